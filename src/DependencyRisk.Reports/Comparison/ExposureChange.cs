namespace DependencyRisk;

/// <summary>What an actor can do to a product, before and after a change.</summary>
/// <remarks>
/// Who is named for nothing on one side may still be behind what is unknown there: then the loss is from 0 to that of the country
/// that we cannot name. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record ExposureChange
{
    /// <summary>Who cuts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Whether the actor controls some named source of the product on both sides, after alone, or before alone.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The exposure before.</summary>
    public required ActorExposure Before { get; init; }

    /// <summary>The exposure after.</summary>
    public required ActorExposure After { get; init; }

    /// <summary>The loss before and after.</summary>
    public LossChange Loss => new(Before.Loss, After.Loss);

    /// <summary>The first shortage before and after.</summary>
    public MonthsChange FirstShortage => new(Before.FirstShortageMonths, After.FirstShortageMonths);

    /// <summary>When output falls below what is required, before and after.</summary>
    public MonthsChange Critical => new(Before.CriticalMonths, After.CriticalMonths);

    /// <summary>Whether anything but the component that the shortage comes from differs.</summary>
    internal bool IsChange =>
        Kind != ChangeKind.Changed
        || Loss.Direction != LossDirection.Same
        || FirstShortage.Direction != MonthsDirection.Same
        || Critical.Direction != MonthsDirection.Same
        || Math.Abs(After.WorstOutput - Before.WorstOutput) > LossChange.Tolerance;

    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Actor} ({Kind}): loss {Loss}";
}
