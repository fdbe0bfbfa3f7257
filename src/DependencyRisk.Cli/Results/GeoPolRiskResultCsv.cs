using CsvHelper;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Writes GeoPolRisk results as CSV: one row for each case.</summary>
internal static class GeoPolRiskResultCsv
{
    private static readonly string[] Header =
    [
        "material", "importer", "year", "hhiLow", "hhiHigh", "domesticProductionLow", "domesticProductionHigh", "weightedTradeNumeratorLow",
        "weightedTradeNumeratorHigh", "totalTrade", "weightedTradeAverageLow", "weightedTradeAverageHigh", "price", "scoreLow", "scoreHigh",
        "midpointLow", "midpointHigh", "characterisationFactorLow", "characterisationFactorHigh", "assumed",
    ];

    public static void Write(Stream output, IReadOnlyList<GeoPolRiskOutcome> outcomes) => CsvOutput.Write(output, Header, outcomes, WriteRow);

    private static void WriteRow(CsvWriter csv, GeoPolRiskOutcome outcome)
    {
        GeoPolRiskResult result = outcome.Result;
        csv.WriteField(outcome.Given.Material);
        csv.WriteField(outcome.Given.Importer);
        csv.WriteField(Show.Year(outcome.Given.Year));
        WriteInterval(csv, outcome.Hhi);
        WriteInterval(csv, result.DomesticProduction);
        WriteInterval(csv, result.WeightedTradeNumerator);
        CsvOutput.WriteNumber(csv, result.TotalTrade);
        WriteInterval(csv, result.WeightedTradeAverage);
        csv.WriteField(result.Price);
        WriteInterval(csv, result.Score);
        WriteInterval(csv, result.Midpoint);
        WriteInterval(csv, result.CharacterisationFactor);
        csv.WriteField(string.Join("; ", result.Assumptions.Select(assumption => $"{assumption.Field} {assumption.Country} {assumption.Value} ({assumption.Policy})")));
    }

    private static void WriteInterval(CsvWriter csv, Interval? value)
    {
        csv.WriteField(value?.Low);
        csv.WriteField(value?.High);
    }
}
