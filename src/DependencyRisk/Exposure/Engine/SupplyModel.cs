namespace DependencyRisk;

/// <summary>
/// The shortfall of one component's supply under some cuts: its sources, what is unallocated, substitution and extra
/// capacity, as a step function. Inputs of the component as a whole and its stock come after this.
/// </summary>
internal sealed class SupplyModel<TCuts>(Network network, StepArena arena)
    where TCuts : struct, ICuts
{
    // Below this a shortfall is the rounding of shares that cancel, not a shortfall.
    private const double Rounding = 1e-14;

    private readonly SourceRow[] _sources = network.Sources;
    private readonly TimeList _times = new();
    private double[] _alive = new double[16];

    /// <summary>The shortfall of a node's supply.</summary>
    /// <param name="cuts">What the cuts leave.</param>
    /// <param name="node">The node.</param>
    /// <param name="isPessimistic">Whether everything that may be reached is cut (high), or only what must be (low).</param>
    /// <returns>The shortfall, written to the arena.</returns>
    public Steps Shortfall(in TCuts cuts, int node, bool isPessimistic)
    {
        ref readonly NodeRow row = ref network.Nodes[node];
        int start = arena.Used;
        if (cuts.AreForGood && !row.HasSlots)
        {
            // What is lost stays lost; only the responses to it set in one after the other.
            (double alive, double lost) = Totals(cuts, row, node, 0, isPessimistic);
            if (lost > 0)
            {
                Append(start, 0, row, alive, lost, isPessimistic);
                for (int i = row.ResponseStart; i < row.ResponseEnd; i++)
                {
                    Append(start, network.ResponseTimes[i], row, alive, lost, isPessimistic);
                }
            }

            return arena.Since(start);
        }

        GatherTimes(cuts, row, node);
        for (int i = 0; i < _times.Count; i++)
        {
            (double alive, double lost) = Totals(cuts, row, node, _times[i], isPessimistic);
            Append(start, _times[i], row, alive, lost, isPessimistic);
        }

        return arena.Since(start);
    }

    private void Append(int start, double time, in NodeRow row, double alive, double lost, bool isPessimistic)
    {
        double replaced = row.Fraction > 0 && time >= row.AfterMonths ? Math.Min(row.Fraction * lost, row.Growth * alive) : 0;
        double extra = row.HasSpare ? Extra(row, time, isPessimistic) : 0;
        double shortfall = Math.Clamp(lost - replaced - extra, 0, 1);
        arena.Append(start, time, shortfall < Rounding ? 0 : shortfall);
    }

    private void GatherTimes(in TCuts cuts, in NodeRow row, int node)
    {
        _times.Clear();
        _times.Add(0);
        for (int i = row.ResponseStart; i < row.ResponseEnd; i++)
        {
            _times.Add(network.ResponseTimes[i]);
        }

        cuts.AddTimes(node, row, _times);
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            if (_sources[source].Slot is var slot and >= 0)
            {
                _times.Add(arena[cuts.InputsOf(slot)]);
            }
        }

        _times.Sort(arena.Horizon);
    }

    // What is alive and what is lost, the unallocated share included.
    private (double Alive, double Lost) Totals(in TCuts cuts, in NodeRow row, int node, double time, bool isPessimistic)
    {
        if (row.Kind == NodeKind.InHouse)
        {
            double left = cuts.LeftByKnockOut(node, time);
            return (left, 1 - left);
        }

        int count = row.SourceEnd - row.SourceStart;
        if (count > _alive.Length)
        {
            _alive = new double[count * 2];
        }

        (double alive, double lost) = (0, 0);
        double candidates = isPessimistic ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            ref readonly SourceRow source = ref _sources[row.SourceStart + i];
            double left = cuts.LeftOf(row.SourceStart + i, source, time);
            left = source.Slot < 0 ? left : left * (1 - arena.At(cuts.InputsOf(source.Slot), time));
            _alive[i] = left;
            if (source.IsCandidate)
            {
                candidates = isPessimistic ? Math.Min(candidates, left) : Math.Max(candidates, left);
            }
            else
            {
                alive += source.Share * left;
                lost += source.Share * (1 - left);
            }
        }

        if (row.Unallocated > 0)
        {
            double left = row.HasCandidates ? candidates : cuts.LeftFromAnywhere(node, time);
            alive += row.Unallocated * left;
            lost += row.Unallocated * (1 - left);
        }

        return (alive, lost);
    }

    // What sources can deliver beyond their shares; of one whose share is not known, nothing that can be relied on.
    private double Extra(in NodeRow row, double time, bool isPessimistic)
    {
        double extra = 0;
        for (int index = row.SourceStart; index < row.SourceEnd; index++)
        {
            ref readonly SourceRow source = ref _sources[index];
            bool counts = time >= source.ReadyAfterMonths && !(source.IsCandidate && isPessimistic);
            extra += counts ? source.Spare * _alive[index - row.SourceStart] : 0;
        }

        return extra;
    }
}
