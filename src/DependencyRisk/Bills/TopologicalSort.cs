namespace DependencyRisk;

/// <summary>
/// Orders the nodes of a graph so that each comes after everything it points to, and finds the cycles that keep it from it.
/// Depth first with a stack of its own: a chain of a million nodes is no deeper for the caller than one of two.
/// </summary>
internal sealed class TopologicalSort(int[] start, int[] target)
{
    private const byte Unseen = 0;
    private const byte Open = 1;
    private const byte Done = 2;

    // Back edges of one tangle may be very many, and say the same.
    private const int CyclesReported = 20;

    private readonly int _count = start.Length - 1;

    /// <summary>Orders the graph.</summary>
    /// <param name="onCycle">Called with the first cycles found, as the nodes in order; targets of -1 are passed over.</param>
    /// <returns>The nodes, targets first. Means nothing when a cycle was reported.</returns>
    public int[] Sort(Action<int[]> onCycle)
    {
        int[] order = new int[_count];
        int ordered = 0;
        byte[] state = new byte[_count];
        int[] path = new int[_count];
        int[] nextEdge = new int[_count];
        int[] depthOf = new int[_count];
        int cycles = 0;
        for (int root = 0; root < _count; root++)
        {
            if (state[root] != Unseen)
            {
                continue;
            }

            int depth = 0;
            Enter(root);
            while (depth > 0)
            {
                int node = path[depth - 1];
                int edge = nextEdge[node]++;
                if (edge == start[node + 1])
                {
                    state[node] = Done;
                    order[ordered++] = node;
                    depth--;
                }
                else if (target[edge] is var next and >= 0)
                {
                    if (state[next] == Unseen)
                    {
                        Enter(next);
                    }
                    else if (state[next] == Open && cycles++ < CyclesReported)
                    {
                        onCycle(path[depthOf[next]..depth]);
                    }
                }
            }

            void Enter(int node)
            {
                state[node] = Open;
                nextEdge[node] = start[node];
                depthOf[node] = depth;
                path[depth++] = node;
            }
        }

        return order;
    }
}
