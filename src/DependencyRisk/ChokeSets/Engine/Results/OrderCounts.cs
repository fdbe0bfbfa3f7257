using System.Collections.Immutable;
using System.Numerics;

namespace DependencyRisk;

/// <summary>How many minimal cut sets there are of each order, exactly, however many; none is listed for it.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
internal sealed class OrderCounts
{
    // The most products of two coefficients: what a second or so allows. Deep chains have as many orders as events.
    private const long MostSteps = 100_000_000;

    private OrderCounts(ImmutableArray<BigInteger> byOrder, int maxOrder, bool isAll)
    {
        ByOrder = byOrder;
        MaxOrder = maxOrder;
        IsAll = isAll;
    }

    /// <summary>From order 0 (the empty set: it fails anyway) up to the largest of which there is one.</summary>
    public ImmutableArray<BigInteger> ByOrder { get; }

    /// <summary>Up to which order it was counted.</summary>
    public int MaxOrder { get; }

    /// <summary>Whether no known set is of a larger order.</summary>
    public bool IsAll { get; }

    public BigInteger Total => ByOrder.Aggregate(BigInteger.Zero, (sum, count) => sum + count);

    public static OrderCounts Of(ImmutableArray<SolvedModule> modules, int maxOrder)
    {
        int largest = LargestOrder(modules);
        long nodes = modules.Sum(module => (long)(module.CutSets?.Nodes.Length ?? 0));
        int counted = (int)Math.Min(Math.Min(maxOrder, largest), Math.Max(1, MostSteps / Math.Max(1, nodes)));
        return new OrderCounts(Count(modules, counted), counted, counted == largest);
    }

    private static ImmutableArray<BigInteger> Count(ImmutableArray<SolvedModule> modules, int maxOrder)
    {
        try
        {
            ulong[] counts = new CutSetPolynomials<ulong>(modules, maxOrder).OfTop();
            return Trim([.. counts.Select(count => new BigInteger(count))]);
        }
        catch (OverflowException)
        {
            return Trim(new CutSetPolynomials<BigInteger>(modules, maxOrder).OfTop());
        }
    }

    private static ImmutableArray<BigInteger> Trim(BigInteger[] counts) => [.. counts.AsSpan(..(1 + Array.FindLastIndex(counts, count => !count.IsZero)))];

    // The size of the largest known set; saturated, as sizes of nested modules add up.
    private static int LargestOrder(ImmutableArray<SolvedModule> modules)
    {
        int[] ofModule = new int[modules.Length];
        for (int i = 0; i < modules.Length; i++)
        {
            if (modules[i].CutSets is not { } cutSets)
            {
                continue;
            }

            ReadOnlySpan<DiagramNode> nodes = cutSets.Nodes;
            int[] largest = new int[nodes.Length];
            for (int node = 2; node < nodes.Length; node++)
            {
                int leaf = modules[i].LeafAt(nodes[node].Level);
                long with = (leaf < 0 ? ofModule[~leaf] : 1) + (long)largest[nodes[node].High];
                largest[node] = (int)Math.Min(int.MaxValue - 1, Math.Max(largest[nodes[node].Low], with));
            }

            ofModule[i] = largest[cutSets.Root];
        }

        return ofModule[^1];
    }
}
