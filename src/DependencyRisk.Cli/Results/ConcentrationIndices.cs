namespace DependencyRisk.Cli;

/// <summary>The indices that are printed for a component, in the order in which they are printed.</summary>
internal static class ConcentrationIndices
{
    private static readonly (string Name, Func<ShareDistribution, Interval?> Index)[] All =
    [
        ("hhi", shares => shares.HerfindahlHirschman().Fraction),
        ("normalisedHhi", shares => shares.NormalisedHerfindahl()),
        ("effectiveNumber", shares => shares.EffectiveNumber()),
        ("bergerParker", shares => shares.BergerParker()),
        ("cr2", shares => shares.ConcentrationRatio(2)),
        ("cr4", shares => shares.ConcentrationRatio(4)),
        ("hallTideman", shares => shares.HallTideman()),
        ("comprehensive", shares => shares.Comprehensive()),
        ("gini", shares => shares.Gini()),
        ("theil", shares => shares.Theil()),
        ("shannon", shares => shares.Shannon()),
        ("hill0", shares => shares.Hill(0)),
        ("hill1", shares => shares.Hill(1)),
        ("hillInfinity", shares => shares.Hill(double.PositiveInfinity)),
        ("renyi2", shares => shares.Renyi(2)),
    ];

    public static IEnumerable<string> Names => All.Select(index => index.Name);

    /// <summary>Each index by name; null where it cannot be bounded.</summary>
    public static IEnumerable<(string Name, Interval? Value)> Of(ShareDistribution shares) => All.Select(index => (index.Name, index.Index(shares)));
}
