namespace DependencyRisk;

/// <summary>Makes orders of events.</summary>
/// <remarks>Source: Bouissou, Bruyere and Rauzy, "BDD based fault-tree processing: a comparison of variable ordering heuristics" (1997). [m]</remarks>
internal static class EventOrders
{
    /// <summary>The events that the structure's top depends on or may, each once, the first at the top of the diagram.</summary>
    public static int[] Make(Structure structure, EventOrder order)
    {
        if (structure.Top.IsConstant || !structure.IsGate(structure.Top.Node))
        {
            return structure.Top.IsConstant ? [] : [structure.Top.Node];
        }

        return order switch
        {
            EventOrder.BreadthFirst => BreadthFirst(structure),
            EventOrder.AsGiven => DepthFirst(structure, keys: null),
            EventOrder.SmallestFirst => DepthFirst(structure, Sizes(structure)),
            EventOrder.SharedFirst => DepthFirst(structure, SharedThenSmall(structure)),
            EventOrder.ForceSmallestFirst => ForceArrangement.Improve(structure, DepthFirst(structure, Sizes(structure))),
            EventOrder.ForceLargestFirst => ForceArrangement.Improve(structure, DepthFirst(structure, Negated(Sizes(structure)))),
            EventOrder.ForceAsGiven => ForceArrangement.Improve(structure, DepthFirst(structure, keys: null)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "An order of the enumeration was expected."),
        };
    }

    private static int[] BreadthFirst(Structure structure)
    {
        var order = new List<int>(structure.Events);
        bool[] isMet = new bool[structure.Nodes];
        var queue = new Queue<int>();
        queue.Enqueue(structure.Top.Node);
        while (queue.TryDequeue(out int node))
        {
            if (!structure.IsGate(node))
            {
                order.Add(node);
                continue;
            }

            foreach (Literal child in structure.ChildrenOf(node))
            {
                if (!isMet[child.Node])
                {
                    isMet[child.Node] = true;
                    queue.Enqueue(child.Node);
                }
            }
        }

        return [.. order];
    }

    // Children by increasing key, and as they stand among equals.
    private static int[] DepthFirst(Structure structure, double[]? keys)
    {
        var order = new List<int>(structure.Events);
        bool[] isMet = new bool[structure.Nodes];
        var pending = new Stack<int>();
        pending.Push(structure.Top.Node);
        while (pending.TryPop(out int node))
        {
            if (isMet[node])
            {
                continue;
            }

            isMet[node] = true;
            if (!structure.IsGate(node))
            {
                order.Add(node);
                continue;
            }

            ReadOnlySpan<Literal> children = structure.ChildrenOf(node);
            (double Key, int Place)[] sorted = new (double, int)[children.Length];
            for (int i = 0; i < sorted.Length; i++)
            {
                sorted[i] = (keys is null ? 0 : keys[children[i].Node], i);
            }

            Array.Sort(sorted);
            for (int i = sorted.Length - 1; i >= 0; i--)
            {
                pending.Push(children[sorted[i].Place].Node);
            }
        }

        return [.. order];
    }

    // How many events a node has below it when written out as a tree.
    private static double[] Sizes(Structure structure)
    {
        double[] sizes = new double[structure.Nodes];
        Array.Fill(sizes, 1, 0, structure.Events);
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            foreach (Literal child in structure.ChildrenOf(gate))
            {
                sizes[gate] += sizes[child.Node];
            }
        }

        return sizes;
    }

    private static double[] Negated(double[] keys) => Array.ConvertAll(keys, key => -key);

    private static double[] SharedThenSmall(Structure structure)
    {
        int[] parents = structure.CountParents();
        double[] keys = Sizes(structure);
        for (int node = 0; node < keys.Length; node++)
        {
            double size = keys[node] / (1 + keys[node]);
            keys[node] = size - parents[node];
        }

        return keys;
    }
}
