namespace DependencyRisk;

public static partial class Concentration
{
    // Nearer to order 1 than this, the quotient that defines Renyi entropies loses digits and another form keeps them.
    private const double NearOne = 0.1;

    /// <summary>
    /// Shannon's entropy of the shares, -sum s ln s, in nats: from 0, a single unit, to ln n, all equal. It falls as
    /// concentration rises.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double Shannon(ReadOnlySpan<double> amounts)
    {
        // -sum (a/T) ln (a/T) = ln T - (sum a ln a)/T, which needs one pass only.
        AmountSums sums = AmountScan.Run(amounts, default(EntropyTerm));
        return Math.Clamp(Math.Log(sums.Total) - (sums.Terms / sums.Total), 0, Math.Log(amounts.Length));
    }

    /// <summary>Theil's index, ln n less Shannon's entropy: from 0, all equal, to ln n. It depends on the number of units.</summary>
    /// <param name="amounts">What each unit holds, empty units included.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double Theil(ReadOnlySpan<double> amounts) => Math.Log(amounts.Length) - Shannon(amounts);

    /// <summary>
    /// Hill's number of an order: how many equal units would be as diverse, from 1 to n. It falls as the order rises, and as
    /// concentration rises. Order 0 counts the units that hold something, 1 is the exponential of Shannon's entropy, 2 the
    /// inverse of the Herfindahl-Hirschman index, infinity the inverse of the largest share (M. O. Hill, 1973).
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <param name="order">At least 0; positive infinity is allowed.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN, or the order is negative or NaN.</exception>
    public static double Hill(ReadOnlySpan<double> amounts, double order) =>
        order switch
        {
            0 => CountHolders(amounts),
            2 => EffectiveNumber(amounts),
            double.PositiveInfinity => 1 / BergerParker(amounts),
            _ => Math.Clamp(Math.Exp(Renyi(amounts, order)), 1, amounts.Length),
        };

    /// <summary>Renyi's entropy of an order, in nats: the logarithm of <see cref="Hill"/>, from 0 to ln n.</summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <param name="order">At least 0; positive infinity is allowed.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN, or the order is negative or NaN.</exception>
    public static double Renyi(ReadOnlySpan<double> amounts, double order)
    {
        if (!(order >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "An order is at least 0.");
        }

        double entropy = order switch
        {
            0 or 2 or double.PositiveInfinity => Math.Log(Hill(amounts, order)),
            1 => Shannon(amounts),
            > 1 - NearOne and < 1 + NearOne => NearOneRenyi(amounts, order),
            _ => GeneralRenyi(amounts, order),
        };
        return Math.Clamp(entropy, 0, Math.Log(amounts.Length));
    }

    private static int CountHolders(ReadOnlySpan<double> amounts)
    {
        _ = AmountScan.Run(amounts, default(SquareTerm));
        int count = 0;
        foreach (double amount in amounts)
        {
            count += amount > 0 ? 1 : 0;
        }

        return count;
    }

    // ln(sum s^q)/(1-q) with the largest share taken out, so that no power underflows as a whole.
    private static double GeneralRenyi(ReadOnlySpan<double> amounts, double order)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        double powers = AmountScan.Terms(amounts, sums.Scale, new PowerTerm(order, sums.Greatest));
        return (Math.Log(sums.Greatest / sums.Total) * (order / (1 - order))) + (Math.Log(powers) / (1 - order));
    }

    // sum s^q = 1 + sum s (s^(q-1) - 1), and the logarithm of 1 plus something small.
    private static double NearOneRenyi(ReadOnlySpan<double> amounts, double order)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        double excess = AmountScan.Terms(amounts, sums.Scale, new NearOneTerm(order - 1, sums.Total));
        return LogOnePlus(excess) / (1 - order);
    }

    // W. Kahan's correction of the rounding in 1 + x.
    private static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum.Equals(1.0) ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
