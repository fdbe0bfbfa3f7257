namespace DependencyRisk;

/// <summary>Whether a problem keeps a bill from being used.</summary>
public enum ProblemSeverity
{
    /// <summary>The bill cannot be used.</summary>
    Error,

    /// <summary>The bill can be used; something in it was left out or looks wrong.</summary>
    Warning,
}
