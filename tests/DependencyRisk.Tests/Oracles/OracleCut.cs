namespace DependencyRisk.Tests.Oracles;

/// <summary>One cut, with the question of whom it reaches already answered by functions.</summary>
internal sealed record OracleCut
{
    public required Func<Component, Source, Reach> OfSource { get; init; }

    /// <summary>Reach of what no source is named for.</summary>
    public required Func<Component, Reach> OfUnallocated { get; init; }

    /// <summary>Whether the component itself is knocked out, which also stops one that is made in house.</summary>
    public Func<Component, bool> KnocksOut { get; init; } = _ => false;

    /// <summary>Whether each source comes back after its own recovery time.</summary>
    public bool EndsWithRecovery { get; init; }

    public Rational Severity { get; init; } = Rational.One;

    public Rational From { get; init; }

    public Rational? For { get; init; }

    /// <summary>The same cut, but of one component's sources only.</summary>
    public OracleCut Only(string component) => this with
    {
        OfSource = (owner, source) => string.Equals(owner.Id, component, StringComparison.Ordinal) ? OfSource(owner, source) : Reach.No,
        OfUnallocated = owner => string.Equals(owner.Id, component, StringComparison.Ordinal) ? OfUnallocated(owner) : Reach.No,
    };

    /// <summary>End of the cut for a source of that recovery time, or null for never.</summary>
    public Rational? EndFor(double? recovery) =>
        For is { } months ? From + months
        : EndsWithRecovery && recovery is { } own ? From + Rational.Of(own)
        : null;

    /// <summary>What it leaves at a time.</summary>
    public Rational Leaves(Rational time, double? recovery) =>
        time >= From && !(EndFor(recovery) <= time) ? Rational.One - Severity : Rational.One;
}
