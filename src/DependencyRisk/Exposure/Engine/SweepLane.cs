namespace DependencyRisk;

/// <summary>One lane of a sweep, looked at like a run of its own.</summary>
internal sealed class SweepLane(Network network, PlaceSweep sweep, int lane) : IShortfalls
{
    public Network Network { get; } = network;

    public StepArena Arena => sweep.Arena;

    public Steps OutputOf(int node) => sweep.OutputOf(node, lane);

    public Steps SupplyOf(int node) => sweep.SupplyOf(node, lane);

    public void AddInputs(int node, List<(int Node, double Weight)> inputs)
    {
        foreach ((int input, double weight) in Network.InputsOf(node))
        {
            if (!OutputOf(input).IsZero)
            {
                inputs.Add((input, weight));
            }
        }
    }
}
