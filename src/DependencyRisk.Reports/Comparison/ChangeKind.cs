namespace DependencyRisk;

/// <summary>What became of something from one bill to the next.</summary>
public enum ChangeKind
{
    /// <summary>It is in both, and differs.</summary>
    Changed,

    /// <summary>It is in the later bill alone.</summary>
    Added,

    /// <summary>It is in the earlier bill alone.</summary>
    Removed,
}
