namespace DependencyRisk;

/// <summary>A field of a bill, a component or a supplier that can change.</summary>
public enum BillField
{
    /// <summary>The id of a product that takes the place of another.</summary>
    Id,

    /// <summary>The name in English.</summary>
    EnglishName,

    /// <summary>The name in Chinese.</summary>
    ChineseName,

    /// <summary>The country whose exposure is asked.</summary>
    Home,

    /// <summary>The day for which the bill holds.</summary>
    AsOf,

    /// <summary>Whether the bill is about one maker's sourcing or about the market.</summary>
    Basis,

    /// <summary>That a component is a product.</summary>
    Product,

    /// <summary>What sort of thing a component is.</summary>
    Kind,

    /// <summary>The heading of the Harmonized System.</summary>
    Hs,

    /// <summary>The value of one unit.</summary>
    UnitValue,

    /// <summary>Months for which the stock lasts.</summary>
    StockMonths,

    /// <summary>That a component is used.</summary>
    Use,

    /// <summary>Units used.</summary>
    Quantity,

    /// <summary>How much of the output a use costs.</summary>
    Essentiality,

    /// <summary>Whether a use is to build or to operate.</summary>
    Phase,

    /// <summary>That there is a source.</summary>
    Source,

    /// <summary>The supplier of a source.</summary>
    Supplier,

    /// <summary>The country of production of a source.</summary>
    Origin,

    /// <summary>The share of a source.</summary>
    Share,

    /// <summary>The capacity of a source.</summary>
    Capacity,

    /// <summary>When the capacity of a source beyond its share is ready.</summary>
    ReadyAfterMonths,

    /// <summary>After how long a source recovers.</summary>
    RecoveryMonths,

    /// <summary>How much of lost supply is replaced.</summary>
    SubstitutionFraction,

    /// <summary>After how long it is.</summary>
    SubstitutionAfterMonths,

    /// <summary>How much the remaining sources can add.</summary>
    SubstitutionGrowth,

    /// <summary>What stands in the way of substitution.</summary>
    SubstitutionBlockedBy,

    /// <summary>What a value rests on.</summary>
    EvidenceBasis,

    /// <summary>Where a value was taken from.</summary>
    EvidenceSource,

    /// <summary>When a value was true.</summary>
    EvidenceAsOf,

    /// <summary>The country of a supplier's headquarters.</summary>
    Headquarters,

    /// <summary>The country of a supplier's owner.</summary>
    Owner,

    /// <summary>The supplier that a supplier belongs to.</summary>
    Parent,
}
