using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Keeps of the minimal cut sets of modules those that contain all of some events. An event is a leaf of one module; that module is
/// then contained too, as a leaf of the module around it, and so on up to the top.
/// </summary>
internal static class RequiredEvents
{
    /// <summary>The modules with the sets that are kept; without any set of the top where none contains all.</summary>
    public static ImmutableArray<SolvedModule> Keep(ImmutableArray<SolvedModule> modules, HashSet<int> events)
    {
        var required = new HashSet<int>(events);
        int missing = events.Count;
        var kept = modules.ToBuilder();
        for (int i = 0; i < kept.Count; i++)
        {
            SolvedModule module = kept[i];
            int[] leaves = [.. module.Leaves.Where(required.Contains)];
            if (leaves.Length == 0)
            {
                continue;
            }

            missing -= leaves.Count(leaf => leaf >= 0);
            required.Add(~i);
            if (module.CutSets is { } sets)
            {
                bool[] levels = new bool[module.LeafAtLevel.Length];
                for (int level = 0; level < levels.Length; level++)
                {
                    levels[level] = required.Contains(module.LeafAt(level));
                }

                kept[i] = module with { CutSets = Keep(sets, levels) };
            }
        }

        if (missing > 0)
        {
            kept[^1] = kept[^1] with { CutSets = Diagram.OfGate(GateKind.Or, 0) };
        }

        return kept.MoveToImmutable();
    }

    // An arrow that passes a required level by leads to sets without it, so it is cut. Nodes become no more in number.
    private static Diagram Keep(Diagram sets, ReadOnlySpan<bool> isRequired)
    {
        int[] next = new int[isRequired.Length + 1]; // from each level on, the first that is required
        next[^1] = isRequired.Length;
        for (int level = isRequired.Length - 1; level >= 0; level--)
        {
            next[level] = isRequired[level] ? level : next[level + 1];
        }

        ReadOnlySpan<DiagramNode> nodes = sets.Nodes;
        var store = new NodeStore(new WorkBudget(SolverOptions.Default with { MaxNodes = nodes.Length, MaxBytes = long.MaxValue }, CancellationToken.None));
        store.Reset(nodes.Length, nodes.Length);
        int[] kept = new int[nodes.Length];
        kept[1] = 1;
        for (int i = 2; i < kept.Length; i++)
        {
            DiagramNode node = nodes[i];
            int low = isRequired[node.Level] ? 0 : Follow(nodes, kept, next, node.Level + 1, node.Low);
            int high = Follow(nodes, kept, next, node.Level + 1, node.High);
            kept[i] = high == 0 ? low : store.Find(node.Level, low, high);
        }

        return Diagram.CopyOf(store, Follow(nodes, kept, next, 0, sets.Root));
    }

    private static int Follow(ReadOnlySpan<DiagramNode> nodes, int[] kept, int[] next, int fromLevel, int node) =>
        next[fromLevel] < Math.Min(nodes[node].Level, next.Length - 1) ? 0 : kept[node];
}
