namespace DependencyRisk;

/// <summary>
/// For each gate, a gate above it that every path from the top passes: a dominator. It is the nearest one, but on graphs made to
/// be slow, where it may be the top; any dominator serves the reduction.
/// </summary>
/// <remarks>Source: Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001); one pass is enough on an acyclic graph. [m]</remarks>
internal static class Dominators
{
    /// <summary>By gate, counted from the first one; -1 for what the top does not reach, and the top itself for the top.</summary>
    public static int[] Of(Structure structure) => Of(structure, ReadAllowance.For(structure));

    /// <summary>The same in no more than so many steps from a gate to the one above.</summary>
    public static int[] Of(Structure structure, long steps)
    {
        int[] dominator = new int[structure.Gates];
        Array.Fill(dominator, -1);
        int top = structure.Top.Node;
        int first = structure.Events;
        dominator[top - first] = top;
        for (int gate = top; gate >= first; gate--)
        {
            if (dominator[gate - first] < 0)
            {
                continue;
            }

            foreach (Literal child in structure.ChildrenOf(gate))
            {
                if (structure.IsGate(child.Node))
                {
                    ref int known = ref dominator[child.Node - first];
                    known = known < 0 ? gate : Common(known, gate, top, first, dominator, ref steps);
                }
            }
        }

        return dominator;
    }

    // Gates nearer the top have larger numbers.
    private static int Common(int left, int right, int top, int first, int[] dominator, ref long steps)
    {
        while (left != right)
        {
            if (--steps < 0)
            {
                return top;
            }

            if (left < right)
            {
                left = dominator[left - first];
            }
            else
            {
                right = dominator[right - first];
            }
        }

        return left;
    }
}
