namespace DependencyRisk;

/// <summary>A choke point before and after a change.</summary>
/// <remarks>
/// Where it is on one side alone, the other side has the loss that the actor can cause at that component for all that is known: 0, or
/// up to what a country that we cannot name can. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record ChokePointChange
{
    /// <summary>Whether there is such a choke point on both sides, after alone, or before alone.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The choke point before.</summary>
    public required ChokePoint Before { get; init; }

    /// <summary>The choke point after.</summary>
    public required ChokePoint After { get; init; }

    /// <summary>Who cuts.</summary>
    public Actor Actor => After.Actor;

    /// <summary>The loss before and after.</summary>
    public LossChange Loss => new(Before.Loss, After.Loss);

    /// <summary>The first shortage before and after.</summary>
    public MonthsChange FirstShortage => new(Before.FirstShortageMonths, After.FirstShortageMonths);

    internal bool IsChange =>
        Kind != ChangeKind.Changed
        || Loss.Direction != LossDirection.Same
        || FirstShortage.Direction != MonthsDirection.Same
        || Math.Abs(After.Share - Before.Share) > LossChange.Tolerance;

    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{After.Component} by {Actor} ({Kind}): loss {Loss}";
}
