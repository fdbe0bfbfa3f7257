namespace DependencyRisk;

/// <summary>The plain numbers that head a report on a product. There is no single blended score, on purpose.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record Headline
{
    /// <summary>The country other than home whose cut costs most, or null where none costs anything.</summary>
    public required Country? WorstCountry { get; init; }

    /// <summary>Mean output lost over the horizon when it cuts, in [0,1].</summary>
    public required Bounds Loss { get; init; }

    /// <summary>Months until the first shortage then, or null.</summary>
    public required double? FirstShortageMonths { get; init; }

    /// <summary>Months until output falls below what is required then, or null.</summary>
    public required double? CriticalMonths { get; init; }

    /// <summary>The fewest foreign countries that bring output below what is required, for good; null where there is no such set, or none was found within a budget of work that is the same everywhere.</summary>
    public required ChokeSet? SmallestChokeSet { get; init; }

    /// <summary>Number of components whose foreign supply alone, when it stops, costs half of the output or more (high bound).</summary>
    public required int Breadth { get; init; }

    /// <summary>Loss when all supply from outside home stops, in [0,1].</summary>
    public required Bounds ForeignLoss { get; init; }

    /// <summary>The same for building alone.</summary>
    public required Bounds ForeignLossBuild { get; init; }

    /// <summary>The same for keeping machines in the field running.</summary>
    public required Bounds ForeignLossOperate { get; init; }

    /// <summary>Loss when all supply from home stops, for comparison, in [0,1].</summary>
    public required Bounds HomeLoss { get; init; }
}
