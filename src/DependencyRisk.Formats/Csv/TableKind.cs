namespace DependencyRisk;

/// <summary>The tables in which a bill is kept, in the order in which they are read.</summary>
internal enum TableKind
{
    /// <summary>The head of the bill: id, name, home, products.</summary>
    Bill,

    /// <summary>The firms.</summary>
    Suppliers,

    /// <summary>The parts, often with what they are part of.</summary>
    Bom,

    /// <summary>Who supplies a part, and from where.</summary>
    Sources,

    /// <summary>What a part, or one source of it, needs.</summary>
    Uses,

    /// <summary>What takes over when a part is short.</summary>
    Substitutes,

    /// <summary>For how long the stock of a part lasts.</summary>
    Stock,

    /// <summary>Where values come from.</summary>
    Evidence,
}
