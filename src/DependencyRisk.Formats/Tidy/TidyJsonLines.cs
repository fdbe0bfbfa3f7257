using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Writes the rows of a tidy table as JSON lines.</summary>
internal static class TidyJsonLines
{
    private const int FlushAt = 1 << 16;

    // As in all JSON of the tool: nothing is escaped for HTML, so that a bloc reads and greps as it is typed. Control characters are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, ImmutableArray<TidyColumn> columns, IEnumerable<TidyCell[]> rows, CancellationToken cancellation)
    {
        JsonEncodedText[] names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name))];
        var buffer = new ArrayBufferWriter<byte>(FlushAt);
        using var writer = new Utf8JsonWriter(buffer, Options);
        foreach (TidyCell[] row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                Write(writer, names[i], row[i]);
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
            Relieve(buffer, output, FlushAt);
        }

        Relieve(buffer, output, 0);
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, TidyCell cell)
    {
        switch (cell.Type)
        {
            case TidyType.Text when HasMarks(cell.Text!):
                writer.WriteString(name, Escape(cell.Text!));
                break;
            case TidyType.Text:
                writer.WriteString(name, cell.Text);
                break;
            case TidyType.Truth:
                writer.WriteBoolean(name, cell.Truth!.Value);
                break;
            case TidyType.Number or TidyType.Whole when cell.Digits is null:
                writer.WriteNumber(name, cell.Number!.Value);
                break;
            case TidyType.Whole:
                writer.WritePropertyName(name);
                writer.WriteRawValue(cell.Digits!);
                break;
            default:
                writer.WriteNull(name);
                break;
        }
    }

    // Marks of direction are among what does not show: they would turn a line around on a terminal.
    private static bool HasMarks(string text)
    {
        foreach (char c in text)
        {
            if (c > '~' && char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }

    // All but plain ASCII is escaped, and half a surrogate replaced as elsewhere.
    private static JsonEncodedText Escape(string text) => JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text));

    private static void Relieve(ArrayBufferWriter<byte> buffer, Stream output, int above)
    {
        if (buffer.WrittenCount > above)
        {
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}
