namespace DependencyRisk;

/// <summary>What is assumed of what a bill does not say.</summary>
public enum UnknownStance
{
    /// <summary>Whatever may be reached is cut as soon as any country or bloc cuts: the high bound of the loss. The default.</summary>
    Pessimistic,

    /// <summary>Only what is known to be reached is cut: the low bound of the loss.</summary>
    Optimistic,
}
