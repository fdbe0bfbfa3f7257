namespace DependencyRisk;

/// <summary>Makes the binary decision diagram of a structure's top, gate by gate, with the events in a given order.</summary>
internal sealed class DiagramCompiler(BinaryDecisionDiagram diagram)
{
    private int[] _functions = [];
    private int[] _operands = [];
    private int[] _levels = [];

    /// <summary>How many gates were finished in the last attempt: how far one came that failed.</summary>
    public int GatesDone { get; private set; }

    /// <summary>The function of the top, or <see cref="NodeStore.Exhausted"/>.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="eventAtLevel">Each event once, the first at the top of the diagram.</param>
    public int Compile(Structure structure, ReadOnlySpan<int> eventAtLevel)
    {
        GatesDone = 0;
        _functions = Reuse(_functions, structure.Nodes);
        for (int level = 0; level < eventAtLevel.Length; level++)
        {
            _functions[eventAtLevel[level]] = diagram.Event(level);
        }

        int[] parents = structure.CountParents();
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            int function = parents[gate] == 0 ? 0 : Combine(structure, gate);
            if (function == NodeStore.Exhausted)
            {
                return function;
            }

            _functions[gate] = function;
            GatesDone++;
        }

        return structure.Top.IsConstant ? (structure.Top == Literal.True ? 1 : 0) : FunctionOf(structure.Top);
    }

    private int FunctionOf(Literal literal)
    {
        int function = _functions[literal.Node];
        return literal.IsNegated && function >= 0 ? diagram.Not(function) : function;
    }

    private int Combine(Structure structure, int gate)
    {
        ReadOnlySpan<Literal> children = structure.ChildrenOf(gate);
        _operands = Reuse(_operands, children.Length);
        _levels = Reuse(_levels, children.Length);
        for (int i = 0; i < children.Length; i++)
        {
            _operands[i] = FunctionOf(children[i]);
            if (_operands[i] == NodeStore.Exhausted)
            {
                return NodeStore.Exhausted;
            }

            _levels[i] = -diagram.Nodes.LevelOf(_operands[i]);
        }

        // From the bottom of the diagram up: what is joined on top of it then leaves most of it as it is.
        Span<int> operands = _operands.AsSpan(0, children.Length);
        _levels.AsSpan(0, children.Length).Sort(operands);
        return structure.KindOf(gate) == GateKind.AtLeast ? AtLeast(operands, structure.ThresholdOf(gate)) : Fold(operands, structure.KindOf(gate));
    }

    private int Fold(ReadOnlySpan<int> operands, GateKind kind)
    {
        int function = operands[0];
        for (int i = 1; i < operands.Length && function != NodeStore.Exhausted; i++)
        {
            function = kind switch
            {
                GateKind.And => diagram.And(function, operands[i]),
                GateKind.Or => diagram.Or(function, operands[i]),
                _ => diagram.Xor(function, operands[i]),
            };
        }

        return function;
    }

    // reached[k]: at least k of the operands so far. Reaching k implies reaching k - 1, so one Or of one And is the step.
    private int AtLeast(ReadOnlySpan<int> operands, int threshold)
    {
        int[] reached = new int[threshold + 1];
        reached[0] = 1;
        foreach (int operand in operands)
        {
            for (int k = threshold; k > 0; k--)
            {
                int step = diagram.And(operand, reached[k - 1]);
                step = step == NodeStore.Exhausted ? step : diagram.Or(step, reached[k]);
                if (step == NodeStore.Exhausted)
                {
                    return step;
                }

                reached[k] = step;
            }
        }

        return reached[threshold];
    }

    private static int[] Reuse(int[] array, int length) => array.Length >= length ? array : new int[Math.Max(length, array.Length * 2)];
}
