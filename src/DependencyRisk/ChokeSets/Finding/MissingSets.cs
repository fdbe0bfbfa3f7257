using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Finds out by duality whether minimal choke sets are missing from those known, and which. Serves one thread.</summary>
/// <remarks>
/// A group without any known set in it avoids one actor of each, so the largest such groups are what the minimal transversals of the known
/// sets leave. If none of these is choked, no set is missing; if one is, there is a set in it that was not known. Source: Gunopulos, Khardon,
/// Mannila and Toivonen, "Data mining, hypergraph transversals, and machine learning" (1997). [m]
/// </remarks>
internal sealed class MissingSets(ChokeTest test, IEnumerable<int[]> known)
{
    private readonly List<int[]> _sets = [.. known];
    private readonly int[] _group = new int[test.Actors];

    /// <summary>How many sets are added before transversals are made anew of all.</summary>
    public int AtATime { get; init; } = 256;

    /// <summary>Of how many sets at most transversals are tried to prove that none is missing; those of more are hardly ever within reach.</summary>
    public int MostToProve { get; init; } = 5_000;

    /// <summary>The sets known now, by size and then by their actors.</summary>
    public int[][] Sets
    {
        get
        {
            int[][] sets = [.. _sets];
            Array.Sort(sets, static (left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.AsSpan().SequenceCompareTo(right));
            return sets;
        }
    }

    /// <summary>Adds what is missing until nothing is.</summary>
    /// <returns>False where the budget ran out before.</returns>
    public bool TryAddAll()
    {
        while (true)
        {
            SolvedStructure transversals = Transversals();
            int before = _sets.Count;
            foreach (int[] transversal in transversals.IsComplete ? transversals.SmallestFirst() : [])
            {
                if (!test.MayGoOn())
                {
                    return false;
                }

                ReadOnlySpan<int> rest = Without(transversal);
                if (test.IsChoked(rest))
                {
                    AddWithin(rest, before);
                }

                if (_sets.Count - before >= AtATime)
                {
                    break;
                }
            }

            if (_sets.Count == before)
            {
                return transversals.IsComplete;
            }
        }
    }

    /// <summary>Whether any is missing; null where that could not be found out within the budget.</summary>
    public bool? IsAny()
    {
        if (IsAnyFrom(Enumerable.Range(0, test.Actors)) || IsAnyFrom(Enumerable.Range(0, test.Actors).Reverse()))
        {
            return true;
        }

        SolvedStructure? transversals = _sets.Count > MostToProve ? null : Transversals();
        if (transversals is null || !transversals.IsComplete)
        {
            return null;
        }

        foreach (int[] transversal in transversals.SmallestFirst())
        {
            if (!test.MayGoOn())
            {
                return null;
            }

            if (test.IsChoked(Without(transversal)))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a group is choked that was made as large as can be without a known set in it, taking actors in an order.
    private bool IsAnyFrom(IEnumerable<int> order)
    {
        int[] missing = [.. _sets.Select(static set => set.Length)];
        var containing = new List<int>?[test.Actors];
        for (int i = 0; i < _sets.Count; i++)
        {
            foreach (int actor in _sets[i])
            {
                (containing[actor] ??= []).Add(i);
            }
        }

        int length = 0;
        foreach (int actor in order)
        {
            List<int> sets = containing[actor] ?? [];
            if (!sets.Exists(set => missing[set] == 1))
            {
                sets.ForEach(set => missing[set]--);
                _group[length++] = actor;
            }
        }

        return test.IsChoked(_group.AsSpan(0, length));
    }

    private SolvedStructure Transversals()
    {
        var builder = new StructureBuilder(test.Actors);
        Literal[] all = [.. _sets.Select(set => builder.Or([.. set.Select(Literal.Of)]))];
        return StructureSolver.Solve(builder.Build(builder.And(all)), test.Left, test.Cancellation);
    }

    private ReadOnlySpan<int> Without(int[] transversal)
    {
        int length = 0;
        for (int actor = 0; actor < test.Actors; actor++)
        {
            if (Array.BinarySearch(transversal, actor) < 0)
            {
                _group[length++] = actor;
            }
        }

        return _group.AsSpan(0, length);
    }

    // Leaves out whoever can be left out, the last first.
    private void AddWithin(ReadOnlySpan<int> choked, int before)
    {
        var left = new List<int>(choked.Length);
        left.AddRange(choked);
        for (int i = left.Count - 1; i >= 0; i--)
        {
            int actor = left[i];
            left.RemoveAt(i);
            if (!test.IsChoked(CollectionsMarshal.AsSpan(left)))
            {
                left.Insert(i, actor);
            }
        }

        int[] set = [.. left];
        if (!_sets.Skip(before).Any(other => other.AsSpan().SequenceEqual(set)))
        {
            _sets.Add(set);
        }
    }
}
