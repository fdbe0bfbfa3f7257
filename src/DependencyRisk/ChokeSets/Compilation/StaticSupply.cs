namespace DependencyRisk;

/// <summary>
/// How a component's supply answers, in the long run, to what is lost of its sources: a function that never falls as more is lost.
/// </summary>
/// <param name="fraction">Fraction of what is lost that is replaced, 0 without a response.</param>
/// <param name="growth">What can be added at most, in volumes of what is alive.</param>
/// <param name="total">Sum of all shares.</param>
/// <param name="spare">Sum of all extra capacity, 0 without a response.</param>
/// <remarks>
/// <c>lost - min(fraction lost, growth (total - lost)) - extra</c> is the greater of two increasing functions of what is lost.
/// </remarks>
internal readonly struct StaticSupply(double fraction, double growth, double total, double spare)
{
    // So little alive is the rounding of shares that cancel; growth may multiply it by any number.
    private const double Rounding = 1e-12;

    /// <summary>The shortfall when so much of the shares, and of the extra capacity, is lost.</summary>
    public double Shortfall(double lost, double lostSpare)
    {
        double replaced = fraction > 0 ? Math.Min(fraction * lost, growth * Alive(lost)) : 0;
        return Math.Clamp(lost - replaced - (spare - lostSpare), 0, 1);
    }

    /// <summary>
    /// The least v of which anything above makes the shortfall exceed the threshold, where a source with this share and extra capacity loses v
    /// of both on top of what is lost. Below 0 where it is exceeded anyway; 1 or more, or infinite, where v cannot do it.
    /// </summary>
    public double Critical(double lost, double lostSpare, double share, double spareShare, double threshold)
    {
        double room = threshold + (spare - lostSpare);
        double replacing = Crossing(((1 - fraction) * share) + spareShare, room - ((1 - fraction) * lost));
        double growing = Crossing(((1 + growth) * share) + spareShare, room - lost + (growth * Alive(lost)));
        return fraction > 0 ? Math.Min(replacing, growing) : replacing;
    }

    private double Alive(double lost) => total - lost is var alive && alive > Rounding ? alive : 0;

    // Where slope * v exceeds what is missing.
    private static double Crossing(double slope, double missing) =>
        slope > 0 ? missing / slope : missing < 0 ? double.NegativeInfinity : double.PositiveInfinity;
}
