using System.Text;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Tables that were written here are read back exactly, whatever stands in them.</summary>
public sealed class CsvRoundTripTests
{
    // What a spreadsheet would run, what stands for nothing elsewhere, quotes, breaks and blanks, texts of other scripts.
    private static readonly string[] Hostile =
    [
        "=1+1", "+1", "-", "-1", "@x", "'", "''", "'=1", "\t", "\ttab", "\r", "\n", "a\r\nb", "a\rb", "\"", "\"\"", "a,b", "a;b", " ", " padded ", "\u00A0", "\u3000",
        "n/a", "none", "?", "null", "1,234", "0.5", "TRUE", "Total", "总计", "＝1", "\u202Eright to left", "\uFEFF", "\u200B", "\0", "x\0y", "蜂鸣器", "𝔘nicode", "<script>", "sep=;", "#",
    ];

    [Fact]
    public void Random_bills_come_back_exactly() => PropertyCheck.ForAll(400, random => AssertSame(random.Bill));

    [Fact]
    public void Bills_with_hostile_texts_everywhere_come_back_exactly()
    {
        for (int first = 0; first < Hostile.Length; first++)
        {
            AssertSame(HostileBill(first));
        }
    }

    [Fact]
    public void The_difference_between_no_text_and_an_empty_one_is_kept()
    {
        Bill bill = new BillBuilder { Name = new LocalizedText("", null) }
            .AddSuppliers(new Supplier("s") { Name = new LocalizedText(null, "") })
            .AddComponents(new Component("p") { Name = new LocalizedText("", ""), Hs = "", Evidence = [new FieldEvidence("", EvidenceBasis.Press, "", null)] })
            .AddProducts("p").Build();
        AssertSame(bill);
    }

    [Fact]
    public void A_name_of_two_million_letters_comes_back_exactly() =>
        AssertSame(new BillBuilder().AddComponents(new Component("p") { Name = new string('x', 2_000_000) }).AddProducts("p").Build());

    [Fact]
    public void The_catalogue_comes_back_exactly() =>
        Assert.All(BillCatalogue.Entries.Select(entry => entry.Id).Append("all"), id => AssertSame(BillCatalogue.Load(id)));

    [Fact]
    public void No_cell_begins_like_a_formula()
    {
        for (int first = 0; first < Hostile.Length; first++)
        {
            foreach (byte[] table in Write(HostileBill(first)).Values)
            {
                using CsvHelper.CsvReader csv = CsvHelper.CsvReader.Create(table, new CsvHelper.CsvReaderOptions { HasHeader = false });
                while (csv.Read())
                {
                    for (int field = 0; field < csv.FieldCount; field++)
                    {
                        string cell = csv.GetString(field);
                        Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r', $"'{cell}' may be run.");
                    }
                }
            }
        }
    }

    [Fact]
    public void Tables_are_the_same_bytes_each_time_and_tables_without_rows_are_not_written()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        Dictionary<string, byte[]> once = Write(bill);
        Assert.All(Write(bill), table => Assert.Equal(once[table.Key], table.Value));
        Bill bare = new BillBuilder().AddComponents(new Component("p")).AddProducts("p").Build();
        Assert.Equal(["bill.csv", "bom.csv"], Write(bare).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_written_table_that_was_saved_by_a_spreadsheet_with_semicolons_is_read_all_the_same()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        (string, byte[])[] changed = [.. Write(bill).Select(table => (table.Key, Resaved(table.Value)))];
        Assert.Equal(BillJson.ToJson(bill), BillJson.ToJson(CsvCase.OfBytes(null, changed).Valid));
    }

    private static byte[] Resaved(byte[] table)
    {
        using var stream = new MemoryStream();
        using (CsvHelper.CsvReader csv = CsvHelper.CsvReader.Create(table, new CsvHelper.CsvReaderOptions { HasHeader = false }))
        using (CsvHelper.CsvWriter writer = CsvHelper.CsvWriter.Create(stream, new CsvHelper.CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, NewLine = "\n" }, leaveOpen: true))
        {
            while (csv.Read())
            {
                writer.WriteRecord([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            }
        }

        return stream.ToArray();
    }

    private static Bill HostileBill(int first)
    {
        string Text(int offset) => Hostile[(first + offset) % Hostile.Length];
        return new BillBuilder { Id = Text(1), Name = new LocalizedText(Text(2), Text(3)), Home = Country.China, AsOf = new DateOnly(2026, 1, 2), Basis = BillBasis.Market }
            .AddSuppliers(new Supplier(Text(4)) { Name = new LocalizedText(Text(5), Text(6)), Parent = Text(7) }, new Supplier(Text(7)))
            .AddComponents(
                new Component(Text(8))
                {
                    Name = new LocalizedText(Text(9), Text(10)),
                    Hs = Text(11),
                    Uses = [new Use(Text(12)) { Quantity = 1e-300, Essentiality = 0.1 }, new Use(Text(12)) { Phase = Phase.Operate }],
                    Evidence = [new FieldEvidence(Text(13), EvidenceBasis.Published, Text(14), Text(15))],
                },
                new Component(Text(12))
                {
                    Sources = [new Source { Supplier = Text(4), Share = 0.1 + 0.2, Capacity = double.MaxValue, ReadyAfterMonths = 1 / 3.0, Uses = [new Use(Text(16))] }, default],
                    Substitution = new Substitution(0.3, 1e300) { Growth = 0, BlockedBy = [SubstitutionBarrier.Physics, SubstitutionBarrier.Cost] },
                    StockMonths = double.Epsilon,
                    UnitValue = 0,
                },
                new Component(Text(16)) { Kind = ComponentKind.Material })
            .AddProducts(Text(8), Text(16)).Build();
    }

    private static void AssertSame(Bill bill)
    {
        CsvCase back = CsvCase.OfBytes(null, [.. Write(bill).Select(table => (table.Key, table.Value))]);
        Assert.Equal(BillJson.ToJson(bill), BillJson.ToJson(back.Valid));
        Assert.Equal(bill.Components.AsEnumerable(), back.Valid.Components.AsEnumerable());
        Assert.Equal(bill.Suppliers.AsEnumerable(), back.Valid.Suppliers.AsEnumerable());
        Assert.Equal((bill.Id, bill.Name, bill.Home, bill.AsOf, bill.Basis), (back.Valid.Id, back.Valid.Name, back.Valid.Home, back.Valid.AsOf, back.Valid.Basis));
    }

    private static Dictionary<string, byte[]> Write(Bill bill)
    {
        var tables = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(bill, name => tables[name] = new MemoryStream());
        return tables.ToDictionary(table => table.Key, table => table.Value.ToArray(), StringComparer.Ordinal);
    }
}
