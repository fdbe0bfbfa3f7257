using System.Text;

namespace DependencyRisk;

/// <summary>The words that stand for the values of the model, as in the JSON of a bill.</summary>
internal static class Words
{
    /// <summary>The value that a cell names; null where it says nothing, or no such word, which is told.</summary>
    public static T? Read<T>(TableCursor cursor, TableColumn column)
        where T : struct, Enum
    {
        ReadOnlySpan<byte> cell = cursor.Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 64)]);
        if (Parse<T>(text) is { } value)
        {
            return value;
        }

        cursor.Warn("unknown-word", column, $"'{TableCursor.Show(cell)}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}; it counts as not given.");
        return null;
    }

    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
