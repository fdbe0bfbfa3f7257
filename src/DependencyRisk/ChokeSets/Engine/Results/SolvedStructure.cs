using System.Collections.Immutable;
using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// A structure solved: its minimal cut sets, to count and to list, and its function, for probabilities. Where the budget did not
/// allow all of it, it says how far the answer goes.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class SolvedStructure
{
    private readonly ImmutableArray<SolvedModule> _modules;

    internal SolvedStructure(int events, ImmutableArray<SolvedModule> modules, int maxOrder, SolverLimit limit)
    {
        Events = events;
        _modules = modules;
        int known = modules.Min(module => module.CompleteTo);
        Counts = OrderCounts.Of(modules, Math.Min(maxOrder, known));
        CompleteTo = Counts.IsAll ? known : Math.Min(known, Counts.MaxOrder);
        LimitedBy = IsComplete ? SolverLimit.None : known < maxOrder ? limit : SolverLimit.Order;
    }

    public int Events { get; }

    /// <summary>The modules, each after those it contains; the last is the top.</summary>
    public ImmutableArray<SolvedModule> Modules => _modules;

    /// <summary>How many minimal cut sets there are of each order.</summary>
    public OrderCounts Counts { get; }

    /// <summary>The largest order up to which every minimal cut set is known and counted.</summary>
    public int CompleteTo { get; }

    /// <summary>Whether every minimal cut set is counted.</summary>
    public bool IsComplete => CompleteTo == SolvedModule.AllOrders;

    /// <summary>Whether the probability of the top can be had exactly, and not as bounds only.</summary>
    public bool HasFunction => _modules.All(module => module.Function is not null);

    /// <summary>Whether no module is written with negations, so that more events never mend a failure.</summary>
    public bool IsCoherent => _modules.All(module => module.Structure.IsCoherent());

    /// <summary>Why <see cref="IsComplete"/> is false.</summary>
    public SolverLimit LimitedBy { get; }

    /// <summary>The number of minimal cut sets; a lower bound of it where not complete.</summary>
    public BigInteger CutSets => Counts.Total;

    /// <summary>The minimal cut sets by size, those of one size in the order of their sorted events; as many as are asked for.</summary>
    /// <remarks>Complete up to <see cref="CompleteTo"/>; sets beyond it are left out. Worked out one by one.</remarks>
    public IEnumerable<int[]> SmallestFirst() => new BestCutSets(_modules, costs: null).Enumerate(CompleteTo);

    /// <summary>
    /// The minimal cut sets by likelihood, the product of their events' probabilities; equals by size, then in order of their events.
    /// </summary>
    /// <param name="probabilities">Of each event.</param>
    public IEnumerable<int[]> LikeliestFirst(ReadOnlySpan<double> probabilities) =>
        new BestCutSets(_modules, LikelihoodCosts.Of(EventProbabilities.Check(probabilities, Events))).Enumerate(CompleteTo);
}
