using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>What single cells of a workbook do: to numbers, and to memory.</summary>
public sealed class WorkbookCellsTests
{
    private const string List = "<row r='1'><c r='A1' t='inlineStr'><is><t>Part</t></is></c><c r='B1' t='inlineStr'><is><t>Qty</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c><c r='B2'><v>2</v></c></row>";

    [Theory]
    [InlineData("<row r='20000'><c r='XFD20000' t='inlineStr'><is><t>x</t></is></c></row>")]
    [InlineData("<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t> </t></is></c></row>")]
    public void A_cell_far_from_all_others_takes_no_memory(string stray)
    {
        byte[] workbook = WorkbookFile.OfXml(List + stray);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", workbook));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000);
        Assert.Equal("A x 2", read.Uses("device"));
    }

    [Fact]
    public void A_long_text_that_is_used_in_every_cell_is_too_large()
    {
        string rows = string.Concat(Enumerable.Range(3, 20_000).Select(row => FormattableString.Invariant($"<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>")));
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.OfXml(List + rows, texts: $"<si><t>{new string('x', 32_000)}</t></si>")));
        Assert.Null(read.Bill);
        Assert.Equal("scanner.xlsx", read.The("too-large").File);
    }

    [Fact]
    public void Blank_rows_keep_the_line_of_a_problem_the_row_of_the_sheet()
    {
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.OfXml(List + "<row r='900'><c r='A900' t='inlineStr'><is><t>B</t></is></c><c r='B900' t='inlineStr'><is><t>many</t></is></c></row>")));
        Assert.Equal(900, read.The("unreadable-number").Line);
    }

    [Fact]
    public void A_number_that_is_shown_with_zeros_in_front_is_a_text()
    {
        const string Styles = "<numFmts count='1'><numFmt numFmtId='164' formatCode='00000000'/></numFmts><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='164' applyNumberFormat='1'/></cellXfs>";
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.OfXml(List + "<row r='3'><c r='A3' s='1'><v>12345</v></c><c r='B3'><v>3</v></c></row>", styles: Styles)));
        Assert.Equal("A x 2, 00012345 x 3", read.Uses("device"));
    }

    [Fact]
    public void A_number_has_a_point_whatever_the_texts_of_the_table_have()
    {
        CsvCase read = CsvCase.OfBytes(null, ("scanner.xlsx", WorkbookFile.Of(("BOM", [["Part", "Qty"], ["A", "1,5"], ["B", "2,25"], ["C", 1.375], ["D", 1234.5], ["E", 12345]]))));
        Assert.Equal("A x 1.5, B x 2.25, C x 1.375, D x 1234.5, E x 12345", read.Uses("device"));
        Assert.DoesNotContain("ambiguous-number", read.Codes);
    }

    [Fact]
    public void A_workbook_is_not_read_on_when_the_work_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        TableFile file = new("scanner.xlsx", () =>
        {
            stop.Cancel();
            return new MemoryStream([1, 2, 3]);
        });
        Assert.Throws<OperationCanceledException>(() => BillCsv.TryRead([file], "device", out Bill? _, out ImmutableArray<BillProblem> _, cancellation: stop.Token));
    }
}
