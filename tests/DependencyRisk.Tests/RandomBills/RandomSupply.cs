using System.Globalization;
using DependencyRisk.Criticality;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>A few countries with random shares, trade parameters and governance, some of it missing.</summary>
internal sealed record RandomSupply(IReadOnlyList<EuSupplyShare> Shares, IReadOnlyDictionary<Country, double> Risks)
{
    private static readonly Country[] Countries = [.. new[] { "AU", "BR", "CL", "CN", "DE", "US", "ZA", "ZZ" }.Select(code => new Country(code))];

    /// <summary>Shares sum to at most 1, as decimals do.</summary>
    public static Gen<RandomSupply> All { get; } =
        from weights in Gen.ArrayOf(Gen.Choose(0, 9), Countries.Length)
        from whole in Gen.Choose(1, 30)
        from trade in Gen.ArrayOf(Gen.Elements(0.8, 1, 1.1, 1.5), Countries.Length)
        from risks in Gen.ArrayOf(Gen.Choose(-2, 40), Countries.Length)
        from order in Gen.Shuffle(Enumerable.Range(0, Countries.Length).ToArray())
        let sum = Math.Max(weights.Sum() + 1, whole)
        select new RandomSupply(
            [.. order.Where(i => weights[i] > 0 || i == 0).Select(i => new EuSupplyShare(Countries[i], (double)weights[i] / sum, trade[i]))],
            Countries.Zip(risks).Where(pair => pair.Second >= 0 && pair.First.IsKnown).ToDictionary(pair => pair.First, pair => pair.Second / 4.0));

    public GovernanceRisks Governance(MissingDataPolicy missing) => new(EuSupplyRisk.GovernanceScale, Risks, missing);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(' ', Shares.Select(share => FormattableString.Invariant($"{share.Country}:{share.Share}*{share.TradeParameter}")))} risks {string.Join(' ', Risks.Select(risk => FormattableString.Invariant($"{risk.Key}:{risk.Value}")))}");
}
