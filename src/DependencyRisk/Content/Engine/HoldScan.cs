using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Where home has no hold: the longest such stretches, and the stages at which home drops out of a chain that it holds before and after.</summary>
/// <remarks>
/// A component that is made in house is held or not with whoever takes it, so that it may be both; what is said of it here is for
/// when it is not. One pass up and one down; every choice among equals falls on the smaller id.
/// </remarks>
internal sealed class HoldScan
{
    private const int None = -1;

    // Stretches overlap, so that all of them may be far more than the network; of each list the first so many.
    private const int Most = 1000;

    // Inputs looked at in the search for missing stages; the same everywhere, so that the answer is.
    private const int MostWork = 5_000_000;

    private readonly ValueNetwork _network;
    private readonly double _strong;

    // The longest run without hold from a node on, when it is not held itself, and the next node in it.
    private readonly int[] _run;
    private readonly int[] _nextInRun;

    // The longest run anywhere upstream, and where it starts.
    private readonly int[] _bestStart;

    // Whether some way up from a node, when it is not held itself, leads through nodes without hold to one that is held.
    private readonly bool[] _isBackUpstream;

    // Whether someone who is held takes the node.
    private readonly bool[] _isTakenByHeld;

    public HoldScan(ValueNetwork network, double strong)
    {
        (_network, _strong) = (network, strong);
        _run = new int[network.Count];
        _nextInRun = new int[network.Count];
        _bestStart = new int[network.Count];
        _isBackUpstream = new bool[network.Count];
        _isTakenByHeld = new bool[network.Count];
        for (int node = 0; node < network.Count; node++)
        {
            LookUp(node);
        }

        foreach ((int node, _) in network.Products)
        {
            _isTakenByHeld[node] = true;
        }

        for (int node = network.Count - 1; node >= 0; node--)
        {
            LookDown(node);
        }
    }

    /// <summary>The longest stretch of every direct input of the products.</summary>
    public ImmutableArray<ForeignStretch> Stretches()
    {
        var longest = new Dictionary<int, int>();
        foreach ((int product, _) in _network.Products)
        {
            foreach (Flow flow in _network.FlowsOf(product))
            {
                if (flow.Factor > 0)
                {
                    bool isHeld = _network.IsMadeInHouse(flow.Child) && IsTakenByHolder(product, isTakenByHeld: true, flow);
                    int start = isHeld ? BestAbove(flow.Child) : Longer(BestAbove(flow.Child), IsHeld(flow.Child) ? None : flow.Child);
                    longest[flow.Child] = Longer(longest.GetValueOrDefault(flow.Child, None), start);
                }
            }
        }

        return
        [
            .. longest.OrderByDescending(pair => pair.Value == None ? 0 : _run[pair.Value]).ThenBy(pair => _network.IdOf(pair.Key), StringComparer.Ordinal)
                .Take(Most).Select(pair => new ForeignStretch(_network.IdOf(pair.Key), Ids(pair.Value))),
        ];
    }

    /// <summary>Every component at which home drops out, with every one upstream at which it is back, by the fewest stages between them.</summary>
    public ImmutableArray<MissingStage> MissingStages(CancellationToken cancellation)
    {
        var missing = new List<MissingStage>();
        int left = MostWork;
        foreach (int node in Enumerable.Range(0, _network.Count).Where(IsDropOut).OrderBy(_network.IdOf, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            AddGaps(node, missing, ref left);
        }

        return
        [
            .. missing.OrderByDescending(stage => stage.Stages.Length).ThenByDescending(stage => stage.ReturnShare)
                .ThenBy(stage => stage.Component, StringComparer.Ordinal).ThenBy(stage => stage.ReturnsAt, StringComparer.Ordinal).Take(Most),
        ];
    }

    private bool IsDropOut(int node) => _isTakenByHeld[node] && !_network.IsMadeInHouse(node) && !IsHeld(node) && _isBackUpstream[node];

    // Goes up stage by stage, in each by id, so that of equally short ways the same one is found whatever the order of the file.
    private void AddGaps(int start, List<MissingStage> missing, ref int left)
    {
        var takerOf = new Dictionary<int, int> { [start] = None };
        List<int> stage = [start];
        while (stage.Count > 0 && left > 0)
        {
            var next = new List<int>();
            foreach (int node in stage)
            {
                foreach (Flow flow in _network.FlowsOf(node).ToArray().OrderBy(flow => _network.IdOf(flow.Child), StringComparer.Ordinal))
                {
                    left--;
                    if (!IsTakenByOther(flow) || !(IsHeld(flow.Child) || _isBackUpstream[flow.Child]) || !takerOf.TryAdd(flow.Child, node))
                    {
                        continue;
                    }

                    if (IsHeld(flow.Child))
                    {
                        missing.Add(Missing(start, flow.Child, takerOf));
                    }
                    else
                    {
                        next.Add(flow.Child);
                    }
                }
            }

            next.Sort((one, other) => string.CompareOrdinal(_network.IdOf(one), _network.IdOf(other)));
            stage = next;
        }
    }

    private MissingStage Missing(int start, int back, Dictionary<int, int> takerOf)
    {
        var stages = new List<string>();
        for (int node = takerOf[back]; node != None; node = takerOf[node])
        {
            stages.Add(_network.IdOf(node));
        }

        stages.Reverse();
        return new MissingStage(_network.IdOf(start), _network.HomeShares[start], [.. stages], _network.IdOf(back), _network.HomeShares[back]);
    }

    private bool IsHeld(int node) => _network.HomeShares[node] >= _strong;

    // Whether a maker without hold takes this input.
    private bool IsTakenByOther(in Flow flow) =>
        flow.Factor > 0 && (flow.Place == Flow.WholeComponent || _network.StageOf(flow.Place) != Stage.Home);

    private bool IsTakenByHolder(int node, bool isTakenByHeld, in Flow flow) =>
        flow.Place != Flow.WholeComponent ? _network.StageOf(flow.Place) == Stage.Home
        : _network.IsMadeInHouse(node) ? isTakenByHeld : IsHeld(node);

    private void LookUp(int node)
    {
        (_nextInRun[node], _bestStart[node]) = (None, None);
        bool isHeld = IsHeld(node);
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (!(flow.Factor > 0))
            {
                continue;
            }

            int child = flow.Child;
            _bestStart[node] = Longer(_bestStart[node], BestAbove(child));
            if (isHeld || !IsTakenByOther(flow))
            {
                // One source without hold of a component that is held makes its own inputs without hold.
                bool isApart = flow.Place != Flow.WholeComponent && _network.IsMadeInHouse(child) && IsTakenByOther(flow);
                _bestStart[node] = isApart ? Longer(_bestStart[node], child) : _bestStart[node];
                continue;
            }

            bool ends = IsHeld(child);
            _nextInRun[node] = ends ? _nextInRun[node] : Longer(_nextInRun[node], child);
            _isBackUpstream[node] |= ends || _isBackUpstream[child];
        }

        _run[node] = isHeld ? 0 : 1 + (_nextInRun[node] == None ? 0 : _run[_nextInRun[node]]);
    }

    // The longest run in and above a node; of what is made in house only above, unless its taker has no hold and leads there.
    private int BestAbove(int node) =>
        _network.IsMadeInHouse(node) || IsHeld(node) ? _bestStart[node] : Longer(_bestStart[node], node);

    private void LookDown(int node)
    {
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (flow.Factor > 0 && IsTakenByHolder(node, _isTakenByHeld[node], flow))
            {
                _isTakenByHeld[flow.Child] = true;
            }
        }
    }

    private int Longer(int left, int right)
    {
        if (left == None || right == None)
        {
            return left == None ? right : left;
        }

        return _run[left] != _run[right] ? (_run[left] > _run[right] ? left : right) : IsBefore(left, right) ? left : right;
    }

    private bool IsBefore(int left, int right) => right == None || string.CompareOrdinal(_network.IdOf(left), _network.IdOf(right)) < 0;

    private ImmutableArray<string> Ids(int start)
    {
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        for (int node = start; node != None; node = _nextInRun[node])
        {
            ids.Add(_network.IdOf(node));
        }

        return ids.ToImmutable();
    }
}
