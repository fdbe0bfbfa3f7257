namespace DependencyRisk.Tests.Oracles;

/// <summary>The indices as their definitions read, over sorted shares, one number at a time.</summary>
internal static class ConcentrationOracle
{
    public static IReadOnlyDictionary<string, double> All(IReadOnlyList<double> amounts)
    {
        double greatest = amounts.Max();
        decimal total = amounts.Sum(amount => (decimal)(amount / greatest));
        double[] shares = [.. amounts.Select(amount => (double)((decimal)(amount / greatest) / total)).OrderDescending()];
        int n = shares.Length;
        double squares = shares.Sum(share => share * share);
        double entropy = -shares.Where(share => share > 0).Sum(share => share * Math.Log(share));
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["hhi"] = squares,
            ["normalised"] = n == 1 ? 1 : (squares - (1.0 / n)) / (1 - (1.0 / n)),
            ["effective"] = 1 / squares,
            ["shannon"] = entropy,
            ["theil"] = Math.Log(n) - entropy,
            ["largest"] = shares[0],
            ["cr2"] = shares.Take(2).Sum(),
            ["cr4"] = shares.Take(4).Sum(),
            ["cr70"] = shares.Take(70).Sum(),
            ["hallTideman"] = 1 / ((2 * shares.Select((share, i) => (i + 1) * share).Sum()) - 1),
            ["comprehensive"] = shares[0] + shares.Skip(1).Sum(share => share * share * (2 - share)),
            ["gini"] = Enumerable.Range(0, n).Sum(i => Enumerable.Range(0, n).Sum(j => Math.Abs(shares[i] - shares[j]))) / (2.0 * n),
            ["hill0"] = shares.Count(share => share > 0),
            ["hill0.5"] = Hill(shares, 0.5),
            ["hill0.99"] = Hill(shares, 0.99),
            ["hill1"] = Math.Exp(entropy),
            ["hill3"] = Hill(shares, 3),
            ["hill50"] = Hill(shares, 50),
            ["hillInf"] = 1 / shares[0],
        };
    }

    public static IReadOnlyDictionary<string, Func<double[], double>> Library { get; } =
        new Dictionary<string, Func<double[], double>>(StringComparer.Ordinal)
        {
            ["hhi"] = amounts => Concentration.HerfindahlHirschman(amounts).Fraction,
            ["normalised"] = amounts => Concentration.NormalisedHerfindahl(amounts),
            ["effective"] = amounts => Concentration.EffectiveNumber(amounts),
            ["shannon"] = amounts => Concentration.Shannon(amounts),
            ["theil"] = amounts => Concentration.Theil(amounts),
            ["largest"] = amounts => Concentration.BergerParker(amounts),
            ["cr2"] = amounts => Concentration.ConcentrationRatio(amounts, 2),
            ["cr4"] = amounts => Concentration.ConcentrationRatio(amounts, 4),
            ["cr70"] = amounts => Concentration.ConcentrationRatio(amounts, 70),
            ["hallTideman"] = amounts => Concentration.HallTideman(amounts),
            ["comprehensive"] = amounts => Concentration.Comprehensive(amounts),
            ["gini"] = amounts => Concentration.Gini(amounts),
            ["hill0"] = amounts => Concentration.Hill(amounts, 0),
            ["hill0.5"] = amounts => Concentration.Hill(amounts, 0.5),
            ["hill0.99"] = amounts => Concentration.Hill(amounts, 0.99),
            ["hill1"] = amounts => Concentration.Hill(amounts, 1),
            ["hill3"] = amounts => Concentration.Hill(amounts, 3),
            ["hill50"] = amounts => Concentration.Hill(amounts, 50),
            ["hillInf"] = amounts => Concentration.Hill(amounts, double.PositiveInfinity),
        };

    public static IReadOnlyDictionary<string, double> OfLibrary(double[] amounts) => Library.ToDictionary(index => index.Key, index => index.Value(amounts), StringComparer.Ordinal);

    private static double Hill(double[] shares, double order) =>
        Math.Pow(shares.Where(share => share > 0).Sum(share => Math.Pow(share, order)), 1 / (1 - order));
}
