namespace DependencyRisk;

/// <summary>What is known of a module: of its function, and of its minimal cut sets.</summary>
/// <param name="Structure">The module; its events are its leaves.</param>
/// <param name="Leaves">For each leaf, the event, or the complement of the number of the module.</param>
/// <param name="LeafAtLevel">Which leaf each level of the diagrams is.</param>
/// <param name="Function">The binary diagram; null where it was too large.</param>
/// <param name="CutSets">The minimal cut sets; null where there are none known.</param>
/// <param name="CompleteTo">The largest order up to which the cut sets are all there.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
internal sealed record SolvedModule(Structure Structure, int[] Leaves, int[] LeafAtLevel, Diagram? Function, Diagram? CutSets, int CompleteTo)
{
    /// <summary>Complete to every order.</summary>
    public const int AllOrders = int.MaxValue;

    /// <summary>By level, whether the function's every way to fail decides it; empty where the function is not known.</summary>
    public bool[] IsOnEveryPath { get; } = Function?.LevelsOnEveryPath(LeafAtLevel.Length) ?? [];

    /// <summary>The event at a level, or the complement of the number of the module there.</summary>
    public int LeafAt(int level) => Leaves[LeafAtLevel[level]];
}
