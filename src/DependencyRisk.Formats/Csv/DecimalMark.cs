namespace DependencyRisk;

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>Not settled: each number is taken alone.</summary>
    Either,

    /// <summary>A point, as in 1,234.5.</summary>
    Point,

    /// <summary>A comma, as in 1.234,5.</summary>
    Comma,
}
