namespace DependencyRisk.Testing;

/// <summary>Which numbers are generated.</summary>
public enum GeneratedNumbers
{
    /// <summary>Either of the others, one kind a bill.</summary>
    Any,

    /// <summary>
    /// Multiples of small powers of two, which a double adds and multiplies without rounding: times that should coincide do,
    /// and an oracle in exact fractions agrees to the last bit.
    /// </summary>
    Exact,

    /// <summary>Decimals as people write them, which round.</summary>
    Decimals,
}
