namespace DependencyRisk;

/// <summary>The members of an object in a table of tokens; none by default.</summary>
internal struct JsonMembers(JsonTable table, int first, int end)
{
    private int _current;
    private int _next = first;

    public readonly JsonMember Current => new(table, _current);

    public readonly JsonMembers GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= end)
        {
            return false;
        }

        _current = _next;
        _next = table.Next(_current + 1);
        return true;
    }
}
