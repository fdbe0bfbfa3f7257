using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Fills the rows of components that are supplied, and of their sources.</summary>
internal sealed class SupplyFiller(Bill bill, params ReadOnlySpan<double> responses)
{
    /// <summary>The response times of all nodes filled so far, and those that there were before.</summary>
    public List<double> Responses { get; } = [.. responses];

    /// <summary>Slot of each source that has inputs of its own, by its place in the bill's index.</summary>
    public Dictionary<int, int> Slots { get; } = [];

    /// <summary>Fills a row whose component and run of sources are set already.</summary>
    public void Fill(int node, ref NodeRow row, SourceRow[] rows)
    {
        Component component = bill.Components[row.Component];
        row.Stock = component.StockMonths;
        row.ResponseStart = Responses.Count;
        ReadOnlySpan<Source> sources = component.Sources.AsSpan();
        if (sources.IsEmpty && !component.Uses.IsEmpty)
        {
            // Made in house: nothing to lose but by a knock-out, and then nothing to replace it with.
            row.Kind = NodeKind.InHouse;
            row.ResponseEnd = row.ResponseStart;
            return;
        }

        row.Kind = NodeKind.Sourced;
        if (component.Substitution is { Fraction: > 0 } substitution)
        {
            (row.Fraction, row.AfterMonths, row.Growth) = (substitution.Fraction, substitution.AfterMonths, substitution.Growth);
            AddResponse(row.ResponseStart, substitution.AfterMonths);
        }

        FillSources(node, ref row, sources, rows);
        row.ResponseEnd = Responses.Count;
    }

    private void FillSources(int node, ref NodeRow row, ReadOnlySpan<Source> sources, SourceRow[] rows)
    {
        Span<int> order = sources.Length <= 64 ? stackalloc int[sources.Length] : new int[sources.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        CanonicalOrder.Sort(sources, order);
        double allocated = 0;
        int next = row.SourceStart;
        foreach (int position in order)
        {
            ref SourceRow source = ref rows[next++];
            Fill(ref source, sources[position], node, bill.Index.SourceStart[row.Component] + position);
            allocated += source.IsCandidate ? 0 : source.Share;
            row.HasCandidates |= source.IsCandidate;
            row.HasSpare |= source.Spare > 0;
            row.HasSlots |= source.Slot >= 0;
            if (source.Spare > 0)
            {
                AddResponse(row.ResponseStart, source.ReadyAfterMonths);
            }
        }

        double unallocated = 1 - allocated;
        row.Unallocated = unallocated > ComponentCheck.ShareTolerance ? unallocated : 0;
    }

    private void Fill(ref SourceRow row, in Source source, int node, int indexed)
    {
        double share = source.ShareOrAbsent.OrElse(double.NaN);
        double capacity = source.CapacityOrAbsent.OrElse(0);
        row.Node = node;
        row.Share = share;
        row.Spare = double.IsNaN(share) ? capacity : Math.Max(0, capacity - share);
        row.ReadyAfterMonths = source.ReadyAfterMonths;
        row.RecoveryMonths = source.RecoveryOrAbsent.OrElse(double.PositiveInfinity);
        row.Origin = source.Origin;
        row.Supplier = bill.Index.SourceSupplier[indexed];
        row.Slot = -1;
        if (!source.Uses.IsEmpty)
        {
            row.Slot = Slots.Count;
            Slots.Add(indexed, row.Slot);
        }
    }

    // Keeps the node's response times in order and once each; what is there from the start needs no entry.
    private void AddResponse(int first, double time)
    {
        if (time <= 0 || CollectionsMarshal.AsSpan(Responses)[first..].Contains(time))
        {
            return;
        }

        int place = Responses.Count;
        while (place > first && Responses[place - 1] > time)
        {
            place--;
        }

        Responses.Insert(place, time);
    }
}
