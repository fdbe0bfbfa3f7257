using System.Collections.Immutable;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>A gate over nodes made before it.</summary>
internal sealed record RandomGate(GateKind Kind, int Threshold, ImmutableArray<(int Node, bool IsNegated)> Children)
{
    public override string ToString() =>
        $"{Kind}{(Kind == GateKind.AtLeast ? Threshold.ToString() : string.Empty)}({string.Join(' ', Children.Select(child => (child.IsNegated ? "!" : string.Empty) + child.Node))})";
}
