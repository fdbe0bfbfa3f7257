using System.Collections.Immutable;
using System.Numerics;

namespace DependencyRisk;

/// <summary>The minimal choke sets that were found, as numbers of actors: listed, or kept as diagrams that list them when asked.</summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class FoundSets
{
    private readonly SolvedStructure? _solved;
    private readonly ImmutableArray<int[]> _listed;

    /// <summary>Sets kept as diagrams.</summary>
    public FoundSets(SolvedStructure solved, ChokeSetLimit limit)
    {
        _solved = solved;
        (CompleteTo, Limit, ByOrder) = (solved.CompleteTo, limit, solved.Counts.ByOrder);
    }

    /// <summary>Sets listed by size, and then by their actors; all of those of up to so many actors.</summary>
    public FoundSets(ImmutableArray<int[]> listed, int completeTo, ChokeSetLimit limit)
    {
        (_listed, Limit) = (listed, limit);
        CompleteTo = limit == ChokeSetLimit.None ? int.MaxValue : completeTo;
        var counts = new BigInteger[listed.IsEmpty ? 0 : listed[^1].Length + 1];
        foreach (int[] set in listed)
        {
            counts[set.Length]++;
        }

        ByOrder = ImmutableArray.Create(counts);
    }

    /// <summary>The largest size of which all sets are there; <see cref="int.MaxValue"/> where none is missing.</summary>
    public int CompleteTo { get; }

    public ChokeSetLimit Limit { get; }

    /// <summary>Whether output falls below what is required with a probability that the diagrams know exactly.</summary>
    public SolvedStructure? Solved => _solved;

    /// <summary>How many sets there are of each size, from 0 on.</summary>
    public ImmutableArray<BigInteger> ByOrder { get; }

    /// <summary>The sets by size, and then by their actors.</summary>
    public IEnumerable<int[]> SmallestFirst() => _solved?.SmallestFirst() ?? _listed;

    /// <summary>The sets by the product of their actors' probabilities, largest first; equals by size, then by their actors.</summary>
    public IEnumerable<int[]> LikeliestFirst(double[] probabilities) =>
        _solved?.LikeliestFirst(probabilities)
        ?? _listed.OrderByDescending(set => set.Aggregate(1.0, (product, actor) => product * probabilities[actor]));

    /// <summary>Only the sets that have all of some actors.</summary>
    public FoundSets Containing(int[] actors)
    {
        if (actors.Length == 0)
        {
            return this;
        }

        return _solved is null
            ? new FoundSets([.. _listed.Where(set => actors.All(actor => Array.BinarySearch(set, actor) >= 0))], CompleteTo, Limit)
            : new FoundSets(_solved.Containing(actors), Limit);
    }
}
