using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Who may act on which network, and how the network answers: what all algorithms on choke sets are asked about. Events are the actors, in order.</summary>
internal sealed class ChokeQuestion
{
    private const double Tolerance = 1e-9;

    public ChokeQuestion(ActorReach reach, IEnumerable<ActorCut> actors, Response response, UnknownStance unknown)
    {
        (Reach, Response, Unknown) = (reach, response, unknown);
        Actors = [.. actors];
    }

    public ActorReach Reach { get; }

    public Network Network => Reach.Network;

    public ImmutableArray<ActorCut> Actors { get; }

    public Response Response { get; }

    public UnknownStance Unknown { get; }

    public bool IsPessimistic => Unknown == UnknownStance.Pessimistic;

    /// <summary>Whether a source is cut as soon as any country or bloc cuts.</summary>
    public bool MayBeAnyones(int source) => IsPessimistic && Reach.Places.IsUnknown[source];

    /// <summary>How a node's supply answers to losses.</summary>
    public StaticSupply SupplyOf(in NodeRow row, double total, double spare) =>
        Response == Response.Sustained ? new StaticSupply(row.Fraction, row.Growth, total, spare) : new StaticSupply(0, 0, total, 0);

    /// <summary>What a source can deliver beyond its share, where that counts; of one whose share is not known, nothing that can be relied on.</summary>
    public double SpareOf(in SourceRow source) =>
        Response == Response.Immediate || (source.IsCandidate && IsPessimistic) ? 0 : source.Spare;

    /// <summary>The shortfall above which the output is below what is required.</summary>
    public static double Threshold(double required) => 1 - required + Tolerance;

    /// <summary>Whether an output is below what is required.</summary>
    public static bool IsChoked(double output, double required) => output < required - Tolerance;
}
