using System.IO.Compression;
using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class WorkbookTests
{
    [Fact]
    public void The_only_sheet_of_a_workbook_is_a_list_of_parts()
    {
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.Of(("Tabelle1", [["Scanner"], ["Part", "Qty", "Price", "Manufacturer", "Origin"], ["A,1", 2.5, 1234.5, "Nexperia(安世)", "China"], [], ["B", "x", null, "Acme", "Korea"]]))));
        Assert.Equal("A,1 x 2.5, B x 1", read.Uses("device"));
        Assert.Equal("Nexperia@CN ?", read.Sources("A,1"));
        Assert.Equal(1234.5, read.Part("A,1").UnitValue);
        Assert.Equal(("scanner.xlsx", 5L, 2L), (read.The("unreadable-number").File, read.The("unreadable-number").Line, read.The("unreadable-number").Column));
    }

    [Fact]
    public void Sheets_are_tables_by_their_names()
    {
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.Of(
            ("BOM", [["Part", "Qty"], ["A", 2]]),
            ("货源", [["料号", "供应商", "原产国", "份额"], ["A", "Acme", "德国", 0.6], ["A", "Bolt", "Atlantis", 0.4]]),
            ("Notes", [["anything"], ["goes"]]))));
        Assert.Equal("Acme@DE 0.6, Bolt@ZZ 0.4", read.Sources("A"));
        Assert.Equal(("scanner.xlsx!货源", 3L), (read.The("unknown-country").File, read.The("unknown-country").Line));
        Assert.Equal("scanner.xlsx!Notes", read.The("unknown-table").File);
    }

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        byte[] workbook = WorkbookFile.Of(("BOM", [["Part", "Qty"], ["A", 2]]));
        Assert.Equal("workbook", Refused([1, 2, 3]));
        Assert.Equal("workbook", Refused([]));
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            byte[] broken = (byte[])workbook.Clone();
            for (int change = 0; change < 3; change++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            CsvCase.OfBytes(null, ("scanner.xlsx", broken));
            CsvCase.OfBytes(null, ("scanner.xlsx", workbook[..random.Next(workbook.Length)]));
        }
    }

    [Fact]
    public void A_workbook_that_unpacks_beyond_all_measure_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            entry.Write(new byte[300_000_000]);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("too-large", Refused(stream.ToArray()));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    private static string Refused(byte[] bytes)
    {
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", bytes));
        Assert.Null(read.Bill);
        return read.Problems[0].Code;
    }
}
