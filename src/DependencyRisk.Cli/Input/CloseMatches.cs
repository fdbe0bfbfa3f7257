namespace DependencyRisk.Cli;

/// <summary>Finds the ids that somebody may have meant.</summary>
internal static class CloseMatches
{
    private const int Most = 3;

    /// <summary>A sentence that proposes the closest ids, or nothing where none is close.</summary>
    public static string Hint(string text, IEnumerable<string> ids)
    {
        IReadOnlyList<string> close = To(text, ids);
        return close.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", close.Select(id => $"'{id}'"))}?";
    }

    /// <summary>The closest ids, the closest first; ties by id.</summary>
    public static IReadOnlyList<string> To(string text, IEnumerable<string> ids)
    {
        // Longer words are mistakes of another sort, and would cost time without end.
        if (text.Length is 0 or > 100)
        {
            return [];
        }

        int tolerance = text.Length <= 3 ? 1 : Math.Max(2, text.Length / 3);
        return
        [
            .. ids.Select(id => (Id: id, Distance: Distance(text, id, tolerance)))
                .Where(pair => pair.Distance <= tolerance)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => pair.Id),
        ];
    }

    // Edits between the two, case aside; one that contains the other is as near as the tolerance allows.
    private static int Distance(string text, string id, int tolerance)
    {
        bool isPart = text.Length > 1 && id.Contains(text, StringComparison.OrdinalIgnoreCase);
        if (Math.Abs(text.Length - id.Length) > tolerance)
        {
            return isPart ? tolerance : int.MaxValue;
        }

        int edits = Edits(text, id);
        return isPart ? Math.Min(edits, tolerance) : edits;
    }

    private static int Edits(string text, string id)
    {
        Span<int> above = stackalloc int[id.Length + 1];
        Span<int> row = stackalloc int[id.Length + 1];
        for (int j = 0; j <= id.Length; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= text.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= id.Length; j++)
            {
                int change = char.ToUpperInvariant(text[i - 1]) == char.ToUpperInvariant(id[j - 1]) ? 0 : 1;
                row[j] = Math.Min(above[j - 1] + change, Math.Min(above[j], row[j - 1]) + 1);
            }

            row.CopyTo(above);
        }

        return above[id.Length];
    }
}
