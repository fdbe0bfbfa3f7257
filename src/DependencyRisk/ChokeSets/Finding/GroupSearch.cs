namespace DependencyRisk;

/// <summary>Finds minimal choke sets size by size, asking for the output of one group of actors after the other. Serves one thread.</summary>
internal sealed class GroupSearch(ChokeTest test)
{
    private readonly List<int[]>[] _byLast = [.. Enumerable.Range(0, test.Actors).Select(static _ => new List<int[]>())];
    private readonly int[] _group = new int[test.Actors];
    private readonly int[] _withRest = new int[test.Actors];

    /// <summary>The sets found so far, by size and then by their actors.</summary>
    public List<int[]> Sets { get; } = [];

    /// <summary>Finds the sets of one size, those of all smaller sizes being found.</summary>
    /// <returns>False where the budget ran out; then none of this size is kept.</returns>
    public bool TryOrder(int order)
    {
        int smaller = Sets.Count;
        int depth = 0;
        _group[0] = -1;
        while (depth >= 0)
        {
            if (!test.MayGoOn())
            {
                Sets.RemoveRange(smaller, Sets.Count - smaller);
                return false;
            }

            if (++_group[depth] > test.Actors - (order - depth))
            {
                depth--;
            }
            else if (HasSmaller(depth + 1))
            {
                continue;
            }
            else if (depth == order - 1)
            {
                if (test.IsChoked(_group.AsSpan(0, order)))
                {
                    Sets.Add(_group[..order]);
                }
            }
            else if (IsChokedWithRest(depth + 1))
            {
                _group[depth + 1] = _group[depth];
                depth++;
            }
            else
            {
                // Whoever comes later leaves even fewer to join.
                depth--;
            }
        }

        foreach (int[] set in Sets.Skip(smaller))
        {
            _byLast[set[^1]].Add(set);
        }

        return true;
    }

    // Whether the first of the group and all actors after them choke: if not, nothing that begins so does.
    private bool IsChokedWithRest(int length)
    {
        _group.AsSpan(0, length).CopyTo(_withRest);
        for (int actor = _group[length - 1] + 1; actor < test.Actors; actor++)
        {
            _withRest[length++] = actor;
        }

        return test.IsChoked(_withRest.AsSpan(0, length));
    }

    // Whether the first of the group have a smaller set among them; if so its last actor is the one added last.
    private bool HasSmaller(int length)
    {
        ReadOnlySpan<int> group = _group.AsSpan(0, length);
        foreach (int[] set in _byLast[group[^1]])
        {
            if (set.Length <= length && IsWithin(set, group))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(ReadOnlySpan<int> set, ReadOnlySpan<int> group)
    {
        int next = 0;
        foreach (int actor in group)
        {
            next += next < set.Length && set[next] == actor ? 1 : 0;
        }

        return next == set.Length;
    }
}
