using System.Text.Encodings.Web;
using System.Text.Json;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>What all JSON of the tool has in common. Numbers are written with as many digits as bring them back exactly.</summary>
internal static class JsonOutput
{
    private const int FlushAt = 1 << 16;

    /// <summary>Writes one object for one item, an array for any other number of them.</summary>
    public static void WriteOneOrMany<T>(Stream output, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        using Utf8JsonWriter writer = Create(output);
        if (items.Count == 1)
        {
            write(writer, items[0]);
        }
        else
        {
            WriteItems(writer, items, write);
        }

        End(writer, output);
    }

    /// <summary>Writes an array.</summary>
    public static void WriteArray<T>(Stream output, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        using Utf8JsonWriter writer = Create(output);
        WriteItems(writer, items, write);
        End(writer, output);
    }

    public static void WriteBounds(Utf8JsonWriter writer, string name, Bounds bounds)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("low", bounds.Low);
        writer.WriteNumber("high", bounds.High);
        writer.WriteEndObject();
    }

    /// <summary>An interval; an end that nothing limits is null.</summary>
    public static void WriteIntervalOrNull(Utf8JsonWriter writer, string name, Interval? value)
    {
        if (value is not { } interval)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteNumberOrNull(writer, "low", Limited(interval.Low));
        WriteNumberOrNull(writer, "high", Limited(interval.High));
        writer.WriteEndObject();
    }

    private static double? Limited(double value) => double.IsFinite(value) ? value : null;

    /// <summary>What an indicator assumed in place of what is missing.</summary>
    public static void WriteAssumptions(Utf8JsonWriter writer, IReadOnlyList<Assumption> assumptions)
    {
        writer.WriteStartArray("assumptions");
        foreach (Assumption assumption in assumptions)
        {
            writer.WriteStartObject();
            writer.WriteString("field", assumption.Field);
            writer.WriteString("country", assumption.Country.Code);
            WriteIntervalOrNull(writer, "value", assumption.Value);
            writer.WriteString("policy", assumption.Policy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteNumberOrNull(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Hands on what has gathered, so that a long list never stands in memory as text.</summary>
    public static void Relieve(Utf8JsonWriter writer)
    {
        if (writer.BytesPending > FlushAt)
        {
            writer.Flush();
        }
    }

    // Nothing is escaped for HTML, so that a bloc reads and greps as it is typed, with its '+'. Control characters still are.
    private static Utf8JsonWriter Create(Stream output) =>
        new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    private static void WriteItems<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (T item in items)
        {
            write(writer, item);
            Relieve(writer);
        }

        writer.WriteEndArray();
    }

    private static void End(Utf8JsonWriter writer, Stream output)
    {
        writer.Flush();
        output.WriteByte((byte)'\n');
    }
}
