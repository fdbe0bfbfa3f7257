namespace DependencyRisk;

/// <summary>Whom a cell for a maker names.</summary>
internal enum MakerWord
{
    /// <summary>Nobody: it is blank, or says that the maker is not known or may be any.</summary>
    Nobody,

    /// <summary>Whoever keeps the bill.</summary>
    Ourselves,

    /// <summary>A firm.</summary>
    Firm,
}
