using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Firms that are called alike, or not at all.</summary>
public sealed class SupplierNamesTests
{
    [Fact]
    public void A_name_that_two_firms_have_is_told()
    {
        CsvCase read = CsvCase.Of(("suppliers.csv", "supplier,name\nn1,Nexperia\nn2,Nexperia\n"), ("bom.csv", "part,qty,maker\nA,1,Nexperia\nB,1,Nexperia\n"));
        Assert.Equal(("bom.csv", 2L, 3L), (read.The("ambiguous-supplier").File, read.The("ambiguous-supplier").Line, read.The("ambiguous-supplier").Column));
        Assert.Equal("Nexperia@ZZ ?", read.Sources("A"));
        Assert.Equal(3, read.Valid.Suppliers.Length);
    }

    [Fact]
    public void A_firm_that_our_own_table_of_suppliers_lacks_is_told()
    {
        CsvCase read = CsvCase.Of(
            ("bill.csv", "field,value\nformat,dependency-risk-csv/1\nid,x\nproduct,A\n"),
            ("bom.csv", "part,name,name_zh,kind,hs,unit_value\nA,,,part,,\n"),
            ("suppliers.csv", "supplier,name\nacme,Acme\n"),
            ("sources.csv", "part,supplier,origin,share\nA,acme,DE,0.5\nA,acmee,DE,0.5\n"));
        Assert.Equal(("sources.csv", 3L, 2L), (read.The("unknown-supplier").File, read.The("unknown-supplier").Line, read.The("unknown-supplier").Column));
        Assert.NotNull(read.Valid.FindSupplier("acmee"));
    }

    [Theory]
    [InlineData("=x", "'=x")]
    [InlineData("'=x", "=x")]
    [InlineData("=x", "=x")]
    [InlineData("'=x", "'=x")]
    public void A_parent_that_begins_like_a_formula_is_the_one_that_was_written(string of, string parent)
    {
        Bill bill = new BillBuilder()
            .AddSuppliers(new Supplier("=x"), new Supplier("'=x"), new Supplier("child") { Parent = parent }, new Supplier("other") { Parent = of })
            .AddComponents(new Component("p")).AddProducts("p").Build();
        var files = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(bill, name => files[name] = new MemoryStream());
        CsvCase read = CsvCase.OfBytes(null, [.. files.Select(file => (file.Key, file.Value.ToArray()))]);
        Assert.Equal(parent, read.Valid.FindSupplier("child")!.Parent);
        Assert.Equal(of, read.Valid.FindSupplier("other")!.Parent);
    }

    [Fact]
    public void Many_parts_and_firms_that_are_called_alike_take_no_time()
    {
        const int Many = 20_000;
        var bom = new StringBuilder("mpn,maker,qty\n");
        for (int i = 0; i < Many; i++)
        {
            bom.Append(System.Globalization.CultureInfo.InvariantCulture, $"X1,Nexperia(安{i}),1\n");
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvCase read = CsvCase.Of(("suppliers.csv", "supplier,name\nn1,Nexperia\nn2,Nexperia\n"), ("bom.csv", bom.ToString()));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 500_000_000);
        Assert.Equal(Many + 2, read.Valid.Suppliers.Length);
        Assert.Equal(Many + 1, read.Valid.Components.Length);
    }

    [Fact]
    public void Tables_begin_with_a_byte_order_mark()
    {
        var files = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(BillCatalogue.Load("pet-ct"), name => files[name] = new MemoryStream());
        Assert.All(files, file => Assert.Equal([0xEF, 0xBB, 0xBF], file.Value.ToArray()[..3]));
    }
}
