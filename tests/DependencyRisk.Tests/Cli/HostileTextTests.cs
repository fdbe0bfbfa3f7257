using System.Text.Json;
using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class HostileTextTests
{
    private const string Product = "[red]pro|duct[/]";
    private const string Part = "=HYPERLINK(\"http://x\",\"part\")";
    private const string Supplier = "@sup,plier\r\nline";
    private const string Name = "[bold]N\u001b[31mame\n| a | b |\u202Edcba <script>`*_ \u0007\u2028end";

    private static readonly string Bill = SmallBills.WithIds(Product, Part, Supplier, Name);

    public static TheoryData<string> Formats => ["table", "markdown", "csv", "json", "jsonl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryVerbTakesItAndNoTerminalIsSteered(string format)
    {
        foreach (string[] args in (string[][])[["score", "-"], ["score", "-", "--portfolio", "--product", Product], ["scenario", "-", "--cut", "country:US"], ["chokesets", "-", "--actors", "suppliers,components", "--robustness"], ["leverage", "-"], ["shared", "-"], ["validate", "-"], ["validate", "-", "--report", "--control", "owner"]])
        {
            CliRun run = CliRun.OfInput(Bill, [.. args, "--format", format]);
            Assert.Equal(0, run.Code);
            if (!string.Equals(format, "csv", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2028');
            }
        }
    }

    [Fact]
    public void ColouredTablesOnlyCarryTheirOwnSequences()
    {
        CliRun run = CliRun.Of(Bill, shell => shell with { HasColour = true }, CancellationToken.None, "score", "-");
        Assert.Contains("\u001b[1m", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", run.Output, StringComparison.Ordinal);
        Assert.Contains("[bold]N", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonKeepsEveryCharacter()
    {
        using var document = JsonDocument.Parse(CliRun.OfInput(Bill, "score", "-", "--format", "json").Output);
        JsonElement[] points = [.. document.RootElement.GetProperty("chokePoints").EnumerateArray()];
        Assert.All(points, point => Assert.Equal(Part, point.GetProperty("component").GetString()));
        Assert.Contains(points, point => point.GetProperty("actor").ValueEquals($"supplier:{Supplier}"));
    }

    [Fact]
    public void CsvIsReadBackAndNoSpreadsheetRunsIt()
    {
        List<string[]> rows = CsvText.Parse(CliRun.OfInput(Bill, "score", "-", "--format", "csv").Output);
        Assert.Equal(["bill", "product", "component", "componentName", "actor", "share", "lossLow", "lossHigh", "firstShortageMonths"], rows[0]);
        Assert.All(rows.Skip(1), row => Assert.Equal((Product, "'" + Part, Name), (row[1], row[2], row[3])));
        Assert.All(rows.Skip(1), row => Assert.All(row, field => Assert.False(field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal))));
        Assert.Contains(rows, row => string.Equals(row[4], $"supplier:{Supplier}", StringComparison.Ordinal));
    }

    [Fact]
    public void MarkdownTablesKeepTheirColumns()
    {
        string[] lines = CliRun.OfInput(Bill, "score", "-", "--format", "markdown").Output.Split('\n');
        int columns = 0;
        foreach (string line in lines)
        {
            int pipes = line.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
            Assert.True(line.StartsWith('|') ? columns == 0 || pipes == columns : pipes == 0, line);
            columns = line.StartsWith('|') ? pipes : 0;
        }

        Assert.DoesNotContain(lines, line => line.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void ProblemsAreOneLineEach()
    {
        string bill = Bill.Replace("\"origin\": \"US\"", "\"origin\": \"\\u001bQ\\n\"", StringComparison.Ordinal).Replace("\"share\": 1", "\"sh\\u001b\\nare\": 1", StringComparison.Ordinal);
        CliRun run = CliRun.OfInput(bill, "score", "-");
        run.AssertFailed(1);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches("^\\(standard input\\).*: (error|warning) [a-z-]+: ", line));
        Assert.DoesNotContain(run.Error, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [InlineData("plain text, 中文 (x)", "plain text, 中文 (x)")]
    [InlineData("a\nb\tc\r\u2028d", "a b c  d")]
    [InlineData("\u001b[31m\u0000\u007f\u009b", "\uFFFD[31m\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u202Eabc\u200B\uFEFF", "\uFFFDabc\uFFFD\uFFFD")]
    [InlineData("é ü ß 𝄞", "é ü ß 𝄞")]
    public void WhatDoesNotPrintIsReplaced(string text, string expected) => Assert.Equal(expected, Printable.Clean(text));

    [Fact]
    public void LoneSurrogatesAreReplaced() => Assert.Equal("a\uFFFDb", Printable.Clean("a" + (char)0xD800 + "b"));

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b> & [x](y)", "&lt;b&gt; &amp; \\[x\\](y)")]
    [InlineData("http://a.b ftp://c mail@d.e a:b c:/d", "http:<!-- -->//a.b ftp:<!-- -->//c mail@<!-- -->d.e a:b c:/d")]
    [InlineData("www.a.b WWW.c awww. ww.", "www<!-- -->.a.b WWW<!-- -->.c awww<!-- -->. ww.")]
    [InlineData("@", "@<!-- -->")]
    [InlineData("*_`~#!$\\", "\\*\\_\\`\\~\\#\\!\\$\\\\")]
    public void MarkdownIsEscaped(string text, string expected) => Assert.Equal(expected, MarkdownRenderer.Escape(text));
}
