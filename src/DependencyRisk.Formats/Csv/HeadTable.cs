using System.Globalization;

namespace DependencyRisk;

/// <summary>Reads the head of a bill: either a field and its value in each row, or one row of values under a header.</summary>
internal sealed class HeadTable(BillTables tables, TableContext context)
{
    /// <summary>What the field <c>format</c> says of tables that this library wrote.</summary>
    public const string Format = "dependency-risk-csv/1";

    public void Read(TableCursor cursor)
    {
        if (cursor.Has(TableColumn.Field) && cursor.Has(TableColumn.Value))
        {
            ReadFields(cursor);
        }
        else if (cursor.Read())
        {
            foreach (TableColumn column in Enumerable.Range(0, Columns.Count).Select(column => (TableColumn)column).Where(cursor.Has))
            {
                Take(column.Word(), column, cursor);
            }
        }
    }

    private void ReadFields(TableCursor cursor)
    {
        while (cursor.Read())
        {
            string? field = cursor.Text(TableColumn.Field);
            if (field is "format" && cursor.Text(TableColumn.Value) is Format)
            {
                context.IsVerbatim = true;
            }
            else if (field is not null)
            {
                Take(HeaderNames.Find(TableKind.Bill, field)?.Word() ?? field, TableColumn.Value, cursor);
            }
        }
    }

    private void Take(string field, TableColumn column, TableCursor cursor)
    {
        string? text = cursor.Text(column);
        switch (field)
        {
            case "id":
                tables.Id = text;
                break;
            case "name":
                tables.Name = tables.Name with { English = text };
                break;
            case "name_zh":
                tables.Name = tables.Name with { Chinese = text };
                break;
            case "home":
                tables.Home = cursor.Country(column);
                break;
            case "as_of":
                ReadDate(text, column, cursor);
                break;
            case "basis":
                tables.Basis = Words.Read<BillBasis>(cursor, column) ?? BillBasis.Actual;
                break;
            case "product" when text is not null:
                tables.Products.Add(text);
                break;
            case "product" or "field" or "value" or "ignored" or "format":
                break;
            default:
                cursor.Warn("unknown-field", TableColumn.Field, $"'{TableCursor.Show(field)}' is no field of a bill, and is left out; the fields are id, name, name_zh, home, as_of, basis and product.");
                break;
        }
    }

    private void ReadDate(string? text, TableColumn column, TableCursor cursor)
    {
        if (text is null)
        {
            return;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            tables.AsOf = date;
        }
        else
        {
            cursor.Warn("wrong-date", column, $"'{TableCursor.Show(text)}' is no date that can be read for sure, and is left out; write it as 2026-06-30.");
        }
    }
}
