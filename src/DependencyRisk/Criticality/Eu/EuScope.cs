namespace DependencyRisk.Criticality;

/// <summary>Whose supply the EU supply risk is reckoned on.</summary>
public enum EuScope
{
    /// <summary>Global supply and EU sourcing, mixed by import reliance: the preferred scope.</summary>
    GlobalAndEu,

    /// <summary>Global supply only, where data on EU sourcing are poor or absent.</summary>
    GlobalOnly,

    /// <summary>EU sourcing only, where nothing is imported on balance, or global supply is not known.</summary>
    EuOnly,
}
