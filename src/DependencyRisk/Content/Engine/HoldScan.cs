using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Where home has no hold: the longest such stretches, and what is needed to find the gaps between what it holds.</summary>
/// <remarks>
/// A component that is made in house is held or not with whoever takes it, so that it may be both; what is said of it here is for
/// when it is not. One pass up and one down; every choice among equals falls on the smaller id.
/// </remarks>
internal sealed class HoldScan
{
    private const int None = -1;

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
    /// <param name="most">Of how many inputs at most.</param>
    /// <param name="listed">How many stages of one are listed at most: stretches overlap, so that all of them may be far more than the network.</param>
    /// <param name="isComplete">Whether there are no more than these inputs.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<ForeignStretch> Stretches(int most, int listed, out bool isComplete, CancellationToken cancellation)
    {
        var longest = new Dictionary<int, int>();
        foreach ((int product, _) in _network.Products)
        {
            cancellation.ThrowIfCancellationRequested();
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

        isComplete = longest.Count <= most;
        return
        [
            .. longest.OrderByDescending(pair => LengthFrom(pair.Value)).ThenBy(pair => _network.IdOf(pair.Key), StringComparer.Ordinal)
                .Take(most).Select(pair => new ForeignStretch(_network.IdOf(pair.Key), Ids(pair.Value, listed), LengthFrom(pair.Value))),
        ];
    }

    /// <summary>Whether home drops out at a node, to be back somewhere upstream.</summary>
    public bool IsDropOut(int node) => _isTakenByHeld[node] && !_network.IsMadeInHouse(node) && !IsHeld(node) && _isBackUpstream[node];

    /// <summary>Whether home holds a node, or something that its makers without hold are led to.</summary>
    public bool LeadsBack(int node) => IsHeld(node) || _isBackUpstream[node];

    /// <summary>How many stages the longest run without hold has from a node on, when it is not held itself.</summary>
    public int RunFrom(int node) => _run[node];

    public bool IsHeld(int node) => _network.HomeShares[node] >= _strong;

    /// <summary>Whether a maker without hold takes this input.</summary>
    public bool IsTakenByOther(in Flow flow) =>
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

        _run[node] = 1 + LengthFrom(_nextInRun[node]);
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

        int order = _run[right].CompareTo(_run[left]);
        order = order != 0 ? order : string.CompareOrdinal(_network.IdOf(left), _network.IdOf(right));
        return order < 0 ? left : right;
    }

    private int LengthFrom(int start) => start == None ? 0 : _run[start];

    private ImmutableArray<string> Ids(int start, int most)
    {
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        for (int node = start; node != None && ids.Count < most; node = _nextInRun[node])
        {
            ids.Add(_network.IdOf(node));
        }

        return ids.ToImmutable();
    }
}
