using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The probability that a structure's top fails, its events being independent: exact where all functions are known.</summary>
/// <remarks>
/// One pass over each diagram, from the ends up: <c>P(ite(x, F1, F0)) = p P(F1) + (1 - p) P(F0)</c>. Sums of numbers that are not
/// negative, so small probabilities keep their precision. Source: Rauzy, "New algorithms for fault trees analysis" (1993).
/// </remarks>
internal static class TopProbability
{
    /// <summary>The probability, both bounds the same where it is exact.</summary>
    /// <exception cref="ArgumentException">The probabilities are not one in [0,1] for each event.</exception>
    public static Bounds Of(SolvedStructure structure, ReadOnlySpan<double> probabilities)
    {
        EventProbabilities.Check(probabilities, structure.Events);
        if (structure.HasFunction)
        {
            double exact = Math.Min(1, OfModules(structure, probabilities)[^1]);
            return new Bounds(exact, exact);
        }

        var modules = new Bounds[structure.Modules.Length];
        for (int i = 0; i < modules.Length; i++)
        {
            SolvedModule module = structure.Modules[i];
            var leaves = new Bounds[module.Leaves.Length];
            for (int leaf = 0; leaf < leaves.Length; leaf++)
            {
                int at = module.Leaves[leaf];
                leaves[leaf] = at < 0 ? modules[~at] : new Bounds(probabilities[at], probabilities[at]);
            }

            modules[i] = module.Function is null ? ModuleBounds.Of(module, leaves) : Between(module, leaves);
        }

        return modules[^1];
    }

    /// <summary>Of each module, exactly.</summary>
    internal static double[] OfModules(SolvedStructure structure, ReadOnlySpan<double> probabilities)
    {
        double[] modules = new double[structure.Modules.Length];
        double[] ofNode = ArrayPool<double>.Shared.Rent(structure.Modules.Max(module => module.Function!.Nodes.Length));
        for (int i = 0; i < modules.Length; i++)
        {
            modules[i] = OfModule(structure.Modules[i], OfLevels(structure.Modules[i], probabilities, modules), ofNode);
        }

        ArrayPool<double>.Shared.Return(ofNode);
        return modules;
    }

    /// <summary>Of one module, exactly, and of each node of its function.</summary>
    internal static double OfModule(SolvedModule module, ReadOnlySpan<double> levels, Span<double> ofNode)
    {
        OfNodes(module.Function!, levels, ofNode);
        return ofNode[module.Function!.Root];
    }

    /// <summary>The probability of the event or module at each level.</summary>
    internal static double[] OfLevels(SolvedModule module, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> modules)
    {
        double[] levels = new double[module.LeafAtLevel.Length];
        for (int level = 0; level < levels.Length; level++)
        {
            int leaf = module.LeafAt(level);
            levels[level] = leaf < 0 ? modules[~leaf] : probabilities[leaf];
        }

        return levels;
    }

    /// <summary>The probability of each node's function, given those of the levels.</summary>
    /// <remarks>
    /// Level by level, as a diagram's nodes lie. Checks of bounds would cost as much as the rest: what a node points to lies before it.
    /// </remarks>
    internal static void OfNodes(Diagram function, ReadOnlySpan<double> levels, Span<double> ofNode)
    {
        ReadOnlySpan<DiagramNode> nodes = function.Nodes;
        ofNode = ofNode[..nodes.Length];
        (ofNode[0], ofNode[1]) = (0, 1);
        ref DiagramNode first = ref MemoryMarshal.GetReference(nodes);
        ref double values = ref MemoryMarshal.GetReference(ofNode);
        for (int i = 2; i < nodes.Length;)
        {
            int level = nodes[i].Level;
            double happens = levels[level];
            double doesNot = 1 - happens;
            do
            {
                ref DiagramNode node = ref Unsafe.Add(ref first, i);
                Unsafe.Add(ref values, i) = (happens * Unsafe.Add(ref values, node.High)) + (doesNot * Unsafe.Add(ref values, node.Low));
                i++;
            }
            while (i < nodes.Length && Unsafe.Add(ref first, i).Level == level);
        }
    }

    // Linear in each leaf: the least and the most are at ends of its bounds.
    private static Bounds Between(SolvedModule module, ReadOnlySpan<Bounds> leaves)
    {
        ReadOnlySpan<DiagramNode> nodes = module.Function!.Nodes;
        double[] low = new double[nodes.Length];
        double[] high = new double[nodes.Length];
        (low[1], high[1]) = (1, 1);
        for (int i = 2; i < nodes.Length; i++)
        {
            DiagramNode node = nodes[i];
            Bounds leaf = leaves[module.LeafAtLevel[node.Level]];
            low[i] = Math.Min(Mix(leaf.Low, low[node.High], low[node.Low]), Mix(leaf.High, low[node.High], low[node.Low]));
            high[i] = Math.Max(Mix(leaf.Low, high[node.High], high[node.Low]), Mix(leaf.High, high[node.High], high[node.Low]));
        }

        int root = module.Function.Root;
        return new Bounds(low[root], Math.Clamp(high[root], low[root], 1));
    }

    private static double Mix(double probability, double happens, double doesNot) => (probability * happens) + ((1 - probability) * doesNot);
}
