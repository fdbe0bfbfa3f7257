namespace DependencyRisk;

/// <summary>Units that stand in headers, as in "Lead time (weeks)", "Share %" or "Price [k€]".</summary>
internal static class HeaderUnit
{
    private const double PerCent = 0.01;

    /// <summary>By what the numbers below a header are multiplied; null where the unit is not known, so that they mean nothing.</summary>
    public static double? Of(TableColumn? column, string header)
    {
        int open = header.AsSpan().IndexOfAny("([（【");
        string unit = open < 0 ? string.Empty : header[(open + 1)..].Trim(' ', ')', ']', '）', '】');
        return column switch
        {
            null => null,
            TableColumn.Share or TableColumn.Capacity or TableColumn.Fraction => header.Contains('%', StringComparison.Ordinal) || unit is "percent" or "Prozent" ? PerCent : 1,
            TableColumn.ReadyAfterMonths or TableColumn.RecoveryMonths or TableColumn.AfterMonths or TableColumn.StockMonths => unit.Length == 0 ? 1 : TimeUnit.Months(unit),
            TableColumn.UnitValue or TableColumn.TotalValue => IsManifold(unit) ? null : 1,
            _ => 1,
        };
    }

    // Thousands and millions of a currency.
    private static bool IsManifold(string unit) =>
        unit.StartsWith('k') || unit.StartsWith('万') || unit.StartsWith("TEUR", StringComparison.Ordinal) || unit.StartsWith("Mio", StringComparison.OrdinalIgnoreCase) || unit.Contains("1000", StringComparison.Ordinal);
}
