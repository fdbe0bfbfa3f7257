namespace DependencyRisk;

/// <summary>Which uses an analysis follows.</summary>
public enum AnalysisPhase
{
    /// <summary>All uses alike: can the product be made and kept running? The default.</summary>
    Both,

    /// <summary>Build uses only: can the product be made?</summary>
    Build,

    /// <summary>Do machines that are in the field already keep running?</summary>
    Operate,
}
