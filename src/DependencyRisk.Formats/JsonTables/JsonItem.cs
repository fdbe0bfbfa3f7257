using System.Text.Json;

namespace DependencyRisk;

/// <summary>A value in a table of tokens; the default is no value.</summary>
internal readonly struct JsonItem(JsonTable table, int row)
{
    public JsonValueKind ValueKind => table is null ? JsonValueKind.Undefined : table.TypeOf(row) switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>The text of a string.</summary>
    /// <exception cref="InvalidOperationException">It is not valid UTF-8.</exception>
    public string GetString() => table.GetString(row);

    public JsonItems EnumerateArray() => new(table, row + 1, table.Next(row));

    public JsonMembers EnumerateObject() => new(table, row + 1, table.Next(row));
}
