using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes what scenarios do as JSON. Names, order and form are a contract.</summary>
internal static class ScenarioOutcomeJson
{
    /// <summary>Writes one object for one product, an array for several.</summary>
    public static void Write(Stream output, IReadOnlyList<ScenarioResult> results) =>
        JsonOutput.WriteOneOrMany(output, results, (writer, result) => Write(writer, result.Outcome));

    private static void Write(Utf8JsonWriter writer, ScenarioOutcome outcome)
    {
        writer.WriteStartObject();
        writer.WriteString("product", outcome.Product);
        JsonOutput.WriteBounds(writer, "loss", outcome.Loss);
        JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", outcome.FirstShortageMonths);
        JsonOutput.WriteNumberOrNull(writer, "criticalMonths", outcome.CriticalMonths);
        writer.WriteNumber("worstOutput", outcome.WorstOutput);
        JsonOutput.WriteNumberOrNull(writer, "recoveredMonths", outcome.RecoveredMonths);
        writer.WriteStartArray("trajectory");
        foreach (TrajectoryPoint point in outcome.Trajectory)
        {
            writer.WriteStartObject();
            writer.WriteNumber("month", point.Month);
            JsonOutput.WriteBounds(writer, "output", point.Output);
            writer.WriteString("binding", point.Binding);
            writer.WriteEndObject();
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
