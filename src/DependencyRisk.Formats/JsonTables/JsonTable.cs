using System.Runtime.InteropServices;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// A JSON document as a table of its tokens, each with the place of the next one beside it. Takes time and memory in proportion to
/// the text however deep it nests, which <see cref="JsonDocument"/> does not: it looks back over all that an array or object holds
/// when it ends, at every level anew.
/// </summary>
internal sealed class JsonTable
{
    private static readonly JsonReaderOptions Format = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<Row> _rows = [];

    private JsonTable(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>The outermost value.</summary>
    public JsonItem Root => new(this, 0);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonTable Parse(ReadOnlyMemory<byte> utf8)
    {
        var table = new JsonTable(utf8);
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(utf8.Span, Format);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                CollectionsMarshal.AsSpan(table._rows)[open.Pop()].Next = table._rows.Count;
                continue;
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                open.Push(table._rows.Count);
            }

            int quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            table._rows.Add(new Row { Start = (int)reader.TokenStartIndex, Length = reader.ValueSpan.Length + quotes, Next = table._rows.Count + 1, Type = reader.TokenType });
        }

        return table;
    }

    public JsonTokenType TypeOf(int row) => _rows[row].Type;

    /// <summary>The row of what stands beside the value of a row, or behind what the value is in.</summary>
    public int Next(int row) => _rows[row].Next;

    /// <summary>The text of a string or of a name.</summary>
    /// <exception cref="InvalidOperationException">It is not valid UTF-8.</exception>
    public string GetString(int row) => ReaderOf(row).GetString()!;

    /// <summary>Whether a string or a name is this text, which is ASCII.</summary>
    public bool TextEquals(int row, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> raw = _utf8.Span.Slice(_rows[row].Start + 1, _rows[row].Length - 2);

        // A surrogate is no ASCII, and half a pair, which can be written with escapes alone, is more than a comparison bears.
        return !raw.Contains((byte)'\\') ? raw.SequenceEqual(text)
            : raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0 && ReaderOf(row).ValueTextEquals(text);
    }

    // The name of a member reads like a string that stands alone.
    private Utf8JsonReader ReaderOf(int row)
    {
        var reader = new Utf8JsonReader(_utf8.Span.Slice(_rows[row].Start, _rows[row].Length));
        reader.Read();
        return reader;
    }

    private struct Row
    {
        public int Start;
        public int Length;
        public int Next;
        public JsonTokenType Type;
    }
}
