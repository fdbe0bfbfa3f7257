namespace DependencyRisk;

/// <summary>
/// The minimal cut sets of a function from its binary decision diagram, as a zero-suppressed diagram over the same levels:
/// <c>Sol(ite(x, F1, F0)) = ite(x, Sol(F1) without F0, Sol(F0))</c>, where <c>without</c> drops the sets that make F0 true.
/// </summary>
/// <remarks>
/// For a function that is not monotone they are the minimal sets of events that, happening alone, make it true: those of the
/// smallest monotone function above it. There <c>without</c> drops the sets that contain one of Sol(F0).
/// Source: Rauzy, "New algorithms for fault trees analysis" (1993) and "Mathematical foundations of minimal cutsets" (2001); the
/// diagrams of Minato, "Zero-suppressed BDDs for set manipulation" (1993). Serves one thread.
/// </remarks>
internal sealed class MinimalSolutions(NodeStore sets)
{
    private const int WithoutOperation = 7; // not one of the algebra's
    private const int FirstFrames = 64;

    private readonly SetAlgebra _algebra = new(sets);
    private Frame[] _frames = new Frame[FirstFrames];
    private Diagram _function = Diagram.OfGate(GateKind.Or, 0);

    /// <summary>The family of minimal sets, or <see cref="NodeStore.Exhausted"/>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isMonotone">Whether it is known to be monotone.</param>
    public int Of(Diagram function, bool isMonotone)
    {
        _function = function;
        ReadOnlySpan<DiagramNode> nodes = function.Nodes;
        int[] solutions = new int[nodes.Length];
        (solutions[0], solutions[1]) = (0, 1);
        for (int i = 2; i < nodes.Length; i++)
        {
            ref readonly DiagramNode node = ref nodes[i];
            int high = isMonotone ? Without(solutions[node.High], node.Low) : _algebra.Without(solutions[node.High], solutions[node.Low]);
            solutions[i] = high == NodeStore.Exhausted ? high : Set(node.Level, solutions[node.Low], high);
            if (solutions[i] == NodeStore.Exhausted)
            {
                return NodeStore.Exhausted;
            }
        }

        return solutions[function.Root];
    }

    // A level that no set has is left out.
    private int Set(int level, int low, int high) => high == 0 ? low : sets.Find(level, low, high);

    private int Without(int family, int function)
    {
        int depth = 0;
        while (true)
        {
            int result = Shortcut(family, ref function);
            if (result == NodeStore.Unknown)
            {
                result = sets.Recall(WithoutOperation, family, function);
                if (result == NodeStore.Unknown)
                {
                    Enter(ref depth, ref family, ref function);
                    continue;
                }
            }

            while (true)
            {
                if (depth == 0)
                {
                    return result;
                }

                ref Frame frame = ref _frames[depth - 1];
                if (frame.Result == NodeStore.Unknown)
                {
                    frame.Result = result;
                    (family, function) = (frame.HighFamily, frame.HighFunction);
                    break;
                }

                result = Set(frame.Level, frame.Result, result);
                if (result == NodeStore.Exhausted)
                {
                    return result;
                }

                sets.Remember(WithoutOperation, frame.Family, frame.Function, result);
                depth--;
            }
        }
    }

    private int Shortcut(int family, ref int function)
    {
        // The empty set makes no monotone function true but the constant.
        if (family == 1 && function != 1)
        {
            return 1;
        }

        // Levels above the family's are in none of its sets.
        int level = sets.LevelOf(family);
        while (function > 1 && _function.Nodes[function].Level < level)
        {
            function = _function.Nodes[function].Low;
        }

        return family == 0 || function == 1 ? 0 : function == 0 ? family : NodeStore.Unknown;
    }

    private void Enter(ref int depth, ref int family, ref int function)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }

        ref readonly DiagramNode set = ref sets.Node(family);
        ref readonly DiagramNode decision = ref _function.Nodes[function];
        ref Frame frame = ref _frames[depth++];
        frame.Family = family;
        frame.Function = function;
        frame.Result = NodeStore.Unknown;
        frame.Level = set.Level;
        frame.HighFamily = set.High;
        family = set.Low;
        (function, frame.HighFunction) = decision.Level == set.Level ? (decision.Low, decision.High) : (function, function);
    }

    private struct Frame
    {
        public int Family;
        public int Function;
        public int Level;
        public int HighFamily;
        public int HighFunction;
        public int Result; // of the low side
    }
}
