namespace DependencyRisk;

/// <summary>What each missing cell costs, worked out on several threads; the result does not depend on how many.</summary>
internal sealed class GapCostScan
{
    private readonly CompiledProduct _product;
    private readonly CompiledProduct _placed;
    private readonly ExposureOptions _options;
    private readonly Country _home;
    private readonly CancellationToken _cancellation;

    public GapCostScan(CompiledProduct product, ExposureOptions options, Country home, CancellationToken cancellation)
    {
        (_product, _options, _home, _cancellation) = (product, options, home, cancellation);
        _placed = product.Knowing(product.Reach.UnknownSources, []);
    }

    /// <summary>The cells, those that cost most first; the own values of the components are null where there are none.</summary>
    public RankedGap[] Rank(MissingCells missing, Dictionary<string, double>? ownValues, WorkProgress progress)
    {
        var costs = new GapCost[missing.Cells.Count];
        GapCost[][] ofNodes = CostsOfNodes(missing.Nodes, progress);
        for (int i = 0; i < ofNodes.Length; i++)
        {
            foreach ((MissingPart part, GapCost cost) in missing.Nodes[i].Parts.Zip(ofNodes[i]))
            {
                costs[part.Cell] = GapCost.Larger(costs[part.Cell], cost);
            }
        }

        AddSuppliers(missing, costs, progress);
        RankedGap[] ranked = [.. costs.Select((cost, cell) => new RankedGap(cell, cost))];
        Array.Sort(ranked, new GapOrder(_product.Network, missing.Cells, ownValues));
        return ranked;
    }

    private GapCost[][] CostsOfNodes(List<MissingNode> nodes, WorkProgress progress)
    {
        var costs = new GapCost[nodes.Count][];
        var cuts = new LoneCuts(_placed, _options, _cancellation);
        cuts.Run(nodes.Count, (evaluator, i) => costs[i] = new NodeGapCosts(cuts, evaluator, _product.Reach, nodes[i]).Of(ReachOf(nodes[i].Node)), progress);
        return costs;
    }

    // All sources that the cell of a supplier is about, in all components at once.
    private void AddSuppliers(MissingCells missing, GapCost[] costs, WorkProgress progress)
    {
        void Work(Evaluator evaluator, int i)
        {
            int cell = missing.SupplierCells[i];
            PlannedCut cut = PlannedCut.Full(missing.Cells[cell].Sources.ToArray(), isPlace: true) with { IsPlace = false };
            double loss = new Outcome(evaluator.Arena, evaluator.Run([cut], isPessimistic: true), _options.Required).Loss;
            costs[cell] = GapCost.Larger(costs[cell], GapCost.Of(loss, 0, default));
            progress.Advance(1);
        }

        WorkSplitter.Run(_placed, _options, missing.SupplierCells.Count, _placed.Evaluators.Borrow, Work, _placed.Evaluators.Return, _cancellation);
    }

    private SortedDictionary<Country, List<int>> KnownReach(int node)
    {
        var sourcesOf = new SortedDictionary<Country, List<int>>();
        NodeRow row = _product.Network.Nodes[node];
        Span<Country> countries = stackalloc Country[3];
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            foreach (Country country in countries[.._product.Reach.Relations(source, countries)])
            {
                if (!country.IsKnown || country == _home)
                {
                    continue;
                }

                if (!sourcesOf.TryGetValue(country, out List<int>? sources))
                {
                    sourcesOf.Add(country, sources = []);
                }

                sources.Add(source);
            }
        }

        return sourcesOf;
    }

    private IEnumerable<(Country Country, List<int> Sources)> ReachOf(int node) => KnownReach(node).Select(pair => (pair.Key, pair.Value));
}
