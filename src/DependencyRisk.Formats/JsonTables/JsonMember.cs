namespace DependencyRisk;

/// <summary>A member of an object in a table of tokens.</summary>
internal readonly struct JsonMember(JsonTable table, int row)
{
    /// <summary>The name.</summary>
    /// <exception cref="InvalidOperationException">It is not valid UTF-8.</exception>
    public string Name => table.GetString(row);

    public JsonItem Value => new(table, row + 1);

    public bool NameEquals(ReadOnlySpan<byte> name) => table.TextEquals(row, name);
}
