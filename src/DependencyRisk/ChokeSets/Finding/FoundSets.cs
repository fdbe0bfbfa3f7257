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
    /// <param name="structure">What was solved.</param>
    /// <param name="solved">The solution.</param>
    /// <param name="limit">Why sets may be missing.</param>
    public FoundSets(Structure structure, SolvedStructure solved, ChokeSetLimit limit)
    {
        (Structure, _solved, Limit, ByOrder) = (structure, solved, limit, solved.Counts.ByOrder);
        CompleteTo = limit == ChokeSetLimit.None ? int.MaxValue : solved.CompleteTo;
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

    /// <summary>The diagrams, null where the sets are listed.</summary>
    public SolvedStructure? Solved => _solved;

    /// <summary>What the diagrams are of, null where the sets are listed.</summary>
    public Structure? Structure { get; }

    /// <summary>How many sets there are of each size, from 0 on.</summary>
    public ImmutableArray<BigInteger> ByOrder { get; }

    /// <summary>The sets by size, and then by their actors. Each who goes through them has a listing of their own.</summary>
    public IEnumerable<int[]> SmallestFirst()
    {
        foreach (int[] set in _solved?.SmallestFirst() ?? _listed)
        {
            yield return set;
        }
    }

    /// <summary>The sets by the product of their actors' probabilities, largest first; equals by size, then by their actors.</summary>
    public IEnumerable<int[]> LikeliestFirst(double[] probabilities)
    {
        IEnumerable<int[]> sets = _solved?.LikeliestFirst(probabilities)
            ?? _listed.OrderByDescending(set => set.Aggregate(1.0, (product, actor) => product * probabilities[actor]));
        foreach (int[] set in sets)
        {
            yield return set;
        }
    }

    /// <summary>Only the sets that have all of some actors.</summary>
    public FoundSets Containing(int[] actors)
    {
        if (actors.Length == 0)
        {
            return this;
        }

        if (_solved is null)
        {
            return new FoundSets([.. _listed.Where(set => actors.All(actor => Array.BinarySearch(set, actor) >= 0))], CompleteTo, Limit);
        }

        SolvedStructure containing = _solved.Containing(actors);
        return new FoundSets(Structure!, containing, containing.IsComplete ? ChokeSetLimit.None : Limit);
    }
}
