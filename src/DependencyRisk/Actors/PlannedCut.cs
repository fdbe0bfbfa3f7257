namespace DependencyRisk;

/// <summary>A cut made ready for a network: what it is known to reach, and when it holds.</summary>
internal readonly struct PlannedCut
{
    /// <summary>The sources; of a knock-out none, since it reaches all of its node's.</summary>
    public required ReadOnlyMemory<int> Sources { get; init; }

    /// <summary>Whether a country or bloc cuts, and so may reach what is unknown.</summary>
    public required bool IsPlace { get; init; }

    /// <summary>The node that is knocked out as a whole, -1 where none is.</summary>
    public required int KnockedOut { get; init; }

    public required double Severity { get; init; }

    public required double FromMonths { get; init; }

    /// <summary>When the cut ends, infinite where it does not; NaN where each source ends it by its own recovery.</summary>
    public required double UntilMonths { get; init; }

    /// <summary>A full cut from now on: for good, or until each source has recovered.</summary>
    public static PlannedCut Full(ReadOnlyMemory<int> sources, bool isPlace) => new()
    {
        Sources = sources,
        IsPlace = isPlace,
        KnockedOut = -1,
        Severity = 1,
        FromMonths = 0,
        UntilMonths = isPlace ? double.PositiveInfinity : double.NaN,
    };

    /// <summary>A full cut of one node as a whole, from now until each of its sources has recovered.</summary>
    public static PlannedCut KnockOut(int node) => Full(default, isPlace: false) with { KnockedOut = node };

    /// <summary>Whether the cut holds at all times alike.</summary>
    public bool IsForGood => FromMonths == 0 && double.IsPositiveInfinity(UntilMonths);

    public double EndFor(double recoveryMonths) => double.IsNaN(UntilMonths) ? FromMonths + recoveryMonths : UntilMonths;

    /// <summary>What the cut leaves at a time of a source that takes so long to recover.</summary>
    public double LeftAt(double time, double recoveryMonths) =>
        time >= FromMonths && time < EndFor(recoveryMonths) ? 1 - Severity : 1;
}
