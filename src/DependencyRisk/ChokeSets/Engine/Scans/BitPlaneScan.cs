using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Finds all minimal cut sets of at most three events by trying them all, those that have all but one event in common at once: a bit
/// for each. For structures with very many gates and not too many events, of which no diagram is needed.
/// </summary>
/// <remarks>
/// First the single events that are cut sets, which are in no larger minimal one; then, for each event left, those that make the top
/// fail together with it; then for each pair. The same result whatever the number of threads.
/// </remarks>
internal static class BitPlaneScan
{
    /// <summary>The largest order that can be asked for.</summary>
    public const int MaxOrder = 3;

    /// <summary>Whether a scan is within the memory and the time of the options, as far as can be told beforehand.</summary>
    public static bool Fits(Structure structure, int order, SolverOptions? options = null) =>
        ScanCost.Of(structure, order).IsWithin(options ?? SolverOptions.Default);

    /// <summary>The minimal cut sets up to an order; fewer where memory or time run out, which the result says.</summary>
    /// <param name="structure">Coherent.</param>
    /// <param name="order">The largest size of a set, from 1 to <see cref="MaxOrder"/>.</param>
    /// <param name="options">How much memory and time may be spent.</param>
    /// <param name="cancellation">Whether the answer is still wanted.</param>
    /// <exception cref="ArgumentException">The structure is written with negations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public static ScannedCutSets Run(Structure structure, int order, SolverOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MaxOrder);
        if (!structure.IsCoherent())
        {
            throw new ArgumentException("Only a structure without negations can be scanned.", nameof(structure));
        }

        if (structure.Top.IsConstant)
        {
            return new ScannedCutSets(structure.Top == Literal.True, [], order, SolverLimit.None);
        }

        options ??= SolverOptions.Default;
        var budget = new WorkBudget(options, cancellation);
        var needed = new NeededGates(structure);
        var byOrder = ImmutableArray.CreateBuilder<int[]>(order);
        while (byOrder.Count < order)
        {
            if (!budget.HasTime() || Next(needed, byOrder, options, budget, cancellation) is not { } sets)
            {
                return new ScannedCutSets(false, byOrder.ToImmutable(), byOrder.Count, budget.IsOutOfTime ? SolverLimit.Time : SolverLimit.Nodes);
            }

            byOrder.Add(sets);
        }

        return new ScannedCutSets(false, byOrder.MoveToImmutable(), order, SolverLimit.None);
    }

    // The sets of the next order, given those of the orders below; null beyond the budget.
    private static int[]? Next(NeededGates needed, ImmutableArray<int[]>.Builder byOrder, SolverOptions options, WorkBudget budget, CancellationToken cancellation)
    {
        int order = byOrder.Count + 1;
        needed.Simplify(order == 1 ? [] : byOrder[0], order);
        ScanGraph graph = new ScanGraphBuilder(needed).Build();
        if (graph.Events < order)
        {
            return [];
        }

        if (ScanCost.BytesOfPlanes(graph.Gates, graph.Events, order) > options.MaxBytes)
        {
            return null;
        }

        if (order > 1)
        {
            return new LargerSetScan(graph, order == 2 ? null : byOrder[1], options, budget).Run(cancellation);
        }

        // Without a gate, the top is an event.
        var singles = new List<int>(graph.EventNumbers);
        if (graph.Gates > 0)
        {
            ReadOnlySpan<ulong> top = new PlaneScanner(graph).Top;
            singles.Clear();
            for (int i = 0; i < graph.Events; i++)
            {
                if (BitPlanes.Has(top, i))
                {
                    singles.Add(graph.EventNumbers[i]);
                }
            }
        }

        return [.. singles];
    }
}
