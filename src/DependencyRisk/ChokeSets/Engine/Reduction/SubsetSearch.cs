namespace DependencyRisk;

/// <summary>Finds, among sets of literals, those that contain another of them; reads no more than it is allowed.</summary>
/// <remarks>Each set is looked for among the sets that hold its rarest literal.</remarks>
internal sealed class SubsetSearch(int literals)
{
    private readonly List<Literal> _names = [];
    private readonly List<Literal[]> _sets = [];
    private readonly int[] _occurrences = new int[literals];
    private readonly int[] _stamps = new int[literals];
    private int _stamp;

    public int Count => _sets.Count;

    public void Start()
    {
        foreach (Literal[] set in _sets)
        {
            foreach (Literal literal in set)
            {
                _occurrences[literal.Code] = 0;
            }
        }

        _names.Clear();
        _sets.Clear();
    }

    /// <summary>Adds a set under a name.</summary>
    public void Add(Literal name, ReadOnlySpan<Literal> set)
    {
        _names.Add(name);
        _sets.Add(set.ToArray());
        foreach (Literal literal in set)
        {
            _occurrences[literal.Code]++;
        }
    }

    /// <summary>The names of sets that contain another. Stops early, and finds fewer, where the allowance of reads is used up.</summary>
    public HashSet<Literal> FindSupersets(ref long reads)
    {
        var found = new HashSet<Literal>();
        Dictionary<Literal, List<int>> holders = IndexRarest();
        for (int i = 0; i < _sets.Count && reads > 0; i++)
        {
            // A set that contains a smaller one holds the smaller one's rarest literal, whichever that is: look under each of its own.
            _stamp++;
            foreach (Literal literal in _sets[i])
            {
                _stamps[literal.Code] = _stamp;
            }

            foreach (Literal literal in _sets[i])
            {
                if (holders.TryGetValue(literal, out List<int>? smaller) && HoldsOneOf(smaller, i, ref reads))
                {
                    found.Add(_names[i]);
                    break;
                }
            }
        }

        return found;
    }

    private bool HoldsOneOf(List<int> smaller, int set, ref long reads)
    {
        foreach (int other in smaller)
        {
            reads--;
            if (other != set && _sets[other].Length < _sets[set].Length && IsStamped(_sets[other], ref reads))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStamped(Literal[] set, ref long reads)
    {
        foreach (Literal literal in set)
        {
            reads--;
            if (_stamps[literal.Code] != _stamp)
            {
                return false;
            }
        }

        return true;
    }

    private Dictionary<Literal, List<int>> IndexRarest()
    {
        var holders = new Dictionary<Literal, List<int>>();
        for (int i = 0; i < _sets.Count; i++)
        {
            Literal rarest = _sets[i][0];
            foreach (Literal literal in _sets[i])
            {
                rarest = _occurrences[literal.Code] < _occurrences[rarest.Code] ? literal : rarest;
            }

            if (!holders.TryGetValue(rarest, out List<int>? list))
            {
                holders[rarest] = list = [];
            }

            list.Add(i);
        }

        return holders;
    }
}
