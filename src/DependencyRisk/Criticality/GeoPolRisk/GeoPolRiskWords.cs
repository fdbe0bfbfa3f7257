namespace DependencyRisk.Criticality;

/// <summary>A GeoPolRisk result in words.</summary>
internal static class GeoPolRiskWords
{
    public static string Of(GeoPolRiskResult result)
    {
        string hhi = Words.Number(result.Hhi.Fraction);
        return $"World production has an HHI of {hhi}. Imports of {Words.Number(result.TotalTrade)} t, weighted by the governance risk of their partners, "
            + $"count {Words.Number(result.WeightedTradeNumerator)} t against {Words.Number(result.DomesticProduction)} t produced at home and the imports together. "
            + $"The score is {hhi} x {Words.Number(result.WeightedTradeAverage)} = {Words.Number(result.Score)}{Most(result)}. "
            + $"{Factor(result)}{Words.Assumed(result.Assumptions)}";
    }

    private static string Most(GeoPolRiskResult result) =>
        result.Flows.Where(flow => flow.Contribution.High > 0).MaxBy(flow => flow.Contribution.High) is { } most
            ? $", of which {most.Partner} adds {Words.Number(most.Contribution)}"
            : string.Empty;

    private static string Factor(GeoPolRiskResult result) =>
        result is { Price: { } price, CharacterisationFactor: { } factor }
            ? $"At a price of {Words.Number(price)} the characterisation factor relative to copper is {Words.Number(factor)}."
            : "Without a price there is no characterisation factor.";
}
