using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Where home drops out of a chain that it holds before and after: the longest such gaps, without following paths one by one.</summary>
/// <remarks>
/// Goes up breadth first from every component at which home drops out. Of all gaps only the best are kept, each as its two ends; their stages
/// are looked up at the end, by going up once more from where they start.
/// </remarks>
internal sealed class GapScan
{
    private const int None = -1;

    // Inputs and components looked at, after which no further gaps are searched for; the same everywhere, so that the answer is.
    private const long MostWork = 5_000_000;

    private readonly ValueNetwork _network;
    private readonly HoldScan _holds;
    private readonly int _most;
    private readonly int _listed;
    private readonly CancellationToken _cancellation;

    // Nodes by their ids, and where each stands among them.
    private readonly int[] _byId;
    private readonly int[] _rank;

    // Of each node: the walk that saw it last, by what it was taken there, after how many stages, and the last stage that is listed on the way to it.
    private readonly int[] _seenIn;
    private readonly int[] _taker;
    private readonly int[] _depth;
    private readonly int[] _lastListed;

    private readonly PriorityQueue<Gap, Gap> _best;
    private readonly List<int> _returns = [];
    private List<int> _stage = [];
    private List<int> _next = [];
    private int _position;
    private int _walk;
    private long _work;

    public GapScan(ValueNetwork network, HoldScan holds, int most, int listed, CancellationToken cancellation)
    {
        (_network, _holds, _most, _listed, _cancellation) = (network, holds, most, listed, cancellation);
        _byId = [.. Enumerable.Range(0, network.Count).OrderBy(network.IdOf, StringComparer.Ordinal)];
        _rank = new int[network.Count];
        for (int i = 0; i < _byId.Length; i++)
        {
            _rank[_byId[i]] = i;
        }

        _seenIn = new int[network.Count];
        _taker = new int[network.Count];
        _depth = new int[network.Count];
        _lastListed = new int[network.Count];
        _best = new PriorityQueue<Gap, Gap>(Comparer<Gap>.Create((left, right) => Compare(right, left)));
    }

    /// <summary>Whether every gap was found and is listed with all its returns.</summary>
    public bool IsComplete { get; private set; } = true;

    public ImmutableArray<MissingStage> Run()
    {
        // Those that may have the longest gaps come first, so that the rest need no look once there are enough.
        foreach (int start in _byId.Where(_holds.IsDropOut).OrderByDescending(_holds.RunFrom))
        {
            if (_best.Count == _most && _best.Peek().Length > _holds.RunFrom(start))
            {
                IsComplete = false;
                break;
            }

            Begin(start);
            while (_work < MostWork && TryStep(start, out Gap gap))
            {
                Offer(gap);
            }

            IsComplete &= _stage.Count == 0 && _next.Count == 0;
        }

        return Listed();
    }

    private void Offer(Gap gap)
    {
        if (gap.Last == None)
        {
            return;
        }

        _best.Enqueue(gap, gap);
        if (_best.Count > _most)
        {
            _best.Dequeue();
            IsComplete = false;
        }
    }

    private ImmutableArray<MissingStage> Listed()
    {
        Gap[] gaps = [.. _best.UnorderedItems.Select(item => item.Element)];
        var stages = new Dictionary<Gap, MissingStage>(gaps.Length);
        foreach (IGrouping<int, Gap> ofStart in gaps.GroupBy(gap => gap.Start))
        {
            HashSet<Gap> open = [.. ofStart];
            Begin(ofStart.Key);
            while (open.Count > 0 && TryStep(ofStart.Key, out Gap gap))
            {
                if (open.Remove(gap))
                {
                    stages.Add(gap, Missing(gap));
                }
            }
        }

        Array.Sort(gaps, Compare);
        return [.. gaps.Select(gap => stages[gap])];
    }

    private void Begin(int start)
    {
        _walk++;
        _next.Clear();
        _stage.Clear();
        _stage.Add(_rank[start]);
        (_seenIn[start], _taker[start], _depth[start], _lastListed[start]) = (_walk, None, 1, start);
        _position = 0;
    }

    // Looks at one node: stage by stage, in each by id, so that of equally short ways the same one is found whatever the order of the file.
    private bool TryStep(int start, out Gap gap)
    {
        _cancellation.ThrowIfCancellationRequested();
        gap = new Gap(start, None, 0, None);
        if (_position == _stage.Count)
        {
            (_stage, _next, _position) = (_next, _stage, 0);
            _next.Clear();
            _stage.Sort();
        }

        if (_stage.Count == 0)
        {
            return false;
        }

        int node = _byId[_stage[_position++]];
        ReadOnlySpan<Flow> flows = _network.FlowsOf(node);
        _work += 1 + flows.Length;
        _returns.Clear();
        foreach (ref readonly Flow flow in flows)
        {
            int child = flow.Child;
            if (_seenIn[child] == _walk || !_holds.IsTakenByOther(flow) || !_holds.LeadsBack(child))
            {
                continue;
            }

            (_seenIn[child], _taker[child], _depth[child]) = (_walk, node, _depth[node] + 1);
            _lastListed[child] = _depth[child] <= _listed ? child : _lastListed[node];
            (_holds.IsHeld(child) ? _returns : _next).Add(_rank[child]);
        }

        if (_returns.Count > 0)
        {
            _returns.Sort(CompareReturns);
            gap = new Gap(start, node, _depth[node], _byId[_returns[0]]);
        }

        return true;
    }

    private int CompareReturns(int left, int right)
    {
        int order = _network.HomeShares[_byId[right]].CompareTo(_network.HomeShares[_byId[left]]);
        return order != 0 ? order : left.CompareTo(right);
    }

    // No two gaps are equal: from one start each component at which home is back is seen once.
    private int Compare(Gap left, Gap right)
    {
        int order = right.Length.CompareTo(left.Length);
        order = order != 0 ? order : _network.HomeShares[right.Back].CompareTo(_network.HomeShares[left.Back]);
        order = order != 0 ? order : _rank[left.Start].CompareTo(_rank[right.Start]);
        return order != 0 ? order : _rank[left.Back].CompareTo(_rank[right.Back]);
    }

    // Called when its last node has just been looked at.
    private MissingStage Missing(Gap gap)
    {
        int last = _lastListed[gap.Last];
        string[] stages = new string[_depth[last]];
        for (int node = last; node != None; node = _taker[node])
        {
            stages[_depth[node] - 1] = _network.IdOf(node);
        }

        IsComplete &= _returns.Count <= _listed;
        return new MissingStage(
            _network.IdOf(gap.Start), _network.HomeShares[gap.Start], [.. stages], gap.Length,
            [.. _returns.Take(_listed).Select(rank => _byId[rank]).Select(node => new StageReturn(_network.IdOf(node), _network.HomeShares[node]))]);
    }

    // From the component at which home drops out to the last one without it, and the best of those at which it is back; without a last one where there is none.
    private readonly record struct Gap(int Start, int Last, int Length, int Back);
}
