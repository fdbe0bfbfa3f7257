using System.Globalization;

namespace DependencyRisk;

/// <summary>A loss before and after a change, and what can be said of the difference.</summary>
/// <param name="Before">The loss before, in [0,1].</param>
/// <param name="After">The loss after, in [0,1].</param>
/// <remarks>
/// Bounds that become narrower say that more is known, not that less is lost: see <see cref="Direction"/>. Bounds that are the same
/// on both sides count as the same loss. Immutable, and safe for use by many threads.
/// </remarks>
public readonly record struct LossChange(Bounds Before, Bounds After)
{
    /// <summary>Losses and months this close are the same: the rounding of shortages.</summary>
    internal const double Tolerance = 1e-9;

    /// <summary>The change of the low bound, in [-1,1].</summary>
    public double Low => After.Low - Before.Low;

    /// <summary>The change of the high bound, in [-1,1].</summary>
    public double High => After.High - Before.High;

    /// <summary>The difference at least and at most, whatever the truth was and is within the bounds, in [-1,1]; exactly 0 where nothing changed.</summary>
    public Interval Difference => Direction == LossDirection.Same ? default : new Interval(After.Low - Before.High, After.High - Before.Low);

    /// <summary>By how much the bound that changed more did, in [0,1]; what changes are ranked by.</summary>
    public double Size => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>What can be said of the change.</summary>
    public LossDirection Direction
    {
        get
        {
            (int low, int high) = (SignOf(Low), SignOf(High));
            return (low, high) switch
            {
                (0, 0) => LossDirection.Same,
                _ when After.Low > Before.High + Tolerance => LossDirection.Rose,
                _ when After.High < Before.Low - Tolerance => LossDirection.Fell,
                ( >= 0, <= 0) => LossDirection.BetterKnown,
                ( <= 0, >= 0) => LossDirection.LessKnown,
                ( > 0, _) => LossDirection.MayHaveRisen,
                _ => LossDirection.MayHaveFallen,
            };
        }
    }

    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Before.Low:0.###}-{Before.High:0.###} to {After.Low:0.###}-{After.High:0.###}: {Direction}");

    private static int SignOf(double change) => Math.Abs(change) <= Tolerance ? 0 : Math.Sign(change);
}
