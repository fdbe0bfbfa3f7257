using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DependencyRisk.Criticality;

namespace DependencyRisk.Tests.Golden;

/// <summary>Compares what comes out for every row of the EU's assessment of 2023 with what was published, and writes it down.</summary>
internal static class EuReproduction
{
    private const double Close = 0.05;
    private const double Near = 0.1;
    private const double Slack = 1e-9;

    private static readonly EuCriticalityTable Table = ReferenceTables.EuCriticality(2023);
    private static readonly GovernanceRisks Governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);

    // Other readings of a row, tried in this order where the row as it stands does not give the published figure.
    private static readonly ImmutableArray<(string Name, Func<EuCriticalityRow, EuCriticalityRow> Change)> Readings =
    [
        ("an import reliance of 100%", row => row with { ImportReliance = 1 }),
        ("no recycling", row => row with { RecyclingRate = 0 }),
        ("no substitution", row => row with { SubstitutionIndexSupplyRisk = 1 }),
        ("shares scaled to sum to 1", row => row with { GlobalSupply = Scaled(row.GlobalSupply), EuSupply = Scaled(row.EuSupply) }),
        ("global supply only", row => row with { Scope = EuScope.GlobalOnly }),
        ("EU sourcing only", row => row with { Scope = EuScope.EuOnly }),
    ];

    public static IEnumerable<(EuCriticalityRow Row, double Computed)> Computed =>
        Table.Rows.Where(row => row.Missing.IsEmpty).Select(row => (row, row.SupplyRisk(Governance)!.Value.Low));

    public static string Document()
    {
        var text = new StringBuilder();
        text.Append("# EU criticality 2023, recomputed\n\n");
        text.Append("Generated from the reference tables by the test suite, which checks that this page is current. [The method](criticality-eu.md),\n");
        text.Append("[the tables and what was mended in them](reference-tables.md).\n\n");
        AppendSummary(text);
        AppendSupplyRisks(text);
        AppendEconomicImportances(text);
        return text.ToString();
    }

    public static bool IsJoined(EuCriticalityRow row) => row.Mended?.Contains("shares stand under", StringComparison.Ordinal) == true;

    public static int Within(IEnumerable<(EuCriticalityRow Row, double Computed)> rows, double tolerance) =>
        rows.Count(pair => Math.Abs(pair.Computed - pair.Row.PublishedSupplyRisk) <= tolerance + Slack);

    private static void AppendSummary(StringBuilder text)
    {
        (EuCriticalityRow Row, double Computed)[] all = [.. Computed];
        (EuCriticalityRow Row, double Computed)[] own = [.. all.Where(pair => !IsJoined(pair.Row))];
        text.Append("## Supply risk\n\n");
        text.Append("| rows | number | within 0.05 | within 0.10 |\n|---|---:|---:|---:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| all inputs under the row's own name | {own.Length} | {Within(own, Close)} | {Within(own, Near)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| and those whose EU shares stand under another name | {all.Length} | {Within(all, Close)} | {Within(all, Near)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| inputs missing | {Table.Rows.Length - all.Length} | | |\n\n");
        text.Append("Published figures have one digit, so that a difference of 0.05 is rounding. *Cut* means that the published figure is the computed one\n");
        text.Append("with the further digits cut off. *With ...* names other readings of the same row that do give the published figure within 0.05: a\n");
        text.Append("likely cause, no proof. Where none does, the shares of the annex cannot be those behind the figure.\n\n");
    }

    private static void AppendSupplyRisks(StringBuilder text)
    {
        text.Append("| material | stage | scope | computed | published | difference | why |\n|---|---|---|---:|---:|---:|---|\n");
        foreach (EuCriticalityRow row in Table.Rows)
        {
            double? computed = row.SupplyRisk(Governance)?.Value.Low;
            string scope = row.Scope switch { EuScope.GlobalOnly => "global", EuScope.EuOnly => "EU", _ => "global + EU" };
            text.Append(CultureInfo.InvariantCulture, $"| {row.Material} | {row.Stage.ToString().ToLowerInvariant()} | {scope} | {Show(computed)} | {row.PublishedSupplyRisk:0.0#} | {Show(computed - row.PublishedSupplyRisk)} | {Why(row, computed)} |\n");
        }
    }

    private static string Why(EuCriticalityRow row, double? computed)
    {
        if (computed is not { } value)
        {
            return $"missing: {string.Join(", ", row.Missing)}";
        }

        if (IsClose(value, row))
        {
            return string.Empty;
        }

        if (Math.Abs((Math.Floor((value + Slack) * 10) / 10) - row.PublishedSupplyRisk) < Slack)
        {
            return "cut";
        }

        string[] readings = [.. Readings.Select(reading => (reading.Name, Value: Read(row, reading.Change))).Where(reading => reading.Value is { } other && IsClose(other, row)).Select(reading => $"{reading.Name} ({Show(reading.Value)})")];
        return readings.Length > 0 ? $"with {string.Join(", or ", readings)}" : "no reading of the annex gives it";
    }

    private static double? Read(EuCriticalityRow row, Func<EuCriticalityRow, EuCriticalityRow> change) => change(row).SupplyRisk(Governance)?.Value.Low;

    private static bool IsClose(double value, EuCriticalityRow row) => Math.Abs(value - row.PublishedSupplyRisk) <= Close + Slack;

    private static ImmutableArray<EuSupplyShare> Scaled(ImmutableArray<EuSupplyShare> supply)
    {
        double sum = supply.Sum(share => share.Share);
        return [.. supply.Select(share => new EuSupplyShare(share.Country, share.Share / sum, share.TradeParameter))];
    }

    private static void AppendEconomicImportances(StringBuilder text)
    {
        (string Material, EuEconomicImportance Computed, double Published)[] rows =
            [.. Table.Materials.Where(name => Table.EconomicImportance(name) is not null).Select(name => (name, Table.EconomicImportance(name)!, Table.Find(name)[0].PublishedEconomicImportance))];
        text.Append("\n## Economic importance\n\n");
        text.Append(CultureInfo.InvariantCulture, $"The annex gives end uses for {rows.Length} materials with a substitution index. ");
        text.Append(CultureInfo.InvariantCulture, $"{rows.Count(row => Off(row.Computed, row.Published) <= Near + Slack)} published figures lie within 0.1 of the computed one.\n");
        text.Append("Uses without a sector (\"Other\") make bounds: their value added is anything between nothing and that of the largest sector. The\n");
        text.Append("difference is the distance from these bounds. Other readings that do give the published figure within 0.05 are named.\n\n");
        text.Append("| material | shares sum to | computed | published | difference | why |\n|---|---:|---:|---:|---:|---|\n");
        foreach ((string material, EuEconomicImportance computed, double published) in rows)
        {
            string value = computed.Value.IsExact ? Show(computed.Value.Low) : $"{Show(computed.Value.Low)} to {Show(computed.Value.High)}";
            text.Append(CultureInfo.InvariantCulture, $"| {material} | {computed.ShareSum:0.##} | {value} | {published:0.0} | {Show(SignedOff(computed, published))} | {Why(computed, published)} |\n");
        }
    }

    private static string Why(EuEconomicImportance computed, double published)
    {
        if (Off(computed, published) <= Close + Slack)
        {
            return string.Empty;
        }

        (string Name, double Value)[] readings = [("no substitution", computed.Value.Low / computed.SubstitutionIndex), ("shares scaled to sum to 1", computed.Value.Low / computed.ShareSum)];
        string[] close = [.. readings.Where(reading => Math.Abs(reading.Value - published) <= Close + Slack).Select(reading => $"{reading.Name} ({Show(reading.Value)})")];
        return close.Length > 0 ? $"with {string.Join(", or ", close)}"
            : Math.Abs((Math.Floor((computed.Value.Low + Slack) * 10) / 10) - published) < Slack ? "cut"
            : "no reading of the annex gives it";
    }

    public static double Off(EuEconomicImportance computed, double published) => Math.Abs(SignedOff(computed, published));

    private static double SignedOff(EuEconomicImportance computed, double published) =>
        computed.Value.Low > published ? computed.Value.Low - published : Math.Min(0, computed.Value.High - published);

    private static string Show(double? value) => value is { } number ? number.ToString("0.000;-0.000;0", CultureInfo.InvariantCulture) : string.Empty;
}
