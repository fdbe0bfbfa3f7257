namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Whether a structure fails, gate by gate, by the definition of each kind.</summary>
internal static class StructureValue
{
    /// <summary>Whether it fails when the events of a bit mask happen.</summary>
    public static bool Fails(this Structure structure, int set)
    {
        bool[] values = new bool[structure.Nodes];
        for (int node = 0; node < structure.Nodes; node++)
        {
            values[node] = structure.IsGate(node) ? Fails(structure, node, values) : ((set >> node) & 1) == 1;
        }

        return structure.Top.IsConstant ? structure.Top == Literal.True : values[structure.Top.Node] != structure.Top.IsNegated;
    }

    private static bool Fails(Structure structure, int gate, bool[] values)
    {
        int failing = 0;
        foreach (Literal child in structure.ChildrenOf(gate))
        {
            failing += values[child.Node] != child.IsNegated ? 1 : 0;
        }

        return structure.KindOf(gate) switch
        {
            GateKind.And => failing == structure.ChildrenOf(gate).Length,
            GateKind.Or => failing > 0,
            GateKind.Xor => (failing & 1) == 1,
            _ => failing >= structure.ThresholdOf(gate),
        };
    }
}
