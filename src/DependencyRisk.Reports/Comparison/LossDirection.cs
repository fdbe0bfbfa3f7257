namespace DependencyRisk;

/// <summary>What can be said of the change of a loss of which bounds are known.</summary>
public enum LossDirection
{
    /// <summary>Both bounds are what they were, within 1e-9.</summary>
    Same,

    /// <summary>It certainly rose: the least it can be is above the most it could have been.</summary>
    Rose,

    /// <summary>It certainly fell: the most it can be is below the least it could have been.</summary>
    Fell,

    /// <summary>It is better known: the bounds lie within those before. Whether it rose or fell cannot be told.</summary>
    BetterKnown,

    /// <summary>It is less known: the bounds before lie within those now. Whether it rose or fell cannot be told.</summary>
    LessKnown,

    /// <summary>Both bounds moved up, and overlap: it may have risen.</summary>
    MayHaveRisen,

    /// <summary>Both bounds moved down, and overlap: it may have fallen.</summary>
    MayHaveFallen,
}
