namespace DependencyRisk;

/// <summary>
/// The shortfall of one component's supply under the cuts of a plan: its sources, what is unallocated, substitution and
/// extra capacity, as a step function. Inputs of the component as a whole and its stock come after this.
/// </summary>
internal sealed class SupplyModel(Network network, Reach reach, CutPlan plan, StepArena arena, SlotInputs slots)
{
    // Below this a shortfall is the rounding of shares that cancel, not a shortfall.
    private const double Rounding = 1e-14;

    private readonly NodeTable _nodes = network.Nodes;
    private readonly SourceTable _sources = network.Sources;
    private readonly TimeList _times = new();
    private double[] _alive = new double[16];

    /// <summary>Whether everything that may be reached is cut (high), or only what must be (low).</summary>
    public bool IsPessimistic { get; set; }

    /// <summary>The shortfall of a node's supply.</summary>
    public Steps Shortfall(int node)
    {
        bool isInHouse = _nodes.Kind[node] == NodeKind.InHouse;
        bool isConstant = plan.IsForGood && !HasSlots(node);
        GatherTimes(node, isConstant);
        int start = arena.Used;
        for (int i = 0; i < _times.Count; i++)
        {
            double time = _times[i];
            double shortfall = isInHouse ? 1 - KnockedTo(node, time) : ShortfallAt(node, time, fill: i == 0 || !isConstant);
            arena.Append(start, time, shortfall < Rounding ? 0 : shortfall);
        }

        return arena.Since(start);
    }

    private bool HasSlots(int node)
    {
        for (int source = _nodes.SourceStart[node]; source < _nodes.SourceStart[node + 1]; source++)
        {
            if (_sources.Slot[source] >= 0 && !slots[_sources.Slot[source]].IsZero)
            {
                return true;
            }
        }

        return false;
    }

    private void GatherTimes(int node, bool isConstant)
    {
        _times.Clear();
        _times.Add(0);
        for (int i = _nodes.ResponseStart[node]; i < _nodes.ResponseStart[node + 1]; i++)
        {
            _times.Add(_nodes.ResponseTime[i]);
        }

        if (!isConstant)
        {
            GatherCutTimes(node);
        }

        _times.Sort(arena.Horizon);
    }

    private void GatherCutTimes(int node)
    {
        for (int cut = 0; cut < plan.Count; cut++)
        {
            if (plan[cut].IsPlace || plan[cut].KnockedOut == node)
            {
                _times.Add(plan[cut].FromMonths);
                _times.Add(plan[cut].EndFor(double.PositiveInfinity));
            }
        }

        for (int source = _nodes.SourceStart[node]; source < _nodes.SourceStart[node + 1]; source++)
        {
            for (int note = plan.First(source); note >= 0; note = plan.Next(note))
            {
                _times.Add(plan.CutOf(note).FromMonths);
                _times.Add(plan.CutOf(note).EndFor(_sources.RecoveryMonths[source]));
            }

            if (_sources.Slot[source] >= 0)
            {
                foreach (double time in arena.Times(slots[_sources.Slot[source]]))
                {
                    _times.Add(time);
                }
            }
        }
    }

    private double ShortfallAt(int node, double time, bool fill)
    {
        int first = _nodes.SourceStart[node];
        int count = _nodes.SourceStart[node + 1] - first;
        if (fill)
        {
            FillAlive(first, count, time);
        }

        (double alive, double lost, double extra) = (0, 0, 0);
        double candidates = IsPessimistic ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            int source = first + i;
            double left = _alive[i];
            bool isReady = time >= _sources.ReadyAfterMonths[source];
            if (_sources.IsCandidate(source))
            {
                candidates = IsPessimistic ? Math.Min(candidates, left) : Math.Max(candidates, left);
                extra += isReady && !IsPessimistic ? _sources.Spare[source] * left : 0;
            }
            else
            {
                double share = _sources.Share[source];
                alive += share * left;
                lost += share * (1 - left);
                extra += isReady ? _sources.Spare[source] * left : 0;
            }
        }

        if (_nodes.Unallocated[node] is var unallocated and > 0)
        {
            double left = _nodes.HasCandidates[node] ? candidates : LeftFromAnywhere(node, time);
            alive += unallocated * left;
            lost += unallocated * (1 - left);
        }

        double replaced = _nodes.Fraction[node] > 0 && time >= _nodes.AfterMonths[node]
            ? Math.Min(_nodes.Fraction[node] * lost, _nodes.Growth[node] * alive)
            : 0;
        return Math.Clamp(lost - replaced - extra, 0, 1);
    }

    private void FillAlive(int first, int count, double time)
    {
        if (count > _alive.Length)
        {
            _alive = new double[count * 2];
        }

        for (int i = 0; i < count; i++)
        {
            _alive[i] = AliveAt(first + i, time);
        }
    }

    // One factor for each cut that reaches the source, and what its own inputs leave.
    private double AliveAt(int source, double time)
    {
        bool mayBeAnyones = IsPessimistic && plan.HasPlace && reach.IsUnknown[source];
        double alive = mayBeAnyones ? LeftByPlaces(time) : 1;
        for (int note = plan.First(source); note >= 0; note = plan.Next(note))
        {
            ref readonly PlannedCut cut = ref plan.CutOf(note);
            if (!(mayBeAnyones && cut.IsPlace))
            {
                alive *= cut.LeftAt(time, _sources.RecoveryMonths[source]);
            }
        }

        int slot = _sources.Slot[source];
        return slot < 0 ? alive : alive * (1 - arena.At(slots[slot], time));
    }

    private double LeftFromAnywhere(int node, double time) =>
        IsPessimistic ? LeftByPlaces(time) * KnockedTo(node, time) : KnockedTo(node, time);

    private double LeftByPlaces(double time)
    {
        double left = 1;
        for (int cut = 0; cut < plan.Count; cut++)
        {
            left *= plan[cut].IsPlace ? plan[cut].LeftAt(time, double.PositiveInfinity) : 1;
        }

        return left;
    }

    private double KnockedTo(int node, double time)
    {
        double left = 1;
        for (int cut = 0; cut < plan.Count; cut++)
        {
            left *= plan[cut].KnockedOut == node ? plan[cut].LeftAt(time, double.PositiveInfinity) : 1;
        }

        return left;
    }
}
