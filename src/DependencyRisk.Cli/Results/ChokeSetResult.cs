using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What was found about the choke sets of one product of one bill.</summary>
/// <param name="Source">What the command line calls the bill.</param>
/// <param name="Analysis">Who asked about which bill.</param>
/// <param name="Sets">What was found.</param>
/// <param name="Listed">The sets to list, in order, and the output that each leaves; none for a tidy table, whose rows are worked out as they are written.</param>
internal sealed record ChokeSetResult(string Source, ExposureAnalysis Analysis, ProductChokeSets Sets, ImmutableArray<(ChokeSet Set, double Output)> Listed)
{
    /// <summary>What the probabilities come to, or null where none were given.</summary>
    public ChokeRisk? Risk { get; init; }

    /// <summary>How much so many actors can force, or null where nobody asked.</summary>
    public RobustnessCurve? Robustness { get; init; }

    /// <summary>Who might act if nobody were excluded, countries among them even if they were not asked for.</summary>
    public required ImmutableArray<Actor> Able { get; init; }

    public Bill Bill => Analysis.Bill;

    /// <summary>Whether every choke set is listed, and that is proven.</summary>
    public bool IsComplete => LimitedBy == ChokeSetLimit.None;

    /// <summary>Why some may not be listed: because of how many there are, before anything else.</summary>
    public ChokeSetLimit LimitedBy => Sets.Count > Listed.Length ? ChokeSetLimit.Count : Sets.LimitedBy;

    /// <summary>The largest number of actors up to which every set is listed; <see cref="int.MaxValue"/> where none is missing.</summary>
    public int CompleteTo
    {
        get
        {
            if (Sets.Count == Listed.Length)
            {
                return Sets.CompleteTo;
            }

            ILookup<int, ChokeSet> bySize = Listed.Select(row => row.Set).ToLookup(set => set.Size);
            int cut = Enumerable.Range(1, Sets.CountByOrder.Length - 1).First(size => bySize[size].Count() < Sets.CountByOrder[size]);
            return Math.Min(cut - 1, Sets.CompleteTo);
        }
    }

    /// <summary>Whether some actors are countries or blocs, who alone reach what is unknown.</summary>
    public bool HasPlaces => Sets.Actors.Any(actor => actor.Kind is ActorKind.Country or ActorKind.Bloc);

    /// <summary>Whether the bill leaves open who controls something.</summary>
    public bool HasUnknown => Able.Contains(Actor.Of(Country.Unknown));

    /// <summary>Whether all actors together choke the product, so that there is some choke set, found or not, listed or not.</summary>
    public bool IsChokedByAll => OutputWithoutAll < Sets.Required - 1e-9;

    /// <summary>The output when all actors act.</summary>
    public double OutputWithoutAll => Sets.OutputWithout(Sets.Actors);
}
