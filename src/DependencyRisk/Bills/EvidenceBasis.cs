namespace DependencyRisk;

/// <summary>What a number rests on.</summary>
public enum EvidenceBasis
{
    /// <summary>A guess by whoever wrote the bill; the default.</summary>
    Estimate,

    /// <summary>Told by the maker or supplier.</summary>
    Reported,

    /// <summary>Found in a publication.</summary>
    Published,

    /// <summary>Found in the press.</summary>
    Press,
}
