using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads and writes scenarios as JSON: <c>{"cuts":[{"actor":"country:US","severity":1,"fromMonths":0,"forMonths":12}]}</c> (UTF-8).</summary>
/// <remarks>
/// Only <c>actor</c> is required; the rest has the defaults of <see cref="Cut"/>. Every problem is found in one reading.
/// Safe for use by many threads on different streams.
/// </remarks>
public static class ScenarioJson
{
    private const int MostTokenBytes = 1 << 20;

    /// <summary>Reads a scenario.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <returns>The scenario. Whether a bill has the suppliers and components that it names shows when it is run.</returns>
    /// <exception cref="BillException">The text is no valid scenario; holds every problem.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Scenario Read(Stream utf8) =>
        TryRead(utf8, out Scenario? scenario, out ImmutableArray<BillProblem> problems) ? scenario : throw new BillException(problems);

    /// <summary>Reads a scenario from a string.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="BillException">The text is no valid scenario; holds every problem.</exception>
    public static Scenario Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream);
    }

    /// <summary>Reads a scenario, or says everything that keeps the text from being one.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="scenario">The scenario, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <returns>Whether there is a scenario.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(Stream utf8, [NotNullWhen(true)] out Scenario? scenario, out ImmutableArray<BillProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var found = new ProblemList();
        var path = new JsonPath();
        Scenario? read = JsonFailure.Guard(found, path, () => new ScenarioReader(utf8, MostTokenBytes, found, path).Read());
        problems = found.ToImmutable();
        scenario = found.HasErrors ? null : read;
        return scenario is not null;
    }

    /// <summary>Writes a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="utf8">Where to; flushed, not closed.</param>
    /// <param name="indented">Whether to break lines and indent; default true.</param>
    public static void Write(Scenario scenario, Stream utf8, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(utf8);
        using var writer = new Utf8JsonWriter(utf8, JsonFormat.Options(indented));
        writer.WriteStartObject();
        writer.WriteStartArray(MemberName.Cuts.Encoded);
        foreach (Cut cut in scenario.Cuts)
        {
            WriteCut(writer, cut);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes a scenario to a string.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="indented">Whether to break lines and indent; default true.</param>
    /// <returns>The text.</returns>
    public static string ToJson(Scenario scenario, bool indented = true)
    {
        using var stream = new MemoryStream();
        Write(scenario, stream, indented);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteCut(Utf8JsonWriter writer, Cut cut)
    {
        writer.WriteStartObject();
        writer.WriteString(MemberName.Actor.Encoded, cut.Actor.ToString());
        writer.WriteNumber(MemberName.Severity.Encoded, cut.Severity);
        writer.WriteNumber(MemberName.FromMonths.Encoded, cut.FromMonths);
        if (cut.ForMonths is { } months)
        {
            writer.WriteNumber(MemberName.ForMonths.Encoded, months);
        }

        writer.WriteEndObject();
    }
}
