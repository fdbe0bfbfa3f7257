namespace DependencyRisk;

/// <summary>How concentrated merger guidelines call a market.</summary>
public enum ConcentrationBand
{
    /// <summary>Below the first threshold.</summary>
    Unconcentrated,

    /// <summary>From the first threshold to the second.</summary>
    Moderate,

    /// <summary>Above the second threshold.</summary>
    High,
}
