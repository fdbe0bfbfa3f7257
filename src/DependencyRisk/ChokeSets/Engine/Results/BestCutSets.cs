using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Lists minimal cut sets from the cheapest on, each worked out when it is asked for: a node's next best set is the next best of
/// its low side or a pair of sets of its level and of its high side, and only those that may come next are looked at.
/// </summary>
/// <remarks>
/// Sets are ordered by cost, then size, then by their sorted events. Adding the same events to two sets does not change which
/// comes first, so the order is one and the same however the diagrams were made. Serves one thread. Source: Huang and Chiang, "Better
/// k-best parsing" (2005), algorithm 3. [m]
/// </remarks>
internal sealed class BestCutSets
{
    private readonly ImmutableArray<SolvedModule> _modules;
    private readonly SetPool _pool;
    private readonly long[]? _costs;
    private readonly BestList?[][] _lists; // by module and node
    private readonly Stack<(BestList List, int Rank)> _asked = new();

    /// <summary>Prepares to list them.</summary>
    /// <param name="modules">Of the structure, the top last.</param>
    /// <param name="costs">Of each event, at least 0; null for 1 each.</param>
    public BestCutSets(ImmutableArray<SolvedModule> modules, long[]? costs)
    {
        _modules = modules;
        _costs = costs;
        _pool = new SetPool();
        _lists = new BestList?[modules.Length][];
        for (int i = 0; i < modules.Length; i++)
        {
            _lists[i] = new BestList?[modules[i].CutSets?.Nodes.Length ?? 1];
        }
    }

    /// <summary>The sets of at most so many events, each with its events in order.</summary>
    public IEnumerable<int[]> Enumerate(int maxOrder)
    {
        BestList top = ListOf(_modules.Length - 1);
        for (int rank = 0; TryGet(top, rank, out int set); rank++)
        {
            if (_pool.SizeOf(set) <= maxOrder)
            {
                yield return _pool.EventsOf(set);
            }
            else if (_costs is null)
            {
                yield break;
            }
        }
    }

    private BestList ListOf(int module) => ListOf(module, _modules[module].CutSets?.Root ?? 0);

    private BestList ListOf(int module, int node)
    {
        ref BestList? list = ref _lists[module][node];
        if (list is null)
        {
            list = new BestList(module, node, isEnd: node <= 1);
            if (node == 1)
            {
                list.Sets.Add(SetPool.Empty);
            }
        }

        return list;
    }

    private bool TryGet(BestList list, int rank, out int set)
    {
        _asked.Push((list, rank));
        while (_asked.TryPeek(out (BestList List, int Rank) asked))
        {
            if (asked.List.Sets.Count > asked.Rank || asked.List.IsExhausted)
            {
                _asked.Pop();
            }
            else if (AddPending(asked.List))
            {
                TakeBest(asked.List);
            }
        }

        set = list.Sets.Count > rank ? list.Sets[rank] : SetPool.Empty;
        return list.Sets.Count > rank;
    }

    // Turns what may come next into sets; false where that takes another list first, which is asked then.
    private bool AddPending(BestList list)
    {
        SolvedModule module = _modules[list.Module];
        DiagramNode node = module.CutSets!.Nodes[list.Node];
        while (list.Pending.Count > 0)
        {
            Candidate candidate = list.Pending[^1];
            BestList side = ListOf(list.Module, candidate.IsLow ? node.Low : node.High);
            if (!IsKnown(side, candidate.Rank))
            {
                return false;
            }

            int leaf = module.LeafAt(node.Level);
            BestList? leaves = candidate.IsLow || leaf >= 0 ? null : ListOf(~leaf);
            if (leaves is not null && !IsKnown(leaves, candidate.LeafRank))
            {
                return false;
            }

            list.Pending.RemoveAt(list.Pending.Count - 1);
            bool exists = side.Sets.Count > candidate.Rank && (leaves is null ? candidate.LeafRank == 0 : leaves.Sets.Count > candidate.LeafRank);
            if (exists)
            {
                int set = side.Sets[candidate.Rank];
                set = candidate.IsLow ? set
                    : leaves is null ? _pool.WithEvent(leaf, _costs is null ? 1 : _costs[leaf], set)
                    : _pool.Union(leaves.Sets[candidate.LeafRank], set);
                list.Candidates.Add(candidate with { Set = set });
            }
        }

        return true;
    }

    private bool IsKnown(BestList list, int rank)
    {
        bool isKnown = list.Sets.Count > rank || list.IsExhausted;
        if (!isKnown)
        {
            _asked.Push((list, rank));
        }

        return isKnown;
    }

    private void TakeBest(BestList list)
    {
        if (list.Candidates.Count == 0)
        {
            list.IsExhausted = true;
            return;
        }

        int best = 0;
        for (int i = 1; i < list.Candidates.Count; i++)
        {
            best = _pool.Compare(list.Candidates[i].Set, list.Candidates[best].Set) < 0 ? i : best;
        }

        Candidate taken = list.Candidates[best];
        list.Candidates[best] = list.Candidates[^1];
        list.Candidates.RemoveAt(list.Candidates.Count - 1);
        list.Sets.Add(taken.Set);
        list.Pending.Add(taken with { Rank = taken.Rank + 1 });
        if (!taken.IsLow && taken.Rank == 0)
        {
            list.Pending.Add(taken with { LeafRank = taken.LeafRank + 1 });
        }
    }

    // A set that may come next: one of the low side, or a pair of one of the level and one of the high side, by their ranks.
    private readonly record struct Candidate(bool IsLow, int LeafRank, int Rank, int Set);

    // The best sets of a node, as far as they are known, and what may come next.
    private sealed class BestList(int module, int node, bool isEnd)
    {
        public int Module { get; } = module;

        public int Node { get; } = node;

        public bool IsExhausted { get; set; } = isEnd;

        public List<int> Sets { get; } = new(1);

        public List<Candidate> Candidates { get; } = isEnd ? [] : new(2);

        public List<Candidate> Pending { get; } = isEnd ? [] : [new(true, 0, 0, 0), new(false, 0, 0, 0)];
    }
}
