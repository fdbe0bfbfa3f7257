namespace DependencyRisk.Testing;

/// <summary>What a law says of a rule.</summary>
public enum LawVerdict
{
    /// <summary>It held in every case tried; no proof, but as many tries as the result says.</summary>
    Holds,

    /// <summary>It is broken: there is a counterexample.</summary>
    Broken,

    /// <summary>It is about scenarios, and the rule takes none.</summary>
    NotAsked,

    /// <summary>No case was found to which it applies.</summary>
    NoCaseFits,
}
