using System.Collections.Immutable;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>Reads the assessments of the EU.</summary>
internal static class EuCriticalityReader
{
    public static EuCriticalityTable Read(int year)
    {
        // The assessment of 2017 gives concentrations where that of 2023 gives shares, and no end uses.
        bool hasShares = year == 2023;
        ILookup<string, EuSupplyShare> shares = (hasShares ? CsvTable.Load("eu-2023-shares.csv").Rows : []).ToLookup(
            row => Key(row.Text("material"), row.Text("stage"), row.Text("scope")),
            row => new EuSupplyShare(row.Country("country"), row.Number("share"), row.Number("tradeParameter")),
            StringComparer.Ordinal);
        ILookup<string, EuEndUse> uses = (hasShares ? CsvTable.Load("eu-2023-uses.csv").Rows : []).ToLookup(
            row => row.Text("material").ToUpperInvariant(),
            row => new EuEndUse(row.Text("application"), row.Number("share"), row.TextOrNull("sector"), row.NumberOrNull("valueAddedMillionEur")),
            StringComparer.Ordinal);
        string parameters = string.Create(CultureInfo.InvariantCulture, $"eu-{year}-parameters.csv");
        return new EuCriticalityTable(year, [.. CsvTable.Load(parameters).Rows.Select(row => Read(row, shares))], uses);
    }

    private static EuCriticalityRow Read(CsvTable.Row row, ILookup<string, EuSupplyShare> shares)
    {
        string stage = row.Text("stage");
        return new EuCriticalityRow
        {
            Material = row.Text("material"),
            Stage = string.Equals(stage, "extraction", StringComparison.Ordinal) ? MaterialStage.Extraction : MaterialStage.Processing,
            Scope = row.Text("scope") switch
            {
                "global" => EuScope.GlobalOnly,
                "eu" => EuScope.EuOnly,
                _ => EuScope.GlobalAndEu,
            },
            ImportReliance = row.NumberOrNull("importReliancePercent") / 100,
            RecyclingRate = row.Number("recyclingPercent") / 100,
            SubstitutionIndexSupplyRisk = row.NumberOrNull("substitutionSupplyRisk"),
            SubstitutionIndexEconomicImportance = row.NumberOrNull("substitutionEconomicImportance"),
            GlobalSupply = [.. shares[Key(row.Text("globalShares"), stage, "global")]],
            EuSupply = [.. shares[Key(row.Text("euShares"), stage, "eu")]],
            GlobalConcentration = row.NumberOrNull("globalConcentration"),
            EuConcentration = row.NumberOrNull("euConcentration"),
            PublishedSupplyRisk = row.Number("supplyRisk"),
            PublishedEconomicImportance = row.Number("economicImportance"),
            Mended = row.TextOrNull("mended"),
        };
    }

    private static string Key(string material, string stage, string scope) => $"{material}/{stage}/{scope}";
}
