using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class EncodingTests
{
    private const string Chinese = "料号,名称,数量,厂商,原产国\nA-1,探测器晶体,4,上海硅酸盐,中国\nB-2,光电倍增管,1,滨松,日本\n";
    private const string German = "Teilenummer;Bezeichnung;Menge;Preis;Hersteller;Ursprungsland\nA-1;Gehäuse für Prüfgerät;4;17,20;Müller;Österreich\nB-2;Größe;1;0,5;Jäger;Türkei\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("gb18030", false)]
    public void Chinese_is_read_in_any_usual_encoding(string encoding, bool hasMark)
    {
        CsvCase read = CsvCase.OfBytes(null, ("bom.csv", Encoded(Chinese, encoding, hasMark)));
        Assert.Equal(new LocalizedText(null, "探测器晶体"), read.Part("A-1").Name);
        Assert.Equal("滨松@JP ?", read.Sources("B-2"));
        Assert.Equal(encoding == "gb18030" || (encoding.StartsWith("utf-16", StringComparison.Ordinal) && !hasMark), read.Codes.Contains("encoding-guessed"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void German_is_read_in_any_usual_encoding(string encoding)
    {
        CsvCase read = CsvCase.OfBytes(null, ("bom.csv", Encoded(German, encoding, hasMark: false)));
        Assert.Equal("Gehäuse für Prüfgerät", read.Part("A-1").Name.English);
        Assert.Equal(("Müller@AT ?", "Jäger@TR ?"), (read.Sources("A-1"), read.Sources("B-2")));
        Assert.Equal(17.2, read.Part("A-1").UnitValue);
    }

    [Fact]
    public void An_encoding_that_is_named_is_used()
    {
        var options = new BillCsvOptions { Encoding = CodePagesEncodingProvider.Instance.GetEncoding("big5") };
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("part,name,qty,maker\nA,電源,1,台達電\n");
        Assert.Equal("台達電@ZZ ?", CsvCase.OfBytes(options, ("bom.csv", bytes)).Sources("A"));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error_with_the_line()
    {
        string many = string.Concat(Enumerable.Range(0, 30_000).Select(i => FormattableString.Invariant($"P{i},part number {i},1\n")));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Part,Name,Qty\n" + many), 0x58, 0xFF, 0xFE, (byte)',', (byte)'x', (byte)',', (byte)'1', (byte)'\n'];
        CsvCase read = CsvCase.OfBytes(null, ("bom.csv", bytes));
        Assert.Null(read.Bill);
        Assert.Equal(30_002L, read.The("encoding").Line);
    }

    [Fact]
    public void A_character_cut_in_two_at_the_end_of_what_is_looked_at_is_no_reason_to_guess()
    {
        for (int pad = 0; pad < 4; pad++)
        {
            string text = "Part,Name,Qty\nA," + new string('x', pad) + string.Concat(Enumerable.Repeat("晶", TableProfiler.HeadBytes / 3)) + ",1\nB,更,1\n";
            CsvCase read = CsvCase.Bom(text);
            Assert.Equal("更", read.Part("B").Name.Chinese);
            Assert.DoesNotContain("encoding-guessed", read.Codes);
        }
    }

    private static byte[] Encoded(string text, string name, bool hasMark)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return hasMark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
