using System.Globalization;

namespace DependencyRisk;

/// <summary>
/// Shares of a whole of which a part may not be allocated, and the bounds that this leaves for each index of concentration.
/// </summary>
/// <remarks>
/// <para>
/// Two completions attain the bounds. Most concentrated: what is unallocated goes to the largest candidate, and what may be
/// anybody's then to the largest unit. Most dispersed: what is unallocated fills up the smallest candidates to one level, and
/// what may be anybody's is spread over new units without limit. Every other completion is majorised by the first and
/// majorises the second, and each index but one rises, or each diversity falls, along that order. The exception is the
/// comprehensive index, which is bounded by completions of its own.
/// </para>
/// <para>
/// What is spread without limit makes an unlimited number of units: entropies and low orders of Hill's number then have no
/// upper bound (infinity), and the indices that depend on the number of units are null.
/// </para>
/// <para>Shares are never rescaled to hide a gap. Immutable, and safe for use by many threads.</para>
/// </remarks>
public sealed class ShareDistribution
{
    /// <summary>Sums of shares within this of 1 are whole.</summary>
    public const double Tolerance = ComponentCheck.ShareTolerance;

    // Bills sum their shares in another order.
    private const double Rounding = 1e-12;

    private readonly ShareCompletion _dispersed;
    private readonly ShareCompletion _concentrated;
    private readonly Interval _comprehensive;

    /// <summary>Makes a distribution; what the shares and the unattributed part leave of 1 is unallocated.</summary>
    /// <param name="shares">The known share of each unit, in [0,1]; units that have none yet are 0.</param>
    /// <param name="candidates">Positions of the units that what is unallocated may go to, each once; none: it may be anybody's.</param>
    /// <param name="unattributed">A share that may be anybody's although it is allocated, in [0,1]; within the tolerance it is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside [0,1] or NaN, more than 1 in all, or a candidate that is no unit.</exception>
    /// <exception cref="ArgumentException">A candidate comes twice.</exception>
    public ShareDistribution(ReadOnlySpan<double> shares, ReadOnlySpan<int> candidates = default, double unattributed = 0)
    {
        var sum = default(CompensatedSum);
        foreach (double share in shares)
        {
            Check(share, nameof(shares));
            sum.Add(share);
        }

        Check(unattributed, nameof(unattributed));
        sum.Add(unattributed);
        if (sum.Value > 1 + Tolerance + Rounding)
        {
            throw new ArgumentOutOfRangeException(nameof(shares), sum.Value, "Shares sum to at most 1.");
        }

        CheckCandidates(shares.Length, candidates);

        Units = shares.Length;
        Unattributed = unattributed;
        Unallocated = 1 - sum.Value > Tolerance ? 1 - sum.Value : 0;
        double free = candidates.IsEmpty ? Unattributed + Unallocated : Unattributed;
        free = free > Tolerance ? free : 0;
        _dispersed = ShareCompletion.MostDispersed(shares, candidates, Unallocated, free);
        _concentrated = ShareCompletion.MostConcentrated(shares, candidates, Unallocated, free);
        _comprehensive = Between(
            ComprehensiveExtremes.Least(_dispersed.Shares, shares, candidates),
            ComprehensiveExtremes.Greatest(shares, candidates, Unallocated, free));
        CountsUnits = !(free > 0);
    }

    /// <summary>Makes a distribution from amounts, such as tonnes, of which a part may be anybody's.</summary>
    /// <param name="amounts">What each unit holds: finite, at least 0.</param>
    /// <param name="unattributed">An amount that may be anybody's: finite, at least 0.</param>
    /// <exception cref="ArgumentException">All amounts are 0: nothing has no distribution.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static ShareDistribution OfAmounts(ReadOnlySpan<double> amounts, double unattributed = 0)
    {
        double[] all = [.. amounts, unattributed];
        AmountSums sums = AmountScan.Run(all, default(SquareTerm));
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = all[i] * sums.Scale / sums.Total;
        }

        return new ShareDistribution(all.AsSpan(..^1), default, all[^1]);
    }

    /// <summary>How many units are named, empty ones included.</summary>
    public int Units { get; }

    /// <summary>What no unit has been given, in [0,1].</summary>
    public double Unallocated { get; }

    /// <summary>What is given to units that are not known, in [0,1].</summary>
    public double Unattributed { get; }

    /// <summary>Whether the number of units is known: nothing may be a unit's that is not named.</summary>
    public bool CountsUnits { get; }

    /// <summary>The Herfindahl-Hirschman index; see <see cref="Concentration.HerfindahlHirschman"/>.</summary>
    public HhiInterval HerfindahlHirschman()
    {
        Interval fraction = Between(_dispersed.HerfindahlHirschman(), _concentrated.HerfindahlHirschman());
        return new(Hhi.FromFraction(fraction.Low), Hhi.FromFraction(fraction.High));
    }

    /// <summary>The number of equal units that would be as concentrated; see <see cref="Concentration.EffectiveNumber"/>.</summary>
    public Interval EffectiveNumber() => Hill(2);

    /// <summary>The largest share; see <see cref="Concentration.BergerParker"/>.</summary>
    public Interval BergerParker() => ConcentrationRatio(1);

    /// <summary>The sum of the largest shares; see <see cref="Concentration.ConcentrationRatio"/>.</summary>
    /// <param name="largest">How many of the largest, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Interval ConcentrationRatio(int largest) => Between(_dispersed.ConcentrationRatio(largest), _concentrated.ConcentrationRatio(largest));

    /// <summary>The index of Hall and Tideman; see <see cref="Concentration.HallTideman"/>.</summary>
    public Interval HallTideman() => Between(_dispersed.HallTideman(), _concentrated.HallTideman());

    /// <summary>The comprehensive index of concentration; see <see cref="Concentration.Comprehensive"/>.</summary>
    public Interval Comprehensive() => _comprehensive;

    /// <summary>Shannon's entropy in nats; see <see cref="Concentration.Shannon"/>. Infinite where nothing limits it.</summary>
    public Interval Shannon() => Renyi(1);

    /// <summary>Renyi's entropy in nats; see <see cref="Concentration.Renyi"/>. Infinite where nothing limits it.</summary>
    /// <param name="order">At least 0; positive infinity is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative or NaN.</exception>
    public Interval Renyi(double order) => Between(_concentrated.Renyi(order), _dispersed.Renyi(order));

    /// <summary>Hill's number; see <see cref="Concentration.Hill"/>. Infinite where nothing limits it.</summary>
    /// <param name="order">At least 0; positive infinity is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative or NaN.</exception>
    public Interval Hill(double order) => Between(_concentrated.Hill(order), _dispersed.Hill(order));

    /// <summary>The normalised Herfindahl-Hirschman index, or null where the number of units is not known.</summary>
    public Interval? NormalisedHerfindahl() => OfUnits(Concentration.NormalisedHerfindahl);

    /// <summary>Theil's index, or null where the number of units is not known.</summary>
    public Interval? Theil() => OfUnits(Concentration.Theil);

    /// <summary>Gini's coefficient, or null where the number of units is not known.</summary>
    public Interval? Gini() => OfUnits(Concentration.Gini);

    private Interval? OfUnits(Func<ReadOnlySpan<double>, double> index) =>
        CountsUnits ? Between(index(_dispersed.Shares), index(_concentrated.Shares)) : null;

    // Two ways to sum the same shares may differ by a bit.
    private static Interval Between(double low, double high) => new(Math.Min(low, high), Math.Max(low, high));

    private static void CheckCandidates(int units, ReadOnlySpan<int> candidates)
    {
        var seen = new HashSet<int>();
        foreach (int candidate in candidates)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(candidate, nameof(candidates));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(candidate, units, nameof(candidates));
            if (!seen.Add(candidate))
            {
                throw new ArgumentException($"Candidate {candidate} comes twice.", nameof(candidates));
            }
        }
    }

    private static void Check(double share, string name)
    {
        if (share is not (>= 0 and <= 1 + Tolerance))
        {
            throw new ArgumentOutOfRangeException(name, share, string.Create(CultureInfo.InvariantCulture, $"A share is a fraction in [0,1]; {share} is not."));
        }
    }
}
