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
    private readonly ImmutableArray<SolvedModule> _listed; // with the cut sets that are counted and listed
    private readonly int _maxOrder;
    private readonly SolverLimit _limit;

    internal SolvedStructure(int events, ImmutableArray<SolvedModule> modules, int maxOrder, SolverLimit limit)
        : this(events, modules, modules, maxOrder, limit)
    {
    }

    private SolvedStructure(int events, ImmutableArray<SolvedModule> modules, ImmutableArray<SolvedModule> listed, int maxOrder, SolverLimit limit)
    {
        Events = events;
        Modules = modules;
        (_listed, _maxOrder, _limit) = (listed, maxOrder, limit);
        int known = listed.Min(module => module.CompleteTo);
        Counts = OrderCounts.Of(listed, Math.Min(maxOrder, known));
        CompleteTo = Counts.IsAll ? known : Math.Min(known, Counts.MaxOrder);
        LimitedBy = IsComplete ? SolverLimit.None : known < maxOrder ? limit : SolverLimit.Order;
    }

    public int Events { get; }

    /// <summary>The modules, each after those it contains; the last is the top.</summary>
    public ImmutableArray<SolvedModule> Modules { get; }

    /// <summary>How many minimal cut sets there are of each order.</summary>
    public OrderCounts Counts { get; }

    /// <summary>The largest order up to which every minimal cut set is known and counted.</summary>
    public int CompleteTo { get; }

    /// <summary>Whether every minimal cut set is counted.</summary>
    public bool IsComplete => CompleteTo == SolvedModule.AllOrders;

    /// <summary>Whether the probability of the top can be had exactly, and not as bounds only.</summary>
    public bool HasFunction => Modules.All(module => module.Function is not null);

    /// <summary>Whether no module is written with negations, so that more events never mend a failure.</summary>
    public bool IsCoherent => Modules.All(module => module.Structure.IsCoherent());

    /// <summary>Why <see cref="IsComplete"/> is false.</summary>
    public SolverLimit LimitedBy { get; }

    /// <summary>The number of minimal cut sets; a lower bound of it where not complete.</summary>
    public BigInteger CutSets => Counts.Total;

    /// <summary>The minimal cut sets by size, those of one size in the order of their sorted events; as many as are asked for.</summary>
    /// <remarks>Complete up to <see cref="CompleteTo"/>; sets beyond it are left out. Worked out one by one.</remarks>
    public IEnumerable<int[]> SmallestFirst() => new BestCutSets(_listed, costs: null).Enumerate(CompleteTo);

    /// <summary>
    /// The minimal cut sets by likelihood, the product of their events' probabilities; equals by size, then in order of their events.
    /// </summary>
    /// <param name="probabilities">Of each event.</param>
    public IEnumerable<int[]> LikeliestFirst(ReadOnlySpan<double> probabilities) =>
        new BestCutSets(_listed, LikelihoodCosts.Of(EventProbabilities.Check(probabilities, Events))).Enumerate(CompleteTo);

    /// <summary>
    /// The same, but counting and listing only the minimal cut sets that contain all of some events; none where there is no such set.
    /// Probabilities and importances stay those of the whole structure.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    public SolvedStructure Containing(params ReadOnlySpan<int> events)
    {
        var required = new HashSet<int>(events.Length);
        foreach (int each in events)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(each, nameof(events));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(each, Events, nameof(events));
            required.Add(each);
        }

        return required.Count == 0 ? this : new SolvedStructure(Events, Modules, RequiredEvents.Keep(_listed, required), _maxOrder, _limit);
    }
}
