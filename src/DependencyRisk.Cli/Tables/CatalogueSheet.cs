using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>The catalogue's list as a person reads it.</summary>
internal static class CatalogueSheet
{
    public const string Illustrative = "The catalogue is illustrative: most numbers are estimates, and no statements about the firms named.";

    public static Sheet Of(IReadOnlyList<CatalogueRow> rows)
    {
        var sheet = new Sheet();
        sheet.Table(
            [Column.Whole("Id"), "Name", "名称", "Category", "Basis", Column.Number("Components")],
            rows.Select(row => ImmutableArray.Create<Cell>(
                row.Entry.Id,
                row.Entry.Name.English ?? string.Empty,
                row.Entry.Name.Chinese ?? string.Empty,
                row.Entry.Category,
                Words.Bases.Of(row.Entry.Basis),
                Show.Number((double)row.Components))));
        sheet.Paragraph($"{Illustrative} 'deprisk catalogue ID' shows one bill, 'deprisk score ID' scores it.");
        return sheet;
    }
}
