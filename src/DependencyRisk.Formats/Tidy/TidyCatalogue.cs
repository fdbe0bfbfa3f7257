namespace DependencyRisk;

/// <summary>Tidy tables of the catalogue.</summary>
/// <remarks>Safe for use by many threads.</remarks>
public static class TidyCatalogue
{
    private static readonly TidySchema<(CatalogueEntry Entry, int Components)> EntryColumns =
        new TidySchema<(CatalogueEntry Entry, int Components)>("catalogue", "bill")
            .Text("id", "id", "The bill's id in the catalogue.", row => row.Entry.Id)
            .Text("nameEn", "text", "Its name in English.", row => row.Entry.Name.English)
            .Text("nameZh", "text", "Its name in Chinese.", row => row.Entry.Name.Chinese)
            .Text("category", "word with hyphens", "The field it belongs to.", row => row.Entry.Category)
            .Text("basis", "market, actual", "Whether it describes what can be bought in the world, or one maker's sourcing.", row => Words.Of(row.Entry.Basis))
            .Whole("components", "1 or more", "How many components it has.", row => row.Components)
            .Text("summary", "text", "One sentence in English.", row => row.Entry.Summary);

    /// <summary>What bills there are.</summary>
    /// <param name="entries">Entries, each with the number of components of its bill.</param>
    /// <returns>The table.</returns>
    public static TidyTable Entries(IEnumerable<(CatalogueEntry Entry, int Components)> entries) => EntryColumns.Of(entries);

    /// <summary>The sources of one bill, as <see cref="TidyBills.Sources"/> without the column that says of which.</summary>
    /// <param name="bill">The bill.</param>
    /// <returns>The table.</returns>
    public static TidyTable Sources(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return TidyBills.OfCatalogue(bill);
    }
}
