using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>One bill of the catalogue as a person reads it: components, sources, and where each number comes from.</summary>
internal sealed class BillSheet
{
    // Places that evidence names, numbered in the order in which they come up.
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private BillSheet()
    {
    }

    public static Sheet Of(CatalogueEntry entry, Bill bill) => new BillSheet().Make(entry, bill);

    private Sheet Make(CatalogueEntry entry, Bill bill)
    {
        var sheet = new Sheet();
        sheet.Heading(Show.Title(entry.Name, entry.Id));
        sheet.Paragraph(entry.Summary);
        sheet.Facts(
        [
            ("Home", bill.Home.Code),
            ("As of", bill.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not said"),
            ("Basis", Footnote.Basis([bill])["basis ".Length..]),
            ("Products", string.Join(", ", bill.Products)),
            ("Size", $"{Show.Count(bill.Components.Length, "component", "components")}, {Show.Count(bill.Suppliers.Length, "supplier", "suppliers")}"),
        ]);
        sheet.Table(
            ["Component", "Kind", "Needs", "Sources (supplier, country, share)", Column.Number("Stock\n(months)"), "Substitution", "Evidence"],
            [.. bill.Components.Select(component => Row(bill, component))]);
        if (_places.Count > 0)
        {
            sheet.Heading("Where the evidence comes from", level: 2);
            sheet.Facts(_places.Select(place => ($"({place.Value.ToString(CultureInfo.InvariantCulture)})", (Cell)place.Key)));
        }

        sheet.Paragraph(CatalogueSheet.Illustrative);
        return sheet;
    }

    private ImmutableArray<Cell> Row(Bill bill, Component component) =>
    [
        Cell.Of([component.Id, .. component.Name.IsEmpty ? [] : (string[])[Show.BothNames(component.Name)]]),
        Words.Lower(component.Kind),
        Cell.Of(component.Uses.Select(Need)),
        Cell.Of(Sources(bill, component)),
        Show.Number(component.StockMonths),
        Substitution(component.Substitution),
        Cell.Of(Evidence(component)),
    ];

    private static string Need(Use use)
    {
        string essential = use.Essentiality < 1 ? $" {Show.Level(use.Essentiality)}" : string.Empty;
        return use.Phase == Phase.Operate ? $"{use.Component}{essential} to operate" : $"{use.Component}{essential}";
    }

    private static IEnumerable<string> Sources(Bill bill, Component component)
    {
        foreach (Source source in component.Sources)
        {
            string supplier = source.Supplier ?? "not named";
            string origin = source.Origin.IsKnown ? source.Origin.Code : "country unknown";
            string share = source.Share is { } known ? Show.Level(known) : "share unknown";
            string spare = source.Capacity is { } capacity && capacity > (source.Share ?? 0) ? $", can deliver {Show.Level(capacity)}" : string.Empty;
            string back = source.RecoveryMonths is { } months ? $", back after {Show.Months(months)}" : string.Empty;
            yield return $"{supplier}, {origin}, {share}{spare}{back}";
        }

        double left = 1 - component.Sources.Sum(source => source.Share ?? 0);
        if (component.Sources.IsEmpty)
        {
            yield return component.Uses.IsEmpty ? "nothing known" : $"made in house, {(bill.Home.IsKnown ? bill.Home.Code : "home")}";
        }
        else if (left > 1e-6)
        {
            yield return $"unallocated, {Show.Level(left)}";
        }
    }

    private static Cell Substitution(Substitution? substitution)
    {
        if (substitution is null)
        {
            return "none";
        }

        string main = $"{Show.Level(substitution.Fraction)} after {Show.Months(substitution.AfterMonths)}";
        return substitution.BlockedBy.IsEmpty ? main : Cell.Of([main, $"blocked by {string.Join(", ", substitution.BlockedBy.Select(barrier => Words.Lower(barrier)))}"]);
    }

    // One line for each basis and place: which fields rest on it.
    private IEnumerable<string> Evidence(Component component) =>
        component.Evidence
            .GroupBy(field => (field.Basis, field.Source))
            .Select(group => $"{Words.EvidenceBases.Of(group.Key.Basis)}: {string.Join(", ", group.Select(field => field.Field))}{Reference(group.Key.Source)}");

    private string Reference(string? place)
    {
        if (place is null)
        {
            return string.Empty;
        }

        if (!_places.TryGetValue(place, out int number))
        {
            number = _places.Count + 1;
            _places.Add(place, number);
        }

        return string.Create(CultureInfo.InvariantCulture, $" ({number})");
    }
}
