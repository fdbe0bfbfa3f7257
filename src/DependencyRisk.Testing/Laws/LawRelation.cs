namespace DependencyRisk.Testing;

/// <summary>What a law says of the results before and after its change. For a rule whose higher numbers are better, worse and better are swapped.</summary>
public enum LawRelation
{
    /// <summary>The result is a number within the range of the rule, and its low bound is no higher than its high one. Nothing is changed.</summary>
    InRange,

    /// <summary>Neither bound gets better, over the horizon and at any time.</summary>
    NeverBetter,

    /// <summary>Neither bound gets worse, over the horizon and at any time.</summary>
    NeverWorse,

    /// <summary>The same but for rounding.</summary>
    Same,

    /// <summary>The same to the last bit, with all that the result holds.</summary>
    Identical,

    /// <summary>The bounds after lie within those before: more is known.</summary>
    Narrower,

    /// <summary>The bounds before lie within those after: less is known.</summary>
    Wider,

    /// <summary>The result after, times the factor of the pair, is the result before.</summary>
    Divided,

    /// <summary>The result after is the worst that the range of the rule has.</summary>
    Worst,

    /// <summary>The same to the last bit when several threads ask at once. Nothing is changed.</summary>
    IdenticalOnThreads,
}
