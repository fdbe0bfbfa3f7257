namespace DependencyRisk;

/// <summary>
/// Boolean functions as reduced ordered binary decision diagrams, one node for one function. An operation returns
/// <see cref="NodeStore.Exhausted"/> where the nodes or the time allowed are used up.
/// </summary>
/// <remarks>
/// Walks with a stack of its own, so that the number of levels is no matter. Serves one thread. Source: Bryant, "Graph-based
/// algorithms for boolean function manipulation" (1986); for fault trees Rauzy, "New algorithms for fault trees analysis" (1993).
/// </remarks>
internal sealed class BinaryDecisionDiagram(NodeStore nodes)
{
    private const int FirstFrames = 64;

    private Frame[] _frames = new Frame[FirstFrames];

    public NodeStore Nodes { get; } = nodes;

    /// <summary>The function that is true where the event of a level happens.</summary>
    public int Event(int level) => Nodes.Find(level, 0, 1);

    public int And(int left, int right) => Apply<BooleanRules.And>(left, right);

    public int Or(int left, int right) => Apply<BooleanRules.Or>(left, right);

    public int Xor(int left, int right) => Apply<BooleanRules.Xor>(left, right);

    public int Not(int function) => Xor(function, 1);

    private int Apply<TRule>(int left, int right)
        where TRule : struct, IBooleanRule
    {
        int depth = 0;
        while (true)
        {
            int result = TRule.Shortcut(left, right);
            if (result == NodeStore.Unknown)
            {
                (left, right) = left < right ? (left, right) : (right, left);
                result = Nodes.Recall(TRule.Operation, left, right);
                if (result == NodeStore.Unknown)
                {
                    Enter(ref depth, ref left, ref right);
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
                    (left, right) = (frame.HighLeft, frame.HighRight);
                    break;
                }

                result = frame.Result == result ? result : Nodes.Find(frame.Level, frame.Result, result);
                if (result == NodeStore.Exhausted)
                {
                    return result;
                }

                Nodes.Remember(TRule.Operation, frame.Left, frame.Right, result);
                depth--;
            }
        }
    }

    // Leaves the operands at the low side, and in a frame what is needed for the high side.
    private void Enter(ref int depth, ref int left, ref int right)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }

        ref readonly DiagramNode first = ref Nodes.Node(left);
        ref readonly DiagramNode second = ref Nodes.Node(right);
        ref Frame frame = ref _frames[depth++];
        frame.Left = left;
        frame.Right = right;
        frame.Result = NodeStore.Unknown;
        frame.Level = Math.Min(first.Level, second.Level);
        (left, frame.HighLeft) = first.Level <= second.Level ? (first.Low, first.High) : (left, left);
        (right, frame.HighRight) = second.Level <= first.Level ? (second.Low, second.High) : (right, right);
    }

    private struct Frame
    {
        public int Left;
        public int Right;
        public int Level;
        public int HighLeft;
        public int HighRight;
        public int Result; // of the low side
    }
}
