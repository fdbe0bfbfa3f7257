namespace DependencyRisk;

/// <summary>The items of an array in a table of tokens; none by default.</summary>
internal struct JsonItems(JsonTable table, int first, int end)
{
    private int _current;
    private int _next = first;

    public readonly JsonItem Current => new(table, _current);

    public readonly JsonItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= end)
        {
            return false;
        }

        _current = _next;
        _next = table.Next(_current);
        return true;
    }
}
