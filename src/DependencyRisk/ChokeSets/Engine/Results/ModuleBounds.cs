namespace DependencyRisk;

/// <summary>
/// Bounds of a module's probability where its function is not known, from its gates and from its minimal cut sets up to an order.
/// Certain, not close.
/// </summary>
/// <remarks>
/// Events are independent and every gate of a coherent structure is an increasing function of them, so gates are associated: an And
/// is at least the product of its children, an Or at most that of independent ones. Source: Esary and Proschan, "Coherent
/// structures of non-identical components" (1963). [m]
/// </remarks>
internal static class ModuleBounds
{
    /// <summary>Bounds from those of the leaves; 0 to 1 where the structure is not coherent.</summary>
    public static Bounds Of(SolvedModule module, ReadOnlySpan<Bounds> leaves)
    {
        if (!module.Structure.IsCoherent())
        {
            return new Bounds(0, 1);
        }

        Bounds gates = ByGates(module.Structure, leaves);
        if (module.CutSets is null)
        {
            return gates;
        }

        double low = Math.Max(gates.Low, LikeliestSet(module, leaves));
        double high = Math.Min(gates.High, SumOfSets(module, leaves) + MoreThan(module.CompleteTo, leaves));
        return new Bounds(low, Math.Clamp(high, low, 1));
    }

    private static Bounds ByGates(Structure structure, ReadOnlySpan<Bounds> leaves)
    {
        var bounds = new Bounds[structure.Nodes];
        leaves.CopyTo(bounds);
        var children = new List<Bounds>();
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            children.Clear();
            foreach (Literal child in structure.ChildrenOf(gate))
            {
                children.Add(bounds[child.Node]);
            }

            bounds[gate] = structure.KindOf(gate) switch
            {
                GateKind.And => And(children),
                GateKind.Or => Or(children),
                _ => AtLeast(children, structure.ThresholdOf(gate)),
            };
        }

        return structure.Top.IsConstant ? new Bounds(0, 1) : bounds[structure.Top.Node];
    }

    private static Bounds And(List<Bounds> children) =>
        new(Math.Min(children.Aggregate(1.0, (product, child) => product * child.Low), children.Min(child => child.High)), children.Min(child => child.High));

    private static Bounds Or(List<Bounds> children)
    {
        double low = children.Max(child => child.Low);
        return new Bounds(low, Math.Max(low, 1 - children.Aggregate(1.0, (product, child) => product * (1 - child.High))));
    }

    // At least the likeliest children together; at most what the mean number of them allows (Markov).
    private static Bounds AtLeast(List<Bounds> children, int threshold)
    {
        double low = children.Select(child => child.Low).OrderDescending().Take(threshold).Aggregate(1.0, (product, each) => product * each);
        return new Bounds(low, Math.Max(low, Math.Min(1, children.Sum(child => child.High) / threshold)));
    }

    private static double LikeliestSet(SolvedModule module, ReadOnlySpan<Bounds> leaves)
    {
        ReadOnlySpan<DiagramNode> nodes = module.CutSets!.Nodes;
        double[] best = new double[nodes.Length];
        best[1] = 1;
        for (int i = 2; i < best.Length; i++)
        {
            best[i] = Math.Max(best[nodes[i].Low], leaves[module.LeafAtLevel[nodes[i].Level]].Low * best[nodes[i].High]);
        }

        return best[module.CutSets.Root];
    }

    private static double SumOfSets(SolvedModule module, ReadOnlySpan<Bounds> leaves)
    {
        ReadOnlySpan<DiagramNode> nodes = module.CutSets!.Nodes;
        double[] sums = new double[nodes.Length];
        sums[1] = 1;
        for (int i = 2; i < sums.Length; i++)
        {
            sums[i] = sums[nodes[i].Low] + (leaves[module.LeafAtLevel[nodes[i].Level]].High * sums[nodes[i].High]);
        }

        return sums[module.CutSets.Root];
    }

    // A set that was not looked for needs more leaves than the order at once: the tail of their number, which is Poisson-binomial.
    internal static double MoreThan(int order, ReadOnlySpan<Bounds> leaves)
    {
        if (order >= leaves.Length)
        {
            return 0;
        }

        double[] exactly = new double[order + 1];
        exactly[0] = 1;
        double more = 0;
        foreach (Bounds leaf in leaves)
        {
            more += exactly[order] * leaf.High;
            for (int count = order; count > 0; count--)
            {
                exactly[count] = (exactly[count] * (1 - leaf.High)) + (exactly[count - 1] * leaf.High);
            }

            exactly[0] *= 1 - leaf.High;
        }

        return more;
    }
}
