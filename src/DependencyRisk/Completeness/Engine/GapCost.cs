namespace DependencyRisk;

/// <summary>A width of bounds, and whose cut it is about.</summary>
internal readonly record struct GapCost(double Width, Country Country)
{
    /// <summary>Below this a difference of two losses is rounding.</summary>
    public const double Rounding = 1e-12;

    public static GapCost Of(double more, double less, Country country) => more - less > Rounding ? new GapCost(more - less, country) : default;

    /// <summary>The larger; of equal ones that of the country that comes first, one that we cannot name before all.</summary>
    public static GapCost Larger(GapCost left, GapCost right)
    {
        int order = left.Width.CompareTo(right.Width);
        return order > 0 || (order == 0 && Precedes(left.Country, right.Country)) ? left : right;
    }

    private static bool Precedes(Country left, Country right) => !left.IsKnown || (right.IsKnown && left < right);
}
