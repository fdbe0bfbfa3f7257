using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes problems as JSON. Names, order and form are a contract.</summary>
internal static class ProblemJson
{
    public static void Write(Stream output, IReadOnlyList<BillProblem> problems) => JsonOutput.WriteArray(output, problems, Write);

    public static void Write(Utf8JsonWriter writer, BillProblem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", Words.Severities.Of(problem.Severity));
        writer.WriteString("code", problem.Code);
        writer.WriteString("path", problem.Path);
        writer.WriteString("file", problem.File);
        WriteLineAndColumn(writer, problem);
        writer.WriteString("message", problem.Message);
        writer.WriteEndObject();
    }

    public static void WriteLineAndColumn(Utf8JsonWriter writer, BillProblem problem)
    {
        WritePlace(writer, "line", problem.Line);
        WritePlace(writer, "column", problem.Column);
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, long? place)
    {
        if (place is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
