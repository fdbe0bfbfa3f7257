namespace DependencyRisk;

/// <summary>
/// What is inside some products, as flat arrays: the components that their build uses reach, each after everything that it
/// needs, with where each comes from and what it is worth. Never changed once compiled.
/// </summary>
internal sealed class ValueNetwork
{
    public required Bill Bill { get; init; }

    public required Country Home { get; init; }

    /// <summary>Position in the bill of each node's component.</summary>
    public required int[] Components { get; init; }

    /// <summary>Start of each node's inputs in <see cref="Flows"/>; one more entry than nodes.</summary>
    public required int[] FlowStart { get; init; }

    /// <summary>The inputs of all nodes; there may be empty ones after them.</summary>
    public required Flow[] Flows { get; init; }

    /// <summary>Start of each node's places in <see cref="Slices"/>; one more entry than nodes. What is made in house has none.</summary>
    public required int[] SliceStart { get; init; }

    /// <summary>The places of all nodes, by number; there may be empty ones after them.</summary>
    public required Slice[] Slices { get; init; }

    /// <summary>Unit value of each node, NaN where the bill has none.</summary>
    public required double[] UnitValues { get; init; }

    /// <summary>Share of each node's supply that is known to come from home.</summary>
    public required double[] HomeShares { get; init; }

    /// <summary>Share of each node's supply that is known to come from abroad.</summary>
    public required double[] AbroadShares { get; init; }

    public required PlaceTable Places { get; init; }

    /// <summary>The products by id: their nodes and weights.</summary>
    public required (int Node, double Weight)[] Products { get; init; }

    public int Count => Components.Length;

    public bool IsMadeInHouse(int node) => SliceStart[node] == SliceStart[node + 1];

    public ReadOnlySpan<Flow> FlowsOf(int node) => Flows.AsSpan(FlowStart[node]..FlowStart[node + 1]);

    public ReadOnlySpan<Slice> SlicesOf(int node) => Slices.AsSpan(SliceStart[node]..SliceStart[node + 1]);

    public string IdOf(int node) => Bill.Components[Components[node]].Id;

    /// <summary>Every place that something comes from.</summary>
    public IEnumerable<Place> PlacesInUse() => new ArraySegment<Slice>(Slices, 0, SliceStart[^1]).Select(slice => slice.Place).Distinct().Select(place => Places[place]);

    public Stage StageOf(int place) => StageOf(Places[place].Country, Home);

    public static Stage StageOf(Country country, Country home) =>
        !country.IsKnown ? Stage.Unknown : country == home ? Stage.Home : Stage.Abroad;

    /// <summary>The share of a node's supply that is known to come from home, or from abroad, or neither. Not for what is made in house, which has no supply.</summary>
    public double ShareOf(int node, Stage stage) => stage switch
    {
        Stage.Home => HomeShares[node],
        Stage.Abroad => AbroadShares[node],
        _ => Math.Max(0, 1 - HomeShares[node] - AbroadShares[node]),
    };
}
