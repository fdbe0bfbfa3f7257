namespace DependencyRisk;

/// <summary>A node of a decision diagram: what follows if the event of its level does not happen, and if it does.</summary>
internal readonly struct DiagramNode(int level, int low, int high)
{
    /// <summary>The level of the two ends, below all others.</summary>
    public const int Bottom = int.MaxValue;

    public readonly int Level = level;
    public readonly int Low = low;
    public readonly int High = high;
}
