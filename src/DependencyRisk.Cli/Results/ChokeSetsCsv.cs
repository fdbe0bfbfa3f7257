using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes choke sets as CSV: one row for each set, or for each step of the robustness.</summary>
internal static class ChokeSetsCsv
{
    private static readonly string[] SetHeader =
        ["bill", "product", "required", "response", "unknown", "limitedBy", "set", "size", "actors", "output", "likelihood"];

    private static readonly string[] StepHeader = ["bill", "product", "response", "unknown", "complete", "size", "output", "actors"];

    public static void Write(Stream output, IReadOnlyList<ChokeSetResult> results, ChokeSetSettings settings)
    {
        if (settings.ShowsRobustness)
        {
            CsvOutput.Write(output, StepHeader, results.SelectMany(result => result.Robustness!.Steps, (result, step) => (result, step)), WriteStep);
        }
        else
        {
            CsvOutput.Write(output, SetHeader, results.SelectMany(result => Enumerable.Range(0, result.Listed.Length), (result, set) => (result, set)), WriteSet);
        }
    }

    private static void WriteSet(CsvWriter csv, (ChokeSetResult Result, int Set) row)
    {
        ChokeSetResult result = row.Result;
        (ChokeSet set, double output) = result.Listed[row.Set];
        csv.WriteField(result.Bill.Id);
        csv.WriteField(result.Sets.Product);
        CsvOutput.WriteNumber(csv, result.Sets.Required);
        csv.WriteField(Words.Responses.Of(result.Sets.Response));
        csv.WriteField(Words.UnknownStances.Of(result.Sets.Unknown));
        csv.WriteField(result.IsComplete ? null : Words.Lower(result.LimitedBy));
        CsvOutput.WriteNumber(csv, row.Set + 1);
        CsvOutput.WriteNumber(csv, set.Size);
        csv.WriteField(string.Join(' ', set.Actors));
        CsvOutput.WriteNumber(csv, output);
        csv.WriteField(result.Risk?.LikelihoodOf(set));
    }

    private static void WriteStep(CsvWriter csv, (ChokeSetResult Result, RobustnessStep Step) row)
    {
        RobustnessCurve curve = row.Result.Robustness!;
        csv.WriteField(row.Result.Bill.Id);
        csv.WriteField(curve.Product);
        csv.WriteField(Words.Responses.Of(curve.Response));
        csv.WriteField(Words.UnknownStances.Of(curve.Unknown));
        csv.WriteField(CsvOutput.Truth(curve.IsComplete));
        CsvOutput.WriteNumber(csv, row.Step.Size);
        CsvOutput.WriteNumber(csv, row.Step.Output);
        csv.WriteField(string.Join(' ', row.Step.Actors));
    }
}
