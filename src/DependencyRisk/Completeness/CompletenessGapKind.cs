namespace DependencyRisk;

/// <summary>What is missing where a gap is.</summary>
public enum CompletenessGapKind
{
    /// <summary>The country of production of a source.</summary>
    Origin,

    /// <summary>The supplier of a source, with its headquarters and its owner.</summary>
    Supplier,

    /// <summary>The headquarters of a supplier.</summary>
    Headquarters,

    /// <summary>The owner of a supplier.</summary>
    Owner,

    /// <summary>Shares of a component's sources, or sources: shares do not sum to 1, or a source with a capacity has no share.</summary>
    Shares,
}
