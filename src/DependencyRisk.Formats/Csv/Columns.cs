using System.Collections.Frozen;

namespace DependencyRisk;

/// <summary>The names of columns as this library writes them, and as a mapping names them.</summary>
internal static class Columns
{
    private static readonly string[] Words =
    [
        "part", "parent", "level", "position", "name", "name_zh", "description", "kind", "hs", "quantity", "unit", "essentiality", "phase",
        "maker", "maker_part", "supplier", "supplier_part", "origin", "share", "capacity", "ready_after_months", "recovery_months",
        "unit_value", "total_value", "headquarters", "owner", "alternative", "group", "priority", "fraction", "after_months", "growth",
        "blocked_by", "stock_months", "stock_weeks", "stock_days", "stock_quantity", "monthly_use", "source", "field", "value", "basis",
        "as_of", "id", "home", "product", "designator", "currency", "not_fitted", "number_or_part", "part_or_other", "number_or_name", "designator_or_name", "value_or_name", "ignored",
    ];

    private static readonly FrozenDictionary<string, TableColumn> ByWord =
        Words.Index().ToFrozenDictionary(pair => pair.Item, pair => (TableColumn)pair.Index, StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public static int Count => Words.Length;

    /// <summary>Those that a mapping may name.</summary>
    public static IEnumerable<string> Choices => Words.Where(word => !word.Contains("_or_", StringComparison.Ordinal));

    /// <summary>The name of a column, such as <c>unit_value</c>.</summary>
    public static string Word(this TableColumn column) => Words[(int)column];

    /// <summary>The column of that name, or null.</summary>
    public static TableColumn? Parse(string word) => ByWord.TryGetValue(word, out TableColumn column) ? column : null;
}
