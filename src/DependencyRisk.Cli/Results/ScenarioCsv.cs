using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes output over time as CSV: each row holds from its month to the next row's.</summary>
internal static class ScenarioCsv
{
    private static readonly string[] Header = ["bill", "product", "month", "outputLow", "outputHigh", "binding", "bindingName"];

    public static void Write(Stream output, IReadOnlyList<ScenarioResult> results) =>
        CsvOutput.Write(output, Header, results.SelectMany(result => result.Outcome.Trajectory, (result, point) => (result, point)), WriteRow);

    private static void WriteRow(CsvWriter csv, (ScenarioResult Result, TrajectoryPoint Point) row)
    {
        csv.WriteField(row.Result.Bill.Id);
        csv.WriteField(row.Result.Outcome.Product);
        CsvOutput.WriteNumber(csv, row.Point.Month);
        CsvOutput.WriteBounds(csv, row.Point.Output);
        csv.WriteField(row.Point.Binding);
        csv.WriteField(row.Point.Binding is { } binding ? row.Result.Bill.Find(binding)?.Name.In("en") : null);
    }
}
