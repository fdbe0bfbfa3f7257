namespace DependencyRisk;

/// <summary>
/// The minimal cut sets of a coherent structure up to an order, as a zero-suppressed diagram made bottom-up: union for Or, product
/// for And, and what exceeds the order is dropped at once. It needs no diagram of the function, which may be too large.
/// </summary>
/// <remarks>
/// Exact: a minimal cut set of at most k events comes from minimal cut sets of at most k events of each child. Serves one thread.
/// Source: Jung, Han and Ha, "A fast BDD algorithm for large coherent fault trees analysis" (2004); Minato (1993). [m]
/// </remarks>
internal sealed class TruncatedCutSets(NodeStore sets)
{
    private readonly SetAlgebra _algebra = new(sets);
    private int[] _families = [];

    /// <summary>Whether any set that might matter was dropped; if not, all minimal cut sets were found.</summary>
    public bool HasLeftOut => _algebra.HasLeftOut;

    /// <summary>The family of the top, or <see cref="NodeStore.Exhausted"/>.</summary>
    /// <param name="structure">Coherent.</param>
    /// <param name="eventAtLevel">Each event once.</param>
    /// <param name="order">The largest size of a set.</param>
    public int Of(Structure structure, ReadOnlySpan<int> eventAtLevel, int order)
    {
        if (structure.Top.IsConstant)
        {
            return structure.Top == Literal.True ? 1 : 0;
        }

        _algebra.HasLeftOut = false;
        _families = new int[structure.Nodes];
        for (int level = 0; level < eventAtLevel.Length; level++)
        {
            int family = sets.Find(level, 0, 1);
            if (family == NodeStore.Exhausted)
            {
                return family;
            }

            _families[eventAtLevel[level]] = family;
        }

        int[] parents = structure.CountParents();
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            _families[gate] = parents[gate] == 0 ? 0 : Combine(structure, gate, order);
            if (_families[gate] == NodeStore.Exhausted)
            {
                return NodeStore.Exhausted;
            }
        }

        return _families[structure.Top.Node];
    }

    private int Combine(Structure structure, int gate, int order)
    {
        ReadOnlySpan<Literal> children = structure.ChildrenOf(gate);
        int[] operands = new int[children.Length];
        int[] levels = new int[children.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = _families[children[i].Node];
            levels[i] = -sets.LevelOf(operands[i]);
        }

        Array.Sort(levels, operands);
        return structure.KindOf(gate) switch
        {
            GateKind.And => AtLeast(operands, operands.Length, order),
            GateKind.Or => AtLeast(operands, 1, order),
            _ => AtLeast(operands, structure.ThresholdOf(gate), order),
        };
    }

    // reached[k]: at least k of the operands so far; an And needs all of them, an Or one.
    private int AtLeast(int[] operands, int threshold, int order)
    {
        int[] reached = new int[threshold + 1];
        reached[0] = 1;
        for (int i = 0; i < operands.Length; i++)
        {
            int fewest = Math.Max(1, threshold - (operands.Length - 1 - i));
            for (int k = Math.Min(threshold, i + 1); k >= fewest; k--)
            {
                int step = _algebra.Product(operands[i], reached[k - 1], order);
                step = step == NodeStore.Exhausted ? step : _algebra.Union(reached[k], step);
                if (step == NodeStore.Exhausted)
                {
                    return step;
                }

                reached[k] = step;
            }
        }

        return reached[threshold];
    }
}
