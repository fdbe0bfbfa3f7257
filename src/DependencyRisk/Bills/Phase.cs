namespace DependencyRisk;

/// <summary>When a parent needs a child.</summary>
public enum Phase
{
    /// <summary>Needed to make the parent; the default.</summary>
    Build,

    /// <summary>Needed to keep the parent running: service, consumables, calibration.</summary>
    Operate,
}
