namespace DependencyRisk.Criticality;

/// <summary>The stage of a raw material's supply chain that an assessment looks at.</summary>
public enum MaterialStage
{
    /// <summary>Extraction: ores and concentrates.</summary>
    Extraction,

    /// <summary>Processing: refined materials.</summary>
    Processing,
}
