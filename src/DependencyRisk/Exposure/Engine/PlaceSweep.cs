using System.Buffers;
using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// Works out up to 64 countries and blocs at once, each cutting all that it reaches, now and for good: one lane each. Every
/// node is visited once for all lanes, so that the network is read once, not once a country. Agrees with
/// <see cref="Evaluator"/> bit for bit.
/// </summary>
internal sealed class PlaceSweep : IDisposable
{
    private readonly Network _network;
    private readonly Reach _reach;
    private readonly SweepBaseline? _baseline;
    private readonly bool _isPessimistic;
    private readonly int _lanes;
    private readonly int _meanNode;
    private readonly SupplyModel<LaneCuts> _supply;

    // Before a node is visited its cells hold its inputs, after that its output.
    private readonly LaneCells _cells;
    private readonly LaneCells _slots;
    private readonly ulong[] _lanesOfSource;
    private readonly ulong[] _supplyTouched;
    private double[] _limits = [];

    private PlaceSweep(Network network, Reach reach, int lanes, bool isPessimistic, StepArena arena, SweepBaseline? baseline)
    {
        (_network, _reach, _lanes, _isPessimistic, _baseline) = (network, reach, lanes, isPessimistic, baseline);
        _meanNode = network.MeanNodes.Length > 0 ? network.Root : -1;
        Arena = arena;
        _supply = new SupplyModel<LaneCuts>(network, arena);
        _cells = new LaneCells(network.Nodes.Length, lanes);
        _slots = new LaneCells(network.SlotCount, lanes);
        _lanesOfSource = Cleared(network.Sources.Length);
        _supplyTouched = Cleared(network.Nodes.Length);
    }

    public StepArena Arena { get; }

    /// <summary>Sweeps the low bound: only what is known to be reached is cut.</summary>
    public static PlaceSweep Low(Network network, Reach reach, StopTimes stops, ReadOnlySpan<ActorCut> places, double horizon)
    {
        var sweep = new PlaceSweep(network, reach, places.Length, isPessimistic: false, new StepArena(horizon), baseline: null);
        sweep.Sweep(places, stops);
        return sweep;
    }

    /// <summary>Sweeps the high bound: what is unknown is cut too.</summary>
    public static PlaceSweep High(Network network, Reach reach, StopTimes stops, ReadOnlySpan<ActorCut> places, SweepBaseline baseline)
    {
        var sweep = new PlaceSweep(network, reach, places.Length, isPessimistic: true, baseline.Arena.Clone(), baseline);
        sweep.Sweep(places, stops);
        return sweep;
    }

    /// <summary>Works out what is short in the high bound whichever country cuts.</summary>
    public static SweepBaseline Baseline(Network network, Reach reach, StopTimes stops, double horizon)
    {
        var baseline = new SweepBaseline(network, new StepArena(horizon));
        using var sweep = new PlaceSweep(network, reach, lanes: 1, isPessimistic: true, baseline.Arena, baseline);
        foreach (int source in reach.UnknownSources)
        {
            sweep._supplyTouched[network.Sources[source].Node] = 1;
        }

        foreach (int node in reach.UnknownNodes)
        {
            sweep._supplyTouched[node] = 1;
        }

        baseline.Arena.Limit = stops.Of(1, sweep._lanesOfSource, sweep._supplyTouched, reach.IsUnknown)[0];
        sweep.SweepBaseline(baseline);
        baseline.Arena.Limit = double.PositiveInfinity;
        return baseline;
    }

    /// <summary>Shortfall of the asked output in one lane.</summary>
    public Steps OutputOf(int node, int lane) =>
        ((_cells.Set(node) >> lane) & 1) != 0 ? _cells[node, lane] : _baseline?.Output[node] ?? default;

    /// <summary>Shortfall of a node's supply in one lane.</summary>
    public Steps SupplyOf(int node, int lane) =>
        ((_supplyTouched[node] >> lane) & 1) != 0
            ? _supply.Shortfall(Cuts(lane), node, _isPessimistic)
            : _baseline?.Supply[node] ?? default;

    /// <summary>Shortfall of the inputs of one source in one lane.</summary>
    public Steps InputsOf(int slot, int lane) =>
        ((_slots.Set(slot) >> lane) & 1) != 0 ? _slots[slot, lane] : _baseline?.Slots[slot] ?? default;

    public void Dispose()
    {
        _cells.Dispose();
        _slots.Dispose();
        if (Arena != _baseline?.Arena)
        {
            Arena.Release();
        }

        ArrayPool<ulong>.Shared.Return(_lanesOfSource);
        ArrayPool<ulong>.Shared.Return(_supplyTouched);
    }

    private static ulong[] Cleared(int length)
    {
        ulong[] array = ArrayPool<ulong>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    private LaneCuts Cuts(int lane) => new(this, _reach, _lanesOfSource, lane, _isPessimistic);

    private void Sweep(ReadOnlySpan<ActorCut> places, StopTimes stops)
    {
        for (int lane = 0; lane < places.Length; lane++)
        {
            foreach (int source in places[lane].Sources)
            {
                _lanesOfSource[source] |= 1UL << lane;
                _supplyTouched[_network.Sources[source].Node] |= 1UL << lane;
            }
        }

        _limits = stops.Of(places.Length, _lanesOfSource, _supplyTouched, _isPessimistic ? _reach.IsUnknown : null);
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            ulong touched = _cells.Set(node) | _supplyTouched[node];
            if (touched == 0)
            {
                continue;
            }

            ulong news = node == _meanNode ? SettleMean(touched) : Settle(node, touched);
            _cells.Set(node) = touched;
            if (news != 0)
            {
                Push(node, news);
            }
        }

        // What is asked from now on is not to be cut short by what mattered to the lane that happened to be settled last.
        Arena.Limit = double.PositiveInfinity;
    }

    private void SweepBaseline(SweepBaseline baseline)
    {
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            bool hasInputs = _cells.Set(node) != 0;
            if (!hasInputs && _supplyTouched[node] == 0)
            {
                continue;
            }

            Steps inputs = hasInputs ? _cells[node, 0] : default;
            Steps supply = SupplyOf(node, 0);
            Steps output = node == _meanNode ? Mean(0) : Arena.Gate(Arena.Max(inputs, supply, 1), _network.Nodes[node].Stock);
            _cells.Set(node) = 1;
            _cells[node, 0] = output;
            if (!output.IsZero)
            {
                Push(node, 1);
            }

            // Only now: what is asked of the baseline before a node is settled is that there is nothing.
            (baseline.Inputs[node], baseline.Supply[node], baseline.Output[node]) = (inputs, supply, output);
        }

        for (int slot = 0; slot < _network.SlotCount; slot++)
        {
            baseline.Slots[slot] = InputsOf(slot, 0);
        }
    }

    private ulong SettleMean(ulong touched)
    {
        for (ulong left = touched; left != 0; left &= left - 1)
        {
            int lane = BitOperations.TrailingZeroCount(left);
            _cells[_meanNode, lane] = Mean(lane);
        }

        return 0;
    }

    // Works out a node's output in the lanes that touch it; tells in which of them that is news to those that need it.
    private ulong Settle(int node, ulong touched)
    {
        Span<Steps> cells = _cells.Row(node);
        ulong hasInputs = _cells.Set(node);
        ulong hasSupply = _supplyTouched[node];
        double stock = _network.Nodes[node].Stock;
        Steps knownInputs = _baseline?.Inputs[node] ?? default;
        Steps knownSupply = _baseline?.Supply[node] ?? default;
        Steps knownOutput = _baseline?.Output[node] ?? default;
        ulong news = 0;
        for (ulong left = touched; left != 0; left &= left - 1)
        {
            int lane = BitOperations.TrailingZeroCount(left);
            ulong bit = left & (0 - left);
            Arena.Limit = _limits[lane];
            if (stock > Arena.Limit)
            {
                // Its stock outlasts what matters.
                cells[lane] = default;
                continue;
            }

            Steps inputs = (hasInputs & bit) != 0 ? cells[lane] : knownInputs;
            Steps supply = (hasSupply & bit) != 0 ? _supply.Shortfall(Cuts(lane), node, _isPessimistic) : knownSupply;
            Steps output = Arena.Gate(Arena.Max(inputs, supply, 1), stock);
            cells[lane] = output;
            news |= output.IsZero || Arena.AreSame(output, knownOutput) ? 0 : bit;
        }

        return news;
    }

    private void Push(int node, ulong news)
    {
        ReadOnlySpan<Steps> outputs = _cells.Row(node);
        ref readonly NodeRow row = ref _network.Nodes[node];
        foreach (ref readonly EdgeRow edge in _network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            if (edge.Slot == EdgeRow.WholeComponent)
            {
                PushToInputs(edge, outputs, news);
                continue;
            }

            for (ulong left = news; left != 0; left &= left - 1)
            {
                int lane = BitOperations.TrailingZeroCount(left);
                PushToSource(edge, lane, outputs[lane]);
            }
        }
    }

    private void PushToInputs(in EdgeRow edge, ReadOnlySpan<Steps> outputs, ulong news)
    {
        Span<Steps> cells = _cells.Row(edge.Parent);
        ref ulong set = ref _cells.Set(edge.Parent);
        Steps known = _baseline?.Inputs[edge.Parent] ?? default;
        bool isMean = edge.Parent == _meanNode;
        for (ulong left = news; left != 0; left &= left - 1)
        {
            int lane = BitOperations.TrailingZeroCount(left);
            ulong bit = left & (0 - left);
            Steps before = (set & bit) != 0 ? cells[lane] : known;
            Steps after = Arena.Max(before, outputs[lane], edge.Weight);
            if (after != before || isMean)
            {
                cells[lane] = after;
                set |= bit;
            }
        }
    }

    private void PushToSource(in EdgeRow edge, int lane, Steps output)
    {
        Steps before = InputsOf(edge.Slot, lane);
        Steps after = Arena.Max(before, output, edge.Weight);
        if (after != before)
        {
            _slots[edge.Slot, lane] = after;
            _slots.Set(edge.Slot) |= 1UL << lane;
            _supplyTouched[edge.Parent] |= 1UL << lane;
        }
    }

    private Steps Mean(int lane) => MeanOutput.Of(new SweepLane(_network, this, lane));
}
