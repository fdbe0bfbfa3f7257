namespace DependencyRisk;

/// <summary>
/// What is short, in the high bound, when a country that we cannot name cuts all that is unknown. Any other country reaches
/// that too, so its sweep starts from here and works out only what gets worse. Never changed once made.
/// </summary>
internal sealed class SweepBaseline(Network network, StepArena arena)
{
    public StepArena Arena { get; } = arena;

    public Steps[] Inputs { get; } = new Steps[network.Nodes.Length];

    public Steps[] Supply { get; } = new Steps[network.Nodes.Length];

    public Steps[] Output { get; } = new Steps[network.Nodes.Length];

    public Steps[] Slots { get; } = new Steps[network.SlotCount];
}
