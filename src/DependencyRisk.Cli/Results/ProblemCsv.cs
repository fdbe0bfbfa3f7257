using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes problems as CSV.</summary>
internal static class ProblemCsv
{
    private static readonly string[] Header = ["severity", "code", "path", "line", "column", "message"];

    public static void Write(Stream output, IReadOnlyList<BillProblem> problems) => CsvOutput.Write(output, Header, problems, WriteRow);

    private static void WriteRow(CsvWriter csv, BillProblem problem)
    {
        csv.WriteField(Words.Severities.Of(problem.Severity));
        csv.WriteField(problem.Code);
        csv.WriteField(problem.Path);
        csv.WriteField(problem.Line);
        csv.WriteField(problem.Column);
        csv.WriteField(problem.Message);
    }
}
