namespace DependencyRisk;

/// <summary>
/// Numbers the gates of a structure by what they are and not by when they were made, so that the order of a file changes no bit of what is
/// worked out from it. Gates that the top does not need are left out.
/// </summary>
internal static class CanonicalStructure
{
    /// <summary>The same structure, its gates by height, kind, threshold and children.</summary>
    public static Structure Of(Structure structure)
    {
        if (structure.Top.IsConstant)
        {
            return structure;
        }

        var builder = new StructureBuilder(structure.Events);
        var literals = new Literal[structure.Nodes];
        for (int i = 0; i < structure.Events; i++)
        {
            literals[i] = Literal.Of(i);
        }

        foreach (List<int> gates in ByHeight(structure))
        {
            Literal[][] children = [.. gates.Select(gate => Renamed(structure.ChildrenOf(gate), literals))];
            int[] order = [.. Enumerable.Range(0, gates.Count)];
            Array.Sort(order, (left, right) => Compare(structure, gates[left], children[left], gates[right], children[right]));
            foreach (int place in order)
            {
                int gate = gates[place];
                literals[gate] = builder.Add(structure.KindOf(gate), structure.ThresholdOf(gate), children[place]);
            }
        }

        return builder.Build(literals[structure.Top.Node].NegatedIf(structure.Top.IsNegated));
    }

    private static List<List<int>> ByHeight(Structure structure)
    {
        int[] parents = structure.CountParents();
        int[] heights = new int[structure.Nodes];
        var byHeight = new List<List<int>>();
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            if (parents[gate] == 0)
            {
                continue;
            }

            foreach (Literal child in structure.ChildrenOf(gate))
            {
                heights[gate] = Math.Max(heights[gate], heights[child.Node] + 1);
            }

            while (byHeight.Count < heights[gate])
            {
                byHeight.Add([]);
            }

            byHeight[heights[gate] - 1].Add(gate);
        }

        return byHeight;
    }

    private static Literal[] Renamed(ReadOnlySpan<Literal> children, Literal[] literals)
    {
        var renamed = new Literal[children.Length];
        for (int i = 0; i < renamed.Length; i++)
        {
            renamed[i] = literals[children[i].Node].NegatedIf(children[i].IsNegated);
        }

        Literal.Sort(renamed);
        return renamed;
    }

    private static int Compare(Structure structure, int left, Literal[] leftChildren, int right, Literal[] rightChildren)
    {
        int order = structure.KindOf(left).CompareTo(structure.KindOf(right));
        order = order != 0 ? order : structure.ThresholdOf(left).CompareTo(structure.ThresholdOf(right));
        for (int i = 0; order == 0 && i < Math.Min(leftChildren.Length, rightChildren.Length); i++)
        {
            order = leftChildren[i].Code.CompareTo(rightChildren[i].Code);
        }

        return order != 0 ? order : leftChildren.Length.CompareTo(rightChildren.Length);
    }
}
