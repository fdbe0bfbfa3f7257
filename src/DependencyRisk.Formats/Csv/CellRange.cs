namespace DependencyRisk;

/// <summary>The range in which a number of a table has to lie.</summary>
internal readonly record struct CellRange(double Least, double Most, bool IsLeastIn, string Words)
{
    public static readonly CellRange Fraction = new(0, 1, IsLeastIn: true, "from 0 to 1");
    public static readonly CellRange Percent = new(0, 100, IsLeastIn: true, "from 0 to 1, or from 0 to 100 per cent");
    public static readonly CellRange Whole = new(1, 1_000_000_000, IsLeastIn: true, "a whole number of at least 1");
    public static readonly CellRange Positive = new(0, double.MaxValue, IsLeastIn: false, "above 0");
    public static readonly CellRange NotNegative = new(0, double.MaxValue, IsLeastIn: true, "at least 0");

    /// <summary>Whether the number is finite and in the range.</summary>
    public bool Holds(double value) => (IsLeastIn ? value >= Least : value > Least) && value <= Most;
}
