namespace DependencyRisk;

/// <summary>Sets of events, each made of an event and a set, or of two disjoint sets; they share their parts.</summary>
/// <remarks>Serves one thread.</remarks>
internal sealed class SetPool
{
    /// <summary>The set of nothing.</summary>
    public const int Empty = 0;

    private readonly List<Entry> _entries = [default];
    private readonly List<int> _left = [];
    private readonly List<int> _right = [];
    private readonly Stack<int> _open = new();

    public int SizeOf(int set) => _entries[set].Size;

    /// <summary>A set and one event more, at a cost.</summary>
    public int WithEvent(int added, long cost, int set) => Add(new Entry(_entries[set].Cost + cost, _entries[set].Size + 1, added, set));

    /// <summary>Two disjoint sets together.</summary>
    public int Union(int left, int right) =>
        Add(new Entry(_entries[left].Cost + _entries[right].Cost, _entries[left].Size + _entries[right].Size, ~left, right));

    /// <summary>Compares by cost, then by size, then by the sorted events.</summary>
    public int Compare(int left, int right)
    {
        int order = _entries[left].Cost.CompareTo(_entries[right].Cost);
        order = order != 0 ? order : _entries[left].Size.CompareTo(_entries[right].Size);
        if (order != 0)
        {
            return order;
        }

        Collect(left, _left);
        Collect(right, _right);
        for (int i = 0; i < _left.Count && order == 0; i++)
        {
            order = _left[i].CompareTo(_right[i]);
        }

        return order;
    }

    /// <summary>The events in order.</summary>
    public int[] EventsOf(int set)
    {
        Collect(set, _left);
        return [.. _left];
    }

    private int Add(Entry entry)
    {
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    private void Collect(int set, List<int> into)
    {
        into.Clear();
        _open.Push(set);
        while (_open.TryPop(out int open))
        {
            if (open == Empty)
            {
                continue;
            }

            Entry entry = _entries[open];
            _open.Push(entry.Rest);
            if (entry.First >= 0)
            {
                into.Add(entry.First);
            }
            else
            {
                _open.Push(~entry.First);
            }
        }

        into.Sort();
    }

    // First is an event, or the complement of a set.
    private readonly record struct Entry(long Cost, int Size, int First, int Rest);
}
