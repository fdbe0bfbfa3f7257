using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes the list of the catalogue, or the sources of one bill, as CSV.</summary>
internal static class CatalogueCsv
{
    private static readonly string[] ListHeader = ["id", "nameEn", "nameZh", "category", "basis", "components", "summary"];

    private static readonly string[] SourceHeader =
    [
        "component", "nameEn", "nameZh", "kind", "supplier", "origin", "headquarters", "owner", "share", "capacity", "readyAfterMonths", "recoveryMonths",
        "stockMonths", "substitutionFraction", "substitutionAfterMonths", "evidenceBasis", "evidenceSource",
    ];

    public static void Write(Stream output, IReadOnlyList<CatalogueRow> rows) => CsvOutput.Write(output, ListHeader, rows, WriteEntry);

    /// <summary>One row for each source; a component without sources has one row without a source.</summary>
    public static void WriteSources(Stream output, Bill bill)
    {
        IEnumerable<(Component Component, Source? Source)> rows = bill.Components.SelectMany(
            component => component.Sources.IsEmpty ? [null] : component.Sources.Select(source => (Source?)source),
            (component, source) => (component, source));
        CsvOutput.Write(output, SourceHeader, rows, (csv, row) => WriteSource(csv, bill, row.Component, row.Source));
    }

    private static void WriteEntry(CsvWriter csv, CatalogueRow row)
    {
        csv.WriteField(row.Entry.Id);
        csv.WriteField(row.Entry.Name.English);
        csv.WriteField(row.Entry.Name.Chinese);
        csv.WriteField(row.Entry.Category);
        csv.WriteField(Words.Bases.Of(row.Entry.Basis));
        CsvOutput.WriteNumber(csv, row.Components);
        csv.WriteField(row.Entry.Summary);
    }

    private static void WriteSource(CsvWriter csv, Bill bill, Component component, Source? source)
    {
        Supplier? supplier = source?.Supplier is { } id ? bill.FindSupplier(id) : null;
        FieldEvidence? evidence = component.EvidenceOf("sources");
        csv.WriteField(component.Id);
        csv.WriteField(component.Name.English);
        csv.WriteField(component.Name.Chinese);
        csv.WriteField(Words.Lower(component.Kind));
        csv.WriteField(source?.Supplier);
        csv.WriteField(source?.Origin.Code);
        csv.WriteField(supplier?.Headquarters.Code);
        csv.WriteField(supplier?.Owner.Code);
        csv.WriteField(source?.Share);
        csv.WriteField(source?.Capacity);
        csv.WriteField(source?.ReadyAfterMonths);
        csv.WriteField(source?.RecoveryMonths);
        CsvOutput.WriteNumber(csv, component.StockMonths);
        csv.WriteField(component.Substitution?.Fraction);
        csv.WriteField(component.Substitution?.AfterMonths);
        csv.WriteField(evidence is { } found ? Words.EvidenceBases.Of(found.Basis) : null);
        csv.WriteField(evidence?.Source);
    }
}
