namespace DependencyRisk;

/// <summary>By which relation a country reaches a source.</summary>
public enum Control
{
    /// <summary>The source produces there; the default.</summary>
    Origin,

    /// <summary>Its supplier has its headquarters there.</summary>
    Headquarters,

    /// <summary>Its supplier's owner sits there.</summary>
    Owner,

    /// <summary>Any of these.</summary>
    Any,
}
