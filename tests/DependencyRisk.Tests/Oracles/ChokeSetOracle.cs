using System.Numerics;

namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// Choke sets from their definition: the output under every set of actors is worked out and looked at, one set after the other. A set
/// is a number whose bits are places in the list of actors.
/// </summary>
internal sealed class ChokeSetOracle
{
    private static readonly Rational Tolerance = Rational.Of(1, 1_000_000_000);

    private readonly Rational[] _outputs;
    private readonly bool[] _isChoke;

    /// <summary>Looks at every set of some actors.</summary>
    /// <param name="actors">The actors, in order.</param>
    /// <param name="output">Output when the actors of a set act.</param>
    /// <param name="required">The output that is required.</param>
    public ChokeSetOracle(IReadOnlyList<Actor> actors, Func<int, Rational> output, double required)
    {
        Actors = actors;
        Rational least = Rational.Of(required) - Tolerance;
        _outputs = [.. Enumerable.Range(0, 1 << actors.Count).Select(output)];
        _isChoke = [.. _outputs.Select(left => left < least)];
        Minimal = [.. MinimalSets().OrderBy(Size).ThenBy(InOrder, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The minimal choke sets: the smaller first, those of one size by their actors in order.</summary>
    public IReadOnlyList<int> Minimal { get; }

    /// <summary>The smallest choke set: of those, the one that leaves least, and of those the first by its actors; null without any.</summary>
    public int? Smallest => Minimal.Count == 0 ? null : Minimal.Where(set => Size(set) == Size(Minimal[0])).MinBy(OutputOf);

    public static int Size(int set) => BitOperations.PopCount((uint)set);

    public Rational OutputOf(int set) => _outputs[set];

    public List<Actor> ActorsOf(int set) => [.. Actors.Where((_, i) => Contains(set, i))];

    public int SetOf(IEnumerable<Actor> actors) => actors.Sum(actor => 1 << Actors.Index().Single(pair => pair.Item == actor).Index);

    /// <summary>The least output that so many actors can force.</summary>
    public Rational LowestOutput(int size) => Enumerable.Range(0, _outputs.Length).Where(set => Size(set) <= size).Select(OutputOf).Min();

    /// <summary>Number of minimal choke sets by size, from size 0 on, up to the largest that there is.</summary>
    public List<int> CountByOrder() => Minimal.Count == 0 ? [] : [.. Enumerable.Range(0, Size(Minimal[^1]) + 1).Select(size => Minimal.Count(set => Size(set) == size))];

    /// <summary>Probability that output falls below what is required, when each actor acts on its own with its probability.</summary>
    public double Probability(IReadOnlyList<double> probabilities) => Probability(probabilities, set => _isChoke[set]);

    /// <summary>The same given that one actor acts for sure (1), or does not (0).</summary>
    public double ProbabilityGiven(IReadOnlyList<double> probabilities, int actor, double value) =>
        Probability([.. probabilities.Select((probability, i) => i == actor ? value : probability)]);

    /// <summary>Probability that all actors act of at least one minimal choke set that has this actor in it.</summary>
    public double ProbabilityOfSetsWith(IReadOnlyList<double> probabilities, int actor)
    {
        int[] sets = [.. Minimal.Where(set => Contains(set, actor))];
        return Probability(probabilities, acting => Array.Exists(sets, set => (acting & set) == set));
    }

    private double Probability(IReadOnlyList<double> probabilities, Predicate<int> happens)
    {
        double sum = 0;
        for (int set = 0; set < _outputs.Length; set++)
        {
            if (happens(set))
            {
                double product = 1;
                for (int i = 0; i < probabilities.Count; i++)
                {
                    product *= Contains(set, i) ? probabilities[i] : 1 - probabilities[i];
                }

                sum += product;
            }
        }

        return sum;
    }

    // Every proper subset is looked at, by way of those that lack one: nothing is taken for granted about more actors doing more.
    private List<int> MinimalSets()
    {
        var minimal = new List<int>();
        bool[] hasChoke = new bool[_outputs.Length];
        for (int set = 0; set < _outputs.Length; set++)
        {
            bool below = Enumerable.Range(0, Actors.Count).Any(i => Contains(set, i) && hasChoke[set & ~(1 << i)]);
            hasChoke[set] = below || _isChoke[set];
            if (_isChoke[set] && !below)
            {
                minimal.Add(set);
            }
        }

        return minimal;
    }

    private static bool Contains(int set, int actor) => (set >> actor & 1) == 1;

    // Places as characters: sets of one size compare as their actors in order do.
    private string InOrder(int set) => string.Concat(Enumerable.Range(0, Actors.Count).Where(i => Contains(set, i)).Select(i => (char)('A' + i)));
}
