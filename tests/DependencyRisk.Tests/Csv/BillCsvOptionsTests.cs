using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class BillCsvOptionsTests
{
    [Fact]
    public void Headers_countries_marks_and_tables_can_be_named_beside_the_tables()
    {
        CsvCase read = CsvCase.Of(
            ("columns.json", """
            {
              // what our system calls things
              "columns": { "Sach Nr.": "part", "Stk/Ger": "quantity", "Fabrik in": "origin", "Qty": "ignored", "Kosten je": "unit_value", },
              "tables": { "export_0815.csv": "bom", "old.csv": null },
              "countries": { "Swabia": "DE" },
              "decimal": ",", "separator": ";", "encoding": "windows-1252", "id": "scanner"
            }
            """),
            ("export_0815.csv", "SACH-NR;Qty;Stk/Ger;Fabrik in;Kosten je\nA;9;2;swabia;1,234\n"),
            ("old.csv", "whatever\n"));
        Assert.Equal("A x 2", read.Uses("scanner"));
        Assert.Equal("?@DE ?", read.Sources("A"));
        Assert.Equal(1.234, read.Part("A").UnitValue);
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("[]", "columns-json")]
    [InlineData("{", "json")]
    [InlineData("""{ "columns": { "x": "wibble" } }""", "columns-json")]
    [InlineData("""{ "tables": { "x.csv": "wibble" } }""", "columns-json")]
    [InlineData("""{ "countries": { "x": "XX" } }""", "columns-json")]
    [InlineData("""{ "separator": "ab" }""", "columns-json")]
    [InlineData("""{ "decimal": ";" }""", "columns-json")]
    [InlineData("""{ "encoding": "wibble" }""", "columns-json")]
    [InlineData("""{ "columns": 3 }""", "columns-json")]
    [InlineData("""{ "id": 3 }""", "columns-json")]
    [InlineData("""{ "encoding": "utf-7" }""", "columns-json")]
    [InlineData("""{ "separator": "\"" }""", "columns-json")]
    [InlineData("""{ "separator": "\n" }""", "columns-json")]
    [InlineData("""{ "separator": "；" }""", "columns-json")]
    [InlineData("""{ "separator": "a" }""", "columns-json")]
    [InlineData("""{ "columns": { "a": "wibble" } }""", "columns-json")]
    [InlineData("""{ "tables": { "a": "wibble" } }""", "columns-json")]
    [InlineData("""{ "countries": { "a": "wibble" } }""", "columns-json")]
    public void What_is_wrong_with_them_is_an_error(string json, string code)
    {
        CsvCase read = CsvCase.Of(("columns.json", json), ("bom.csv", "part,qty\nA,1\n"));
        Assert.Null(read.Bill);
        Assert.Equal("columns.json", read.The(code).File);
        Assert.DoesNotContain("Parameter", read.The(code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_sign_may_separate_fields()
    {
        foreach (char separator in Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Append('\t').Where(sign => sign != '"' && !char.IsAsciiLetterOrDigit(sign)))
        {
            Assert.Equal("A x 2", CsvCase.Bom($"part{separator}qty\nA{separator}2\n", new BillCsvOptions { Separator = separator }).Uses("device"));
        }

        Assert.All("\"a7\n\0；é", sign => Assert.Throws<ArgumentException>(() => new BillCsvOptions { Separator = sign }));
    }

    [Fact]
    public void A_member_that_is_not_known_is_a_warning() =>
        Assert.Equal("$.wibble", CsvCase.Of(("columns.json", """{ "wibble": 1 }"""), ("bom.csv", "part,qty\nA,1\n")).The("unknown-member").Path);

    [Fact]
    public void Values_are_checked_when_they_are_given()
    {
        Assert.Contains("unit_value", Assert.Throws<ArgumentException>(() => new BillCsvOptions { Columns = ImmutableDictionary<string, string>.Empty.Add("x", "wibble") }).Message, StringComparison.Ordinal);
        Assert.Contains("bom", Assert.Throws<ArgumentException>(() => new BillCsvOptions { Tables = ImmutableDictionary<string, string>.Empty.Add("x", "wibble") }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_named_ignored_is_not_read_and_not_told() =>
        Assert.Empty(CsvCase.Bom("part,qty,wibble\nA,1,2\n", new BillCsvOptions { Columns = ImmutableDictionary<string, string>.Empty.Add("Wibble", "ignored") }).Problems);

    [Fact]
    public void Every_header_of_the_table_is_known_for_what_it_is_and_stands_there_once()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Docs.Repository.Root, "src", "DependencyRisk.Formats", "Csv", "headers.csv"), Encoding.UTF8);
        var seen = new HashSet<string>();
        foreach (string[] row in lines.Skip(1).Select(line => line.Split(',')))
        {
            Assert.Equal(3, row.Length);
            foreach (string header in row[2].Split('|'))
            {
                Assert.True(seen.Add($"{row[0]}/{HeaderNames.Key(header)}"), $"'{header}' of {row[0]} {row[1]} stands there twice.");
                Assert.True(Columns.Parse(row[1]) is not null, row[1]);
            }
        }
    }
}
