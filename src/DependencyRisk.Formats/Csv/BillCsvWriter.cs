using System.Globalization;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Writes the tables of a bill, every member in a column of its own.</summary>
internal sealed class BillCsvWriter(Bill bill, Func<string, Stream> create)
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.None, Quoting = CsvQuoting.WhenNeeded };

    public void Write()
    {
        WriteHead();
        Write(TableKind.Bom, ["part", "name", "name_zh", "kind", "hs", "unit_value"], bill.Components, WriteComponent);
        Write(TableKind.Suppliers, ["supplier", "name", "name_zh", "headquarters", "owner", "parent"], bill.Suppliers, WriteSupplier);
        Write(
            TableKind.Sources,
            ["part", "source", "supplier", "origin", "share", "capacity", "ready_after_months", "recovery_months"],
            bill.Components.SelectMany(component => component.Sources.Select((source, index) => (component.Id, index + 1, source))),
            WriteSource);
        Write(TableKind.Uses, ["parent", "source", "part", "quantity", "essentiality", "phase"], bill.Components.SelectMany(UsesOf), WriteUse);
        Write(
            TableKind.Substitutes,
            ["part", "fraction", "after_months", "growth", "blocked_by"],
            bill.Components.Where(component => component.Substitution is not null),
            WriteSubstitution);
        Write(TableKind.Stock, ["part", "stock_months"], bill.Components.Where(component => component.StockMonths != 0), WriteStock);
        Write(
            TableKind.Evidence,
            ["part", "field", "basis", "source", "as_of"],
            bill.Components.SelectMany(component => component.Evidence, (component, evidence) => (component.Id, evidence)),
            WriteEvidence);
    }

    private void WriteHead()
    {
        var fields = new List<(string Field, string? Value)>
        {
            ("format", HeadTable.Format),
            ("id", bill.Id),
            ("name", bill.Name.English),
            ("name_zh", bill.Name.Chinese),
            ("home", CodeOf(bill.Home)),
            ("as_of", bill.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("basis", Words.Of(bill.Basis)),
        };
        fields.AddRange(bill.Products.Select(product => ("product", (string?)product)));
        Write(TableKind.Bill, ["field", "value"], fields.Where(pair => pair.Value is not null), (csv, pair) =>
        {
            Text(csv, pair.Field);
            Text(csv, pair.Value);
        });
    }

    // A table with no rows is left out, except the two without which there is no bill.
    private void Write<T>(TableKind kind, string[] header, IEnumerable<T> rows, Action<CsvWriter, T> write)
    {
        using IEnumerator<T> row = rows.GetEnumerator();
        bool hasRow = row.MoveNext();
        if (!hasRow && kind is not (TableKind.Bill or TableKind.Bom))
        {
            return;
        }

        using Stream stream = create($"{kind.Word()}.csv");

        // Spreadsheets take a text without a byte order mark for one in the code page of their system.
        stream.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader(header);
        while (hasRow)
        {
            write(csv, row.Current);
            csv.EndRecord();
            hasRow = row.MoveNext();
        }
    }

    private static void WriteComponent(CsvWriter csv, Component component)
    {
        Text(csv, component.Id);
        Text(csv, component.Name.English);
        Text(csv, component.Name.Chinese);
        csv.WriteField(Words.Of(component.Kind));
        Text(csv, component.Hs);
        csv.WriteField(component.UnitValue);
    }

    private static void WriteSupplier(CsvWriter csv, Supplier supplier)
    {
        Text(csv, supplier.Id);
        Text(csv, supplier.Name.English);
        Text(csv, supplier.Name.Chinese);
        csv.WriteField(CodeOf(supplier.Headquarters));
        csv.WriteField(CodeOf(supplier.Owner));
        Text(csv, supplier.Parent);
    }

    private static void WriteSource(CsvWriter csv, (string Component, int Number, Source Source) row)
    {
        Text(csv, row.Component);
        csv.WriteField(row.Number, default, CultureInfo.InvariantCulture);
        Text(csv, row.Source.Supplier);
        csv.WriteField(CodeOf(row.Source.Origin));
        csv.WriteField(row.Source.Share);
        csv.WriteField(row.Source.Capacity);
        Unless(csv, row.Source.ReadyAfterMonths, 0);
        csv.WriteField(row.Source.RecoveryMonths);
    }

    private static IEnumerable<(string Component, int Source, Use Use)> UsesOf(Component component)
    {
        foreach (Use use in component.Uses)
        {
            yield return (component.Id, 0, use);
        }

        for (int source = 0; source < component.Sources.Length; source++)
        {
            foreach (Use use in component.Sources[source].Uses)
            {
                yield return (component.Id, source + 1, use);
            }
        }
    }

    private static void WriteUse(CsvWriter csv, (string Component, int Source, Use Use) row)
    {
        Text(csv, row.Component);
        csv.WriteField(row.Source == 0 ? (int?)null : row.Source);
        Text(csv, row.Use.Component);
        csv.WriteField(row.Use.Quantity, default, CultureInfo.InvariantCulture);
        Unless(csv, row.Use.Essentiality, 1);
        csv.WriteField(row.Use.Phase == Phase.Build ? null : Words.Of(row.Use.Phase));
    }

    private static void WriteSubstitution(CsvWriter csv, Component component)
    {
        Substitution substitution = component.Substitution!;
        Text(csv, component.Id);
        csv.WriteField(substitution.Fraction, default, CultureInfo.InvariantCulture);
        csv.WriteField(substitution.AfterMonths, default, CultureInfo.InvariantCulture);
        Unless(csv, substitution.Growth, 1);
        csv.WriteField(string.Join(';', substitution.BlockedBy.Select(Words.Of)));
    }

    private static void WriteStock(CsvWriter csv, Component component)
    {
        Text(csv, component.Id);
        csv.WriteField(component.StockMonths, default, CultureInfo.InvariantCulture);
    }

    private static void WriteEvidence(CsvWriter csv, (string Component, FieldEvidence Evidence) row)
    {
        Text(csv, row.Component);
        Text(csv, row.Evidence.Field);
        csv.WriteField(Words.Of(row.Evidence.Basis));
        Text(csv, row.Evidence.Source);
        Text(csv, row.Evidence.AsOf);
    }

    // No text is a blank; an apostrophe is put before what a spreadsheet might run, before an apostrophe, and alone for an empty text.
    private static void Text(CsvWriter csv, string? text)
    {
        bool needsMark = text is { Length: 0 } or ['\'', ..] || (text is not null && FormulaText.IsRisky(text));
        csv.WriteField(needsMark ? $"'{text}" : text);
    }

    private static void Unless(CsvWriter csv, double value, double usual) => csv.WriteField(value.Equals(usual) ? (double?)null : value);

    private static string? CodeOf(Country country) => country.IsKnown ? country.Code : null;
}
