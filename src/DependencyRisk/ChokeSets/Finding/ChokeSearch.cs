namespace DependencyRisk;

/// <summary>
/// Finds minimal choke sets by asking for nothing but the output when a group of actors cuts: size by size, and then by duality. Serves one thread.
/// </summary>
/// <remarks>
/// Duality: a group without any known set in it avoids one actor of each, so the largest such groups are what the minimal transversals of the known
/// sets leave. If none of these is choked, no set is missing; if one is, there is a set in it that was not known. Source: Gunopulos, Khardon,
/// Mannila and Toivonen, "Data mining, hypergraph transversals, and machine learning" (1997). [m]
/// </remarks>
internal sealed class ChokeSearch
{
    private const int MissingAtATime = 256;

    // Transversals of more sets are hardly ever within reach.
    private const int MostToProve = 5_000;

    private readonly ChokeQuestion _question;
    private readonly StaticOutput _output;
    private readonly double _required;
    private readonly List<int[]> _sets;
    private readonly List<int[]>[] _byLast;
    private readonly SolverOptions _options;
    private readonly WorkBudget _budget;
    private readonly CancellationToken _cancellation;
    private readonly long _started;
    private readonly int[] _group;
    private readonly int[] _trial;

    /// <summary>Starts from known minimal choke sets.</summary>
    public ChokeSearch(ChokeQuestion question, double required, IEnumerable<int[]> known, SolverOptions options, CancellationToken cancellation)
    {
        (_question, _required, _options, _cancellation) = (question, required, options, cancellation);
        _budget = new WorkBudget(options, cancellation);
        _started = options.Clock.GetTimestamp();
        _output = new StaticOutput(question);
        _sets = [.. known];
        _byLast = [.. question.Actors.Select(static _ => new List<int[]>())];
        _group = new int[question.Actors.Length];
        _trial = new int[question.Actors.Length + 1];
    }

    /// <summary>The most components to look at.</summary>
    public long MaxWork { get; init; } = long.MaxValue;

    public bool IsOutOfTime => _budget.IsOutOfTime;

    /// <summary>The sets found so far, by size and then by their actors.</summary>
    public int[][] Sets
    {
        get
        {
            int[][] sets = [.. _sets];
            Array.Sort(sets, static (left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.AsSpan().SequenceCompareTo(right));
            return sets;
        }
    }

    /// <summary>Finds the sets of one size, all smaller ones being known.</summary>
    /// <returns>False where the budget ran out.</returns>
    public bool TryOrder(int order)
    {
        int actors = _question.Actors.Length;
        if (order > actors)
        {
            return true;
        }

        Index();
        int depth = 0;
        _group[0] = -1;
        while (depth >= 0)
        {
            if (++_group[depth] > actors - (order - depth))
            {
                depth--;
                continue;
            }

            if (HasSmaller(depth + 1))
            {
                continue;
            }

            if (depth == order - 1)
            {
                if (!MayGoOn())
                {
                    return false;
                }

                if (IsChoked(_group.AsSpan(0, order)))
                {
                    _sets.Add(_group[..order]);
                }
            }
            else if (IsChokedWithRest(depth + 1))
            {
                _group[depth + 1] = _group[depth];
                depth++;
            }
        }

        return true;
    }

    /// <summary>Looks for sets that are not known, and adds them until there are none.</summary>
    /// <returns>Whether all are known now; false where that could not be found out within the budget.</returns>
    public bool TryAddMissing()
    {
        while (true)
        {
            SolvedStructure transversals = Transversals();
            if (!transversals.IsComplete)
            {
                return false;
            }

            int known = _sets.Count;
            foreach (int[] transversal in transversals.SmallestFirst())
            {
                if (!MayGoOn())
                {
                    return false;
                }

                ReadOnlySpan<int> rest = Without(transversal);
                if (IsChoked(rest))
                {
                    AddSmaller(rest, known);
                }

                if (_sets.Count - known >= MissingAtATime)
                {
                    break;
                }
            }

            if (_sets.Count == known)
            {
                return true;
            }
        }
    }

    /// <summary>Whether any set is missing; null where that could not be found out within the budget.</summary>
    public bool? IsAnyMissing()
    {
        if (IsAnyMissingFrom(Enumerable.Range(0, _group.Length)) || IsAnyMissingFrom(Enumerable.Range(0, _group.Length).Reverse()))
        {
            return true;
        }

        if (_sets.Count > MostToProve)
        {
            return null;
        }

        SolvedStructure transversals = Transversals();
        if (!transversals.IsComplete)
        {
            return null;
        }

        foreach (int[] transversal in transversals.SmallestFirst())
        {
            if (!MayGoOn())
            {
                return null;
            }

            if (IsChoked(Without(transversal)))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a group is choked that was made as large as can be without a known set in it, taking actors in an order.
    private bool IsAnyMissingFrom(IEnumerable<int> order)
    {
        int[] missing = [.. _sets.Select(static set => set.Length)];
        var containing = new List<int>?[_group.Length];
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
                _trial[length++] = actor;
            }
        }

        return IsChoked(_trial.AsSpan(0, length));
    }

    private bool MayGoOn() => _budget.HasTime() && _output.Work < MaxWork;

    private SolvedStructure Transversals()
    {
        var builder = new StructureBuilder(_question.Actors.Length);
        Literal[] all = [.. _sets.Select(set => builder.Or([.. set.Select(Literal.Of)]))];
        TimeSpan left = _options.MaxTime;
        if (left != Timeout.InfiniteTimeSpan)
        {
            left -= _options.Clock.GetElapsedTime(_started);
            left = left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1);
        }

        return StructureSolver.Solve(builder.Build(builder.And(all)), _options with { MaxTime = left, MaxOrder = int.MaxValue, Progress = null }, _cancellation);
    }

    private bool IsChoked(ReadOnlySpan<int> actors) => ChokeQuestion.IsChoked(_output.Of(actors), _required);

    // Whether the first of the group and all actors after them choke: if not, nothing that begins so does.
    private bool IsChokedWithRest(int length)
    {
        _group.AsSpan(0, length).CopyTo(_trial);
        for (int actor = _group[length - 1] + 1; actor < _question.Actors.Length; actor++)
        {
            _trial[length++] = actor;
        }

        return IsChoked(_trial.AsSpan(0, length));
    }

    private void Index()
    {
        foreach (List<int[]> sets in _byLast)
        {
            sets.Clear();
        }

        foreach (int[] set in _sets)
        {
            _byLast[set[^1]].Add(set);
        }
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

    private ReadOnlySpan<int> Without(int[] transversal)
    {
        int length = 0;
        for (int actor = 0; actor < _question.Actors.Length; actor++)
        {
            if (Array.BinarySearch(transversal, actor) < 0)
            {
                _group[length++] = actor;
            }
        }

        return _group.AsSpan(0, length);
    }

    // Leaves out whoever can be left out, the last first.
    private void AddSmaller(ReadOnlySpan<int> choked, int known)
    {
        var left = new List<int>(choked.Length);
        left.AddRange(choked);
        for (int i = left.Count - 1; i >= 0; i--)
        {
            int actor = left[i];
            left.RemoveAt(i);
            if (!IsChoked(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(left)))
            {
                left.Insert(i, actor);
            }
        }

        int[] set = [.. left];
        if (!_sets.Skip(known).Any(other => other.AsSpan().SequenceEqual(set)))
        {
            _sets.Add(set);
        }
    }
}
