using CsvHelper;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Writes the raw materials of a bill as CSV: one row for each material and stage of the EU's assessment.</summary>
internal static class BillMaterialCsv
{
    private static readonly string[] Header =
    [
        "bill", "material", "nameEn", "nameZh", "components", "euMaterial", "euStage", "supplyRisk", "published", "hhiLow", "hhiHigh",
        "governanceWeightedLow", "governanceWeightedHigh", "unattributed", "productionStage", "productionYear", "basis", "source",
        "withheld",
    ];

    /// <summary>A material that the EU does not assess has one row without a supply risk.</summary>
    public static void Write(Stream output, IReadOnlyList<BillMaterial> results, string bill)
    {
        IEnumerable<(BillMaterial Material, EuCriticalityRow? Row, EuSupplyRisk? Risk)> rows = results.SelectMany(
            material => material.Eu.IsEmpty ? [(null, null)] : material.Eu.Select(eu => ((EuCriticalityRow?)eu.Row, eu.SupplyRisk)),
            (material, eu) => (material, eu.Item1, eu.Item2));
        CsvOutput.Write(output, Header, rows, (csv, row) => WriteRow(csv, bill, row.Material, row.Row, row.Risk));
    }

    private static void WriteRow(CsvWriter csv, string bill, BillMaterial material, EuCriticalityRow? row, EuSupplyRisk? risk)
    {
        WorldProduction production = material.Production;
        csv.WriteField(bill);
        csv.WriteField(production.Material);
        csv.WriteField(production.Name.English);
        csv.WriteField(production.Name.Chinese);
        csv.WriteField(string.Join(' ', material.Components));
        csv.WriteField(row?.Material);
        csv.WriteField(row is null ? null : Words.Stages.Of(row.Stage));
        csv.WriteField(EuCriticalityResult.Exact(risk?.Value));
        csv.WriteField(row?.PublishedSupplyRisk);
        CsvOutput.WriteNumber(csv, material.Risk.Hhi.Fraction.Low);
        CsvOutput.WriteNumber(csv, material.Risk.Hhi.Fraction.High);
        CsvOutput.WriteNumber(csv, material.Risk.GovernanceWeighted.Low);
        CsvOutput.WriteNumber(csv, material.Risk.GovernanceWeighted.High);
        CsvOutput.WriteNumber(csv, material.Risk.Unattributed);
        csv.WriteField(production.Stage);
        csv.WriteField(production.Year);
        csv.WriteField(Words.EvidenceBases.Of(production.Basis));
        csv.WriteField(production.Source);
        csv.WriteField(string.Join(' ', production.Withheld));
    }
}
