using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes EU criticality as CSV.</summary>
internal static class EuCriticalityCsv
{
    private static readonly string[] Header =
    [
        "material", "stage", "scope", "supplyRisk", "published", "difference", "economicImportanceLow", "economicImportanceHigh", "publishedEconomicImportance",
        "globalConcentration", "euConcentration", "importReliance", "globalWeight", "recyclingRate", "substitutionIndex", "globalShareSum", "euShareSum",
        "missing", "mended", "critical", "publishedCritical", "bottleneck", "publishedBottleneck",
    ];

    public static void Write(Stream output, IReadOnlyList<EuCriticalityResult> results) => CsvOutput.Write(output, Header, results, WriteRow);

    private static void WriteRow(CsvWriter csv, EuCriticalityResult result)
    {
        EuCriticalityRow row = result.Row;
        csv.WriteField(row.Material);
        csv.WriteField(Words.Stages.Of(row.Stage));
        csv.WriteField(Words.EuScopes.Of(row.Scope));
        csv.WriteField(EuCriticalityResult.Exact(result.SupplyRisk?.Value));
        CsvOutput.WriteNumber(csv, row.PublishedSupplyRisk);
        csv.WriteField(result.Difference);
        csv.WriteField(result.EconomicImportance?.Value.Low);
        csv.WriteField(result.EconomicImportance?.Value.High);
        CsvOutput.WriteNumber(csv, row.PublishedEconomicImportance);
        csv.WriteField(EuCriticalityResult.Exact(result.SupplyRisk?.Inputs.Global?.Value));
        csv.WriteField(EuCriticalityResult.Exact(result.SupplyRisk?.Inputs.Eu?.Value));
        csv.WriteField(row.ImportReliance);
        csv.WriteField(result.SupplyRisk?.GlobalWeight);
        CsvOutput.WriteNumber(csv, row.RecyclingRate);
        csv.WriteField(row.SubstitutionIndexSupplyRisk);
        csv.WriteField(result.SupplyRisk?.Inputs.Global?.ShareSum);
        csv.WriteField(result.SupplyRisk?.Inputs.Eu?.ShareSum);
        csv.WriteField(string.Join("; ", result.Missing));
        csv.WriteField(row.Mended);
        csv.WriteField(result.IsCritical is { } critical ? CsvOutput.Truth(critical) : null);
        csv.WriteField(CsvOutput.Truth(result.IsPublishedCritical));
        csv.WriteField(CsvOutput.Truth(result.IsBottleneck));
        csv.WriteField(CsvOutput.Truth(result.IsPublishedBottleneck));
    }
}
