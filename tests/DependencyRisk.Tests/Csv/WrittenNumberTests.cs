using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("0.226", 0.226)]
    [InlineData("17,2", 17.2)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1'234.5", 1234.5)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00A0234,5", 1234.5)]
    [InlineData("1\u202F234,5", 1234.5)]
    [InlineData("€17,20", 17.2)]
    [InlineData("17,20 €", 17.2)]
    [InlineData("$1,234.50", 1234.5)]
    [InlineData("US$ 3.5", 3.5)]
    [InlineData("CNY 12.5", 12.5)]
    [InlineData("￥12.5", 12.5)]
    [InlineData("12.5元", 12.5)]
    [InlineData("１２．５", 12.5)]
    [InlineData("1e-5", 1e-5)]
    [InlineData("1.5E+3", 1500)]
    [InlineData("0,125", 0.125)]
    [InlineData("-3", -3)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData(",5", 0.5)]
    public void Numbers_are_read_with_either_mark_and_a_currency(string text, double expected) =>
        Assert.Equal(new WrittenNumber(expected, NumberReading.Plain), Read(text) with { Currency = null });

    [Theory]
    [InlineData("~1m", 1)]
    [InlineData("(1)", 1)]
    [InlineData("[2]", 2)]
    [InlineData("ca. 5", 5)]
    [InlineData("approx. 2.5 kg", 2.5)]
    [InlineData("约3", 3)]
    [InlineData("4 pcs", 4)]
    [InlineData("5个", 5)]
    [InlineData("x4", 4)]
    [InlineData("2 Stk.", 2)]
    [InlineData("1,5 m²", 1.5)]
    public void What_stands_beside_a_number_is_passed_over_but_not_in_silence(string text, double expected) =>
        Assert.Equal(new WrittenNumber(expected, NumberReading.Loose), Read(text) with { Unit = null });

    [Theory]
    [InlineData("x")]
    [InlineData("1-2")]
    [InlineData("2..4")]
    [InlineData("1/2")]
    [InlineData(">5")]
    [InlineData("<1")]
    [InlineData("one")]
    [InlineData("see note 3")]
    [InlineData("3 x 4")]
    [InlineData("4k7")]
    [InlineData("1.2万")]
    [InlineData("5 k€")]
    [InlineData("1.5 Mio")]
    [InlineData("10k")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1.2.3,4,5")]
    [InlineData("--3")]
    [InlineData("A1")]
    [InlineData("")]
    [InlineData("１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０")]
    public void What_is_no_number_for_sure_is_none(string text) => Assert.Equal(NumberReading.Unreadable, Read(text).Reading);

    [Theory]
    [InlineData("60%", 0.6, true)]
    [InlineData("12,5 %", 0.125, true)]
    public void Per_cent_is_told(string text, double expected, bool isPercent)
    {
        WrittenNumber number = Read(text);
        Assert.Equal((expected, isPercent), (number.Value / 100, number.IsPercent));
    }

    [Fact]
    public void A_comma_before_three_digits_means_what_the_table_says_and_is_ambiguous_where_it_says_nothing()
    {
        Assert.Equal(new WrittenNumber(1234, NumberReading.Ambiguous), Read("1,234"));
        Assert.Equal(new WrittenNumber(1234, NumberReading.Plain), Read("1,234", DecimalMark.Point));
        Assert.Equal(new WrittenNumber(1.234, NumberReading.Plain), Read("1,234", DecimalMark.Comma));
        Assert.Equal(new WrittenNumber(1.234, NumberReading.Ambiguous), Read("1.234"));
        Assert.Equal(new WrittenNumber(1.234, NumberReading.Plain), Read("1.234", DecimalMark.Point));
        Assert.Equal(new WrittenNumber(1234, NumberReading.Plain), Read("1.234", DecimalMark.Comma));
    }

    [Theory]
    [InlineData("17,2", DecimalMark.Comma)]
    [InlineData("1.234,50", DecimalMark.Comma)]
    [InlineData("0,125", DecimalMark.Comma)]
    [InlineData("0.5", DecimalMark.Point)]
    [InlineData("1,234.5", DecimalMark.Point)]
    [InlineData("1,234", null)]
    [InlineData("1.234.567", null)]
    [InlineData("12", null)]
    public void Only_numbers_that_leave_no_doubt_tell_the_decimal_mark(string text, object? expected) =>
        Assert.Equal((DecimalMark?)expected, WrittenNumber.EvidenceOf(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("€5", "EUR")]
    [InlineData("5 USD", "USD")]
    [InlineData("RMB 5", "CNY")]
    [InlineData("5", null)]
    public void The_currency_is_told(string text, string? expected) => Assert.Equal(expected, Read(text).Currency);

    private static WrittenNumber Read(string text, DecimalMark mark = DecimalMark.Either) => WrittenNumber.Read(CellText.Trim(Encoding.UTF8.GetBytes(text)), mark);
}
