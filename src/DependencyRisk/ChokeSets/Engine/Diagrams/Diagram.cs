namespace DependencyRisk;

/// <summary>
/// A finished decision diagram: the nodes that its root reaches, level by level from the ends up. Nodes 0 and 1 are the ends. Read as
/// a function (binary diagram) or as a family of sets (zero-suppressed diagram), as its owner says.
/// </summary>
/// <param name="nodes">The ends, then the nodes; the root is the last, unless it is an end.</param>
/// <param name="root">Where it starts.</param>
/// <remarks>Immutable.</remarks>
internal sealed class Diagram(DiagramNode[] nodes, int root)
{
    public int Root { get; } = root;

    /// <summary>The nodes, ends included.</summary>
    public ReadOnlySpan<DiagramNode> Nodes => nodes;

    /// <summary>By level, whether every way from the root to the end 1 decides it.</summary>
    /// <param name="levels">How many levels there are.</param>
    /// <remarks>Counts the arrows that pass each level by; those to the end 0 lead nowhere.</remarks>
    public bool[] LevelsOnEveryPath(int levels)
    {
        int[] changes = new int[levels + 1];
        changes[0]++;
        EndArrow(Root, changes);
        for (int i = 2; i < nodes.Length; i++)
        {
            DiagramNode node = nodes[i];
            changes[node.Level + 1] += (node.High == 0 ? 0 : 1) + (node.Low == 0 ? 0 : 1);
            EndArrow(node.High, changes);
            EndArrow(node.Low, changes);
        }

        bool[] isOnEveryPath = new bool[levels];
        int passing = 0;
        for (int level = 0; level < levels; level++)
        {
            passing += changes[level];
            isOnEveryPath[level] = passing == 0;
        }

        return isOnEveryPath;
    }

    /// <summary>Copies what a node reaches out of a store, level by level from the ends up, so that a pass has a level's numbers at hand.</summary>
    public static Diagram CopyOf(NodeStore store, int root)
    {
        if (root <= 1)
        {
            return new Diagram([store.Node(0), store.Node(1)], root);
        }

        int[] numbers = new int[root + 1];
        int[] starts = new int[MarkReached(store, root, numbers) + 1]; // by level, where its nodes go; first how many there are
        for (int node = 2; node <= root; node++)
        {
            if (numbers[node] != 0)
            {
                starts[store.Node(node).Level]++;
            }
        }

        int count = 2;
        for (int level = starts.Length - 1; level >= 0; level--)
        {
            (starts[level], count) = (count, count + starts[level]);
        }

        var nodes = new DiagramNode[count];
        (nodes[0], nodes[1]) = (store.Node(0), store.Node(1));
        (numbers[0], numbers[1]) = (0, 1);
        for (int node = 2; node <= root; node++)
        {
            if (numbers[node] != 0)
            {
                ref readonly DiagramNode there = ref store.Node(node);
                int number = starts[there.Level]++;
                nodes[number] = new DiagramNode(there.Level, numbers[there.Low], numbers[there.High]);
                numbers[node] = number;
            }
        }

        return new Diagram(nodes, numbers[root]);
    }

    /// <summary>
    /// The diagram of an And or Or of all levels in order. As a function and as the family of its minimal solutions it is the same one.
    /// </summary>
    public static Diagram OfGate(GateKind kind, int levels)
    {
        var nodes = new DiagramNode[levels + 2];
        nodes[0] = nodes[1] = new DiagramNode(DiagramNode.Bottom, 0, 0);
        int root = kind == GateKind.And ? 1 : 0;
        for (int level = levels - 1; level >= 0; level--)
        {
            int node = levels - level + 1;
            nodes[node] = kind == GateKind.And ? new DiagramNode(level, 0, root) : new DiagramNode(level, root, 1);
            root = node;
        }

        return new Diagram(nodes, root);
    }

    // Sets the number of each node to 1, and returns the last level but that of the ends; other nodes keep 0.
    private static int MarkReached(NodeStore store, int root, int[] numbers)
    {
        int lastLevel = 0;
        numbers[root] = 1;
        for (int node = root; node > 1; node--)
        {
            if (numbers[node] != 0)
            {
                ref readonly DiagramNode there = ref store.Node(node);
                numbers[there.Low] = 1;
                numbers[there.High] = 1;
                lastLevel = Math.Max(lastLevel, there.Level);
            }
        }

        return lastLevel;
    }

    private void EndArrow(int to, int[] changes)
    {
        if (to > 1)
        {
            changes[nodes[to].Level]--;
        }
    }
}
