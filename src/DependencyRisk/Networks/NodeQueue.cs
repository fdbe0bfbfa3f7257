using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// A set of node numbers that gives the smallest first. A tree of bits, 64 to a word, so that adding and taking cost the
/// same few steps whatever the network's size, and nothing is paid for nodes that are not in it.
/// </summary>
internal sealed class NodeQueue
{
    private readonly ulong[][] _levels;

    public NodeQueue(int nodes)
    {
        var levels = new List<ulong[]>();
        int words = nodes;
        do
        {
            words = (words + 63) >> 6;
            levels.Add(new ulong[Math.Max(words, 1)]);
        }
        while (words > 1);
        _levels = [.. levels];
    }

    public bool IsEmpty => _levels[^1][0] == 0;

    public void Add(int node)
    {
        foreach (ulong[] level in _levels)
        {
            ref ulong word = ref level[node >> 6];
            bool known = word != 0;
            word |= 1UL << (node & 63);
            if (known)
            {
                return;
            }

            node >>= 6;
        }
    }

    /// <summary>Takes the smallest; the queue must not be empty.</summary>
    public int Take()
    {
        int node = 0;
        for (int level = _levels.Length - 1; level >= 0; level--)
        {
            node = (node << 6) | BitOperations.TrailingZeroCount(_levels[level][node]);
        }

        int position = node;
        foreach (ulong[] level in _levels)
        {
            ref ulong word = ref level[position >> 6];
            word &= ~(1UL << (position & 63));
            if (word != 0)
            {
                break;
            }

            position >>= 6;
        }

        return node;
    }
}
