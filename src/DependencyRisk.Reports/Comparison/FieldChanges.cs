using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Collects the fields that differ.</summary>
internal sealed class FieldChanges
{
    private readonly List<FieldChange> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>All that differ, in the one order in which they are listed.</summary>
    public ImmutableArray<FieldChange> ToImmutable() =>
    [
        .. _changes.OrderBy(change => change.Field)
            .ThenBy(change => change.Part, StringComparer.Ordinal)
            .ThenBy(change => change.Before ?? change.After, StringComparer.Ordinal)
            .ThenBy(change => change.After, StringComparer.Ordinal),
    ];

    public void Add(BillField field, ChangedPart? part, string? before, string? after)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            _changes.Add(new FieldChange(field, part?.Text, before, after) { Where = part });
        }
    }

    public void Add(BillField field, ChangedPart? part, double? before, double? after) => Add(field, part, TextOf(before), TextOf(after));

    public void Add(BillField field, ChangedPart? part, Country? before, Country? after) => Add(field, part, TextOf(before), TextOf(after));

    public void Add<TWord>(BillField field, ChangedPart? part, TWord? before, TWord? after)
        where TWord : struct, Enum => Add(field, part, WordOf(before), WordOf(after));

    public void Add(LocalizedText before, LocalizedText after)
    {
        Add(BillField.EnglishName, part: null, before.English, after.English);
        Add(BillField.ChineseName, part: null, before.Chinese, after.Chinese);
    }

    /// <summary>A word as JSON has it.</summary>
    public static string? WordOf<TWord>(TWord? word)
        where TWord : struct, Enum => word?.ToString().ToLowerInvariant();

    private static string? TextOf(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? TextOf(Country? country) => country is { IsKnown: true } known ? known.Code : null;
}
