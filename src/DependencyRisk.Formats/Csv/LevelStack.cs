using System.Globalization;
using System.Text;

namespace DependencyRisk;

/// <summary>Follows the levels of an indented list: what a row is part of is the last row above it that is one level up.</summary>
internal sealed class LevelStack(TableCursor cursor)
{
    // Part and occurrence of the last row of each level, from the top level on.
    private readonly List<(int Part, int Occurrence)> _open = [];
    private int _top = -1;
    private int _tops;
    private int _occurrences;
    private int _skippedFrom = int.MaxValue;

    /// <summary>Whether the rows of the top level are parts of a product that is not listed.</summary>
    public bool NeedsProduct => _tops > 1 && _top > 0;

    /// <summary>Places a row.</summary>
    /// <param name="part">The part of the row.</param>
    /// <param name="parent">What it is part of, or -1 for the top.</param>
    /// <param name="occurrence">Which occurrence of the parent that is.</param>
    /// <returns>Whether the row has a place; where it has none, that is told.</returns>
    public bool Place(int part, out int parent, out int occurrence)
    {
        (parent, occurrence) = (-1, 0);
        if (ReadLevel() is not { } level)
        {
            return false;
        }

        _top = _top < 0 ? level : _top;
        int depth = level - _top;
        if (depth < 0 || depth > _open.Count)
        {
            cursor.Error("level-jump", TableColumn.Level, depth < 0
                ? $"The level is {Show(level)}, above the {Show(_top)} at which the list begins; begin with the product."
                : $"The level is {Show(level)} where the row before allows at most {Show(_top + _open.Count)}; correct it, or add the row between.");
            return false;
        }

        _open.RemoveRange(depth, _open.Count - depth);
        if (depth > 0)
        {
            (parent, occurrence) = _open[^1];
        }
        else
        {
            _tops++;
        }

        _open.Add((part, ++_occurrences));
        return true;
    }

    /// <summary>Leaves out what stands below the row.</summary>
    public void SkipBelow()
    {
        if (cursor.Has(TableColumn.Level) && ReadLevel() is { } level && level <= _skippedFrom)
        {
            _skippedFrom = level;
        }
    }

    /// <summary>Whether the row stands below one that was left out, and goes with it.</summary>
    public bool IsBelowSkipped()
    {
        if (_skippedFrom == int.MaxValue)
        {
            return false;
        }

        if (ReadLevel() is { } level && level > _skippedFrom)
        {
            cursor.Warn("not-fitted", TableColumn.Level, "The row stands below one that was left out, and goes with it.");
            return true;
        }

        _skippedFrom = int.MaxValue;
        return false;
    }

    // 3, "..3", "+++3", "L3", or an outline such as 1.2.3, whose level is the number of its parts.
    private int? ReadLevel()
    {
        string cell = Encoding.UTF8.GetString(cursor.Cell(TableColumn.Level));
        string text = cell.TrimStart('.', '+', '-', '*', '>', ' ', 'L', 'l').TrimEnd('.', ' ');
        string[] parts = text.Split('.');
        if (parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) && (parts.Length > 1 || cursor.Profile.HasOutline))
        {
            return parts is [_, "0"] && !cursor.Profile.HasOutline ? ReadWhole(parts[0]) : parts.Length;
        }

        if (ReadWhole(text) is { } level)
        {
            return level;
        }

        cursor.Error("missing-level", TableColumn.Level, cell.Length == 0
            ? "The row has no level, so that its place is not known; give a whole number."
            : $"'{TableCursor.Show(Encoding.UTF8.GetBytes(cell))}' is no level; give a whole number, or an outline such as 1.2.3.");
        return null;
    }

    private static int? ReadWhole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) && whole < 1_000_000_000 ? whole : null;

    private static string Show(int level) => level.ToString(CultureInfo.InvariantCulture);
}
