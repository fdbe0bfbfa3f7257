using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes the concentration of components as CSV.</summary>
internal static class ConcentrationCsv
{
    private static readonly string[] Header =
    [
        "bill", "component", "componentName", "by", "units", "largest", "unallocated", "unattributed",
        .. ConcentrationIndices.Names.SelectMany(name => (string[])[$"{name}Low", $"{name}High"]),
    ];

    public static void Write(Stream output, Bill bill, IReadOnlyList<ComponentConcentration> results) =>
        CsvOutput.Write(output, Header, results, (csv, result) => WriteRow(csv, bill, result));

    private static void WriteRow(CsvWriter csv, Bill bill, ComponentConcentration result)
    {
        csv.WriteField(bill.Id);
        csv.WriteField(result.Component);
        csv.WriteField(bill.Find(result.Component)?.Name.In("en"));
        csv.WriteField(Words.ConcentrationUnits.Of(result.By));
        CsvOutput.WriteNumber(csv, result.Units.Length);
        csv.WriteField(result.Units is [{ Share: > 0 } largest, ..] ? largest.Name : null);
        CsvOutput.WriteNumber(csv, result.Shares.Unallocated);
        CsvOutput.WriteNumber(csv, result.Shares.Unattributed);
        foreach ((_, Interval? value) in ConcentrationIndices.Of(result.Shares))
        {
            WriteEnd(csv, value?.Low);
            WriteEnd(csv, value?.High);
        }
    }

    // What nothing limits is left empty, like what is not known.
    private static void WriteEnd(CsvWriter csv, double? end)
    {
        if (end is { } number && double.IsFinite(number))
        {
            CsvOutput.WriteNumber(csv, number);
        }
        else
        {
            csv.WriteField(string.Empty);
        }
    }
}
