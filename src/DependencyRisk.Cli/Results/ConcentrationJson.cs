using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes the concentration of components as JSON. Names, order and form are a contract.</summary>
internal static class ConcentrationJson
{
    public static void Write(Stream output, Bill bill, IReadOnlyList<ComponentConcentration> results) =>
        JsonOutput.WriteArray(output, results, (writer, result) => Write(writer, bill, result));

    private static void Write(Utf8JsonWriter writer, Bill bill, ComponentConcentration result)
    {
        writer.WriteStartObject();
        writer.WriteString("component", result.Component);
        writer.WriteString("by", Words.ConcentrationUnits.Of(result.By));
        foreach ((string name, Interval? value) in ConcentrationIndices.Of(result.Shares))
        {
            JsonOutput.WriteIntervalOrNull(writer, name, value);
        }

        writer.WriteNumber("unallocated", result.Shares.Unallocated);
        writer.WriteNumber("unattributed", result.Shares.Unattributed);
        writer.WriteStartArray("units");
        foreach (ConcentrationUnit unit in result.Units)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", unit.Name);
            writer.WriteNumber("share", unit.Share);
            writer.WriteBoolean("candidate", unit.IsCandidate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonOutput.WriteIntervalOrNull(writer, "hhiPoints", result.Shares.HerfindahlHirschman().Points);
        writer.WriteString("name", bill.Find(result.Component)?.Name.In("en"));
        writer.WriteString("bill", bill.Id);
        writer.WriteEndObject();
    }
}
