namespace DependencyRisk;

/// <summary>Puts gaps into the words of the bill, and tells what is left of the unknown once the first of them are filled.</summary>
internal static class GapsLeft
{
    public static CompletenessGap[] Of(CompiledProduct product, double horizon, MissingCells missing, RankedGap[] ranked, int followed, CancellationToken cancellation)
    {
        Network network = product.Network;
        int[] open = new int[network.Sources.Length];
        foreach (int source in missing.Cells.SelectMany(cell => cell.Sources))
        {
            open[source]++;
        }

        var sources = new List<int>();
        var nodes = new List<int>();
        var gaps = new CompletenessGap[ranked.Length];
        double? left = null;
        for (int i = 0; i < ranked.Length; i++)
        {
            MissingCell cell = missing.Cells[ranked[i].Cell];
            if (i < followed)
            {
                cancellation.ThrowIfCancellationRequested();
                bool isNews = Fill(network, cell, open, sources, nodes);
                left = isNews || left is null ? LossToUnknown(product.Knowing(sources, nodes), horizon) : left;
            }

            gaps[i] = Gap(network, cell, ranked[i].Cost) with { UnknownLossLeft = i < followed ? left : null };
        }

        return gaps;
    }

    // A source is placed once all of its cells are filled; a share that may come from anywhere, once somebody is named for it.
    private static bool Fill(Network network, MissingCell cell, int[] open, List<int> sources, List<int> nodes)
    {
        int before = sources.Count + nodes.Count;
        sources.AddRange(cell.Sources.Where(source => --open[source] == 0));
        if (cell.Kind == CompletenessGapKind.Shares && network.Nodes[cell.Node].MayComeFromAnywhere)
        {
            nodes.Add(cell.Node);
        }

        return sources.Count + nodes.Count > before;
    }

    private static double LossToUnknown(CompiledProduct product, double horizon)
    {
        var evaluator = new Evaluator(product.Network, product.Reach, horizon);
        return new Outcome(evaluator.Arena, evaluator.Run([PlannedCut.Full(default, isPlace: true)], isPessimistic: true), required: 0).Loss;
    }

    private static CompletenessGap Gap(Network network, MissingCell cell, GapCost cost)
    {
        int? source = cell.Kind != CompletenessGapKind.Shares && cell.Node >= 0 && cell.Sources.Count == 1 ? cell.Sources[0] : null;
        int supplier = cell.Supplier >= 0 ? cell.Supplier : source is { } one ? network.Sources[one].Supplier : -1;
        return new CompletenessGap
        {
            Kind = cell.Kind,
            Component = cell.Node < 0 ? null : network.IdOf(cell.Node),
            Source = source is { } place ? PositionOf(network, cell.Node, place) : null,
            Supplier = supplier < 0 ? null : network.Bill.Suppliers[supplier].Id,
            SourceCount = cell.SourceCount(network),
            Cost = Math.Clamp(cost.Width, 0, 1),
            Country = cost.Country,
        };
    }

    // Where the source stands in the bill: the network has the sources of a component in one order for every file.
    private static int PositionOf(Network network, int node, int source)
    {
        NodeRow row = network.Nodes[node];
        int[] order = [.. Enumerable.Range(0, row.SourceEnd - row.SourceStart)];
        CanonicalOrder.Sort(network.Bill.Components[row.Component].Sources.AsSpan(), order);
        return order[source - row.SourceStart];
    }
}
