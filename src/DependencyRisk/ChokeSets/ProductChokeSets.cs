using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The minimal choke sets of a product: who, acting together, brings its output below what is required.</summary>
/// <remarks>
/// Stock is ignored and cuts are for good. Sets are listed when they are asked for, one by one, so that a product with 10^9 of them can be
/// counted and its first thousand looked at. Safe for use by many threads.
/// </remarks>
public sealed class ProductChokeSets
{
    private readonly ChokeQuestion _question;
    private readonly ChokeSetOptions _options;
    private readonly FoundSets _found;
    private readonly Pool<StaticOutput> _outputs;
    private readonly Lazy<ChokeSet?> _smallest;
    private readonly Lazy<ChokeProbabilities> _probabilities;

    internal ProductChokeSets(string product, double required, ChokeQuestion question, ChokeSetOptions options, FoundSets found, Func<ChokeSetFinder> finder)
    {
        (Product, Required, _question, _options) = (product, required, question, options);
        int[]? mustInclude = NumbersOf(options.MustInclude);
        _found = mustInclude is null ? new FoundSets([], int.MaxValue, ChokeSetLimit.None) : found.Containing(mustInclude);
        Actors = [.. question.Actors.Select(static actor => actor.Actor)];
        _outputs = new Pool<StaticOutput>(() => new StaticOutput(question));
        _smallest = new Lazy<ChokeSet?>(() => FindSmallest(finder()));
        _probabilities = new Lazy<ChokeProbabilities>(() => new ChokeProbabilities(question, found, options));
    }

    /// <summary>Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</summary>
    public string Product { get; }

    /// <summary>Output below which the product is choked, in [0,1].</summary>
    public double Required { get; }

    /// <summary>Whether substitution and extra capacity are in force.</summary>
    public Response Response => _options.Response;

    /// <summary>What is assumed of what the bill does not say.</summary>
    public UnknownStance Unknown => _options.Unknown;

    /// <summary>Who may act, in order.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>Whether it is proven that no minimal choke set is missing.</summary>
    public bool IsComplete => LimitedBy == ChokeSetLimit.None;

    /// <summary>Why some may be missing.</summary>
    public ChokeSetLimit LimitedBy => _found.Limit;

    /// <summary>The largest number of actors up to which every minimal choke set is here; <see cref="int.MaxValue"/> where none is missing.</summary>
    public int CompleteTo => _found.CompleteTo;

    /// <summary>How many sets there are of each size: at 1 those of one actor, and so on up to the largest size of which there is one; 0 at 0.</summary>
    public ImmutableArray<BigInteger> CountByOrder => _found.ByOrder;

    /// <summary>How many sets there are; at least so many where not complete.</summary>
    public BigInteger Count => _found.ByOrder.Aggregate(BigInteger.Zero, static (sum, count) => sum + count);

    /// <summary>The set of the fewest actors; of several, that which leaves the least output, then the first by id. Null where there is none, or none is known.</summary>
    /// <remarks>
    /// Outputs within 1e-9 are the same. Where there are tens of thousands of that size, the least output is looked for within
    /// <see cref="ChokeSetOptions.MaxTime"/> anew; where that runs out, or some must be included, only the first of them have been tried.
    /// </remarks>
    public ChokeSet? Smallest => _smallest.Value;

    /// <summary>The sets by size, those of one size in the order of their actors. Worked out as they are asked for.</summary>
    /// <returns>A sequence that may be gone through several times.</returns>
    public IEnumerable<ChokeSet> SmallestFirst() => _found.SmallestFirst().Select(SetOf);

    /// <summary>The sets by the probability that all their actors act; equals by size, then in the order of their actors.</summary>
    /// <param name="probabilities">Of each of <see cref="Actors"/>, in [0,1]; others are ignored.</param>
    /// <returns>A sequence that may be gone through several times, worked out as it is asked for.</returns>
    /// <exception cref="ArgumentException">One has no probability, or one that is none.</exception>
    public IEnumerable<ChokeSet> LikeliestFirst(IReadOnlyDictionary<Actor, double> probabilities) =>
        _found.LikeliestFirst(Check(probabilities)).Select(SetOf);

    /// <summary>The output that is left when some actors cut for good, in [0,1].</summary>
    /// <param name="actors">Any of <see cref="Actors"/>; none for nobody.</param>
    /// <returns>Falls, or stays, as more act.</returns>
    /// <exception cref="ArgumentException">One is not among those who may act.</exception>
    public double OutputWithout(params IEnumerable<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        int[] numbers = [.. actors.Select(actor => NumberOf(actor) is var number and >= 0
            ? number
            : throw new ArgumentException($"'{actor}' is not among the actors of '{Product}'; see {nameof(Actors)}.", nameof(actors)))];
        StaticOutput output = _outputs.Borrow();
        double left = output.Of(numbers);
        _outputs.Return(output);
        return left;
    }

    /// <summary>The probability that output falls below what is required, the actors acting independently of each other.</summary>
    /// <param name="probabilities">Of each of <see cref="Actors"/>, in [0,1]; others are ignored. A bloc is an event of its own, a common cause that cuts all its members.</param>
    /// <returns>Both bounds the same where it is exact; apart where the function of all actors was beyond the budget.</returns>
    /// <exception cref="ArgumentException">One has no probability, or one that is none.</exception>
    public Bounds Probability(IReadOnlyDictionary<Actor, double> probabilities) => _probabilities.Value.Of(Check(probabilities));

    /// <summary>How much each actor matters to that probability.</summary>
    /// <param name="probabilities">Of each of <see cref="Actors"/>, in [0,1]; others are ignored.</param>
    /// <returns>In the order of <see cref="Actors"/>.</returns>
    /// <exception cref="ArgumentException">One has no probability, or one that is none.</exception>
    /// <exception cref="InvalidOperationException">The probability is only known within bounds; allow more nodes, memory or time, or fewer actors.</exception>
    public ImmutableArray<ActorImportance> Importances(IReadOnlyDictionary<Actor, double> probabilities) =>
        _probabilities.Value.ImportancesOf(Check(probabilities));

    /// <summary>One line for a person: how many there are, and the first few.</summary>
    public override string ToString()
    {
        string first = string.Join("; ", SmallestFirst().Take(3));
        return string.Create(CultureInfo.InvariantCulture, $"{Product} below {Required:0.###}: {Count} choke sets{(IsComplete ? string.Empty : " known")}{(first.Length > 0 ? ": " : string.Empty)}{first}{(Count > 3 ? "; ..." : string.Empty)}");
    }

    private ChokeSet? FindSmallest(ChokeSetFinder finder)
    {
        StaticOutput output = _outputs.Borrow();
        int[]? smallest = new SmallestSet(finder, output, _question.Network.Nodes.Length).Of(_found.SmallestFirst(), Required, _options.MustInclude.IsEmpty, out _);
        _outputs.Return(output);
        return smallest is null ? null : SetOf(smallest);
    }

    private ChokeSet SetOf(int[] numbers)
    {
        var actors = new Actor[numbers.Length];
        for (int i = 0; i < actors.Length; i++)
        {
            actors[i] = Actors[numbers[i]];
        }

        return new ChokeSet(ImmutableCollectionsMarshal.AsImmutableArray(actors));
    }

    // Null where one of them cannot act here, so that no set has them all.
    private int[]? NumbersOf(ImmutableArray<Actor> actors)
    {
        int[] numbers = [.. actors.Select(NumberOf).Distinct().Order()];
        return numbers is [< 0, ..] ? null : numbers;
    }

    private int NumberOf(Actor actor)
    {
        int number = _question.Actors.BinarySearch(new ActorCut(actor, default), Comparer<ActorCut>.Create(static (left, right) => left.Actor.CompareTo(right.Actor)));
        return number >= 0 && _question.Actors[number].Actor == actor ? number : -1;
    }

    private double[] Check(IReadOnlyDictionary<Actor, double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        Actor[] missing = [.. Actors.Where(actor => !probabilities.ContainsKey(actor))];
        if (missing.Length > 0)
        {
            string more = missing.Length > 10 ? $" and {missing.Length - 10} more" : string.Empty;
            throw new ArgumentException($"There is no probability for {string.Join(", ", missing.Take(10))}{more}; give every actor one, since nobody can guess it.", nameof(probabilities));
        }

        foreach (Actor actor in Actors)
        {
            if (!(probabilities[actor] is >= 0 and <= 1))
            {
                throw new ArgumentException($"The probability {probabilities[actor]} of {actor} is none; it is from 0 to 1.", nameof(probabilities));
            }
        }

        return [.. Actors.Select(actor => probabilities[actor])];
    }
}
