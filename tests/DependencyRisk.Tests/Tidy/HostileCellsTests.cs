using System.Globalization;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.RandomBills;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Tidy;

/// <summary>Whatever a cell holds, no spreadsheet runs it and every reader gets it back.</summary>
public sealed class HostileCellsTests
{
    private static readonly TidySchema<string?> Text = new TidySchema<string?>("texts", "text").Text("text", "text", "Any.", row => row).Text("after", "text", "Any.", _ => "x");
    private static readonly TidySchema<double?> Number = new TidySchema<double?>("numbers", "number").Number("number", "any", "Any.", row => row).Text("after", "text", "Any.", _ => "x");
    private static readonly TidySchema<UInt128?> Count = new TidySchema<UInt128?>("counts", "count").Count("count", "any", "Any.", row => row).Text("after", "text", "Any.", _ => "x");

    public static TheoryData<string> Formulas =>
    [
        "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"a,b\")", "@SUM(A1)", "+1", "-1", "-", "+", "=", "\t=1", "\r=1", "\n=1", "\ttab", "\rreturn", "\nline",
        " =1", "\u00A0=1", "\u200B=1", "\u202E=1", "\uFEFF=1", "\0=1", "'=1", "''=1", "' =1", "'\tx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\u3000\uFF1D1", "=" + "x\"\r\n,",
    ];

    public static TheoryData<string> Plain =>
    [
        "plain", "a=b", "1-2", "'s-Hertogenbosch", "'", "''", "quote \" quote", "comma, semicolon; tab\tin", "two\r\nlines", "two\nlines", "NUL \0 in", "bidi \u202Edcba\u202C",
        "中文 混合", "\U0001F9F2", " padded ", "null", "NaN", "true", "1e5", "\u0007\u001b[31m", "\u2028", "{\"a\":1}",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_is_kept_as_text(string text)
    {
        Assert.True(FormulaText.IsRisky(text));
        string field = Read(text);
        Assert.Equal('\'', field[0]);
        Assert.Equal(text, FormulaText.Restore(field));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void Other_text_stays_as_it_is(string text)
    {
        Assert.False(FormulaText.IsRisky(text));
        Assert.Equal(text, Read(text));
        Assert.Equal(text, FormulaText.Restore(text));
    }

    [Fact]
    public void Long_text_survives() => Assert.Equal(new string('"', 10_000) + "\n" + new string('語', 10_000), Read(new string('"', 10_000) + "\n" + new string('語', 10_000)));

    [Theory]
    [InlineData("")]
    [InlineData("\u202E")]
    public void Half_a_surrogate_is_replaced_in_both_forms_alike(string mark) => Assert.Equal($"a\uFFFDb{mark}", Read("a" + (char)0xD800 + "b" + mark));

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    [InlineData("\u061C")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\u00AD")]
    [InlineData("\u2028")]
    [InlineData("\u001B[31m")]
    [InlineData("\u009B")]
    [InlineData("\0")]
    public void No_line_of_json_turns_a_terminal_around(string mark) =>
        Assert.DoesNotContain(TidyText.JsonLines(Text.Of([$"a{mark}b 中文"])), c => (c != '\n' && char.IsControl(c)) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator);

    [Fact]
    public void Any_text_of_hostile_characters_comes_back() => PropertyCheck.ForAll(Gen.Elements("=+-@'\t\r\n \"\0,;x語\uFF1D\u202E".ToCharArray()).ArrayOf(), 2000, letters =>
    {
        string text = new(letters);
        string field = Read(text);
        Assert.Equal(text, FormulaText.Restore(field));
        Assert.DoesNotContain(field is [var first, ..] ? first : 'x', "=+-@\t\r\n\uFF1D");
        Assert.DoesNotContain(field.TrimStart(' ', '\0', '\u202E', '\t', '\r', '\n') is [var shown, ..] ? shown : 'x', "=+-@\uFF1D");
    });

    [Fact]
    public void Nothing_is_blank_whether_null_or_empty() =>
        Assert.Equal(("text,after\r\n,x\r\n,x\r\n", "{\"text\":null,\"after\":\"x\"}\n{\"text\":null,\"after\":\"x\"}\n"), (TidyText.Csv(Text.Of([null, string.Empty])), TidyText.JsonLines(Text.Of([null, string.Empty]))));

    [Fact]
    public void Numbers_come_back_bit_for_bit()
    {
        var random = new Random(7);
        double?[] numbers =
        [
            0, -0.0, 1, 0.1, 1.0 / 3, double.Epsilon, double.MaxValue, -double.MaxValue, Math.BitDecrement(1), 1e21, 1e-7, 123456789012345680,
            .. Enumerable.Range(0, 10_000).Select(_ => (double?)BitConverter.Int64BitsToDouble(random.NextInt64())).Where(number => double.IsFinite(number!.Value)),
        ];
        List<string[]> records = CsvText.Parse(TidyText.Csv(Number.Of(numbers)));
        Assert.Equal(numbers.Select(number => BitConverter.DoubleToInt64Bits(number!.Value)), records.Skip(1).Select(record => BitConverter.DoubleToInt64Bits(double.Parse(record[0], NumberStyles.Float, CultureInfo.InvariantCulture))));
        Assert.Equal(numbers.Length, TidyText.AssertSame(TidyText.Csv(Number.Of(numbers)), TidyText.JsonLines(Number.Of(numbers))));
    }

    [Fact]
    public void What_is_no_number_or_without_limit_is_blank() =>
        Assert.All(CsvText.Parse(TidyText.Csv(Number.Of([null, double.NaN, double.PositiveInfinity, double.NegativeInfinity]))).Skip(1), record => Assert.Equal(["", "x"], record));

    [Fact]
    public void Whole_numbers_keep_every_digit()
    {
        UInt128?[] counts = [0, 1, 1UL << 53, (1UL << 53) + 1, ulong.MaxValue, UInt128.MaxValue, 1_000_000_000_000_000, null];
        string[] expected = ["0", "1", "9007199254740992", "9007199254740993", "18446744073709551615", "340282366920938463463374607431768211455", "1000000000000000", ""];
        Assert.Equal(expected, CsvText.Parse(TidyText.Csv(Count.Of(counts))).Skip(1).Select(record => record[0]));
        Assert.Equal(expected.Select(digits => $"{{\"count\":{(digits.Length == 0 ? "null" : digits)},\"after\":\"x\"}}"), TidyText.JsonLines(Count.Of(counts)).TrimEnd().Split('\n'));
        Assert.Equal(counts.Select(count => (double?)count), Count.Of(counts).Rows.Select(row => row[0].Number));
    }

    [Fact]
    public void Cells_say_what_they_hold()
    {
        Assert.Equal((true, null, null, null), (default(TidyCell).IsBlank, default(TidyCell).Text, default(TidyCell).Number, default(TidyCell).Truth));
        Assert.Equal((true, "true"), (TidyCell.Of(true).Truth!.Value, TidyCell.Of(true).ToString()));
        Assert.Equal((false, "false"), (TidyCell.Of(false).Truth!.Value, TidyCell.Of(false).ToString()));
        Assert.Equal((0.5, null, "0.5"), (TidyCell.Of(0.5).Number!.Value, TidyCell.Of(0.5).Text, TidyCell.Of(0.5).ToString()));
        Assert.Equal((null, "a"), (TidyCell.Of("a").Number, TidyCell.Of("a").Text));
        Assert.Equal(TidyCell.Of("a"), TidyCell.Of("a"));
        Assert.NotEqual(TidyCell.Of(1.0), TidyCell.OfWhole(1));
    }

    // The field as it stands in the CSV, after both forms were found to say the same.
    private static string Read(string text)
    {
        TidyTable table = Text.Of([text]);
        Assert.Equal(1, TidyText.AssertSame(TidyText.Csv(table), TidyText.JsonLines(table)));
        return CsvText.Parse(TidyText.Csv(table))[1][0];
    }
}
