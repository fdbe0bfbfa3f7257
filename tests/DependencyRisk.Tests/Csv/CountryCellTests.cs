using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Countries as they stand in the cells of lists.</summary>
public sealed class CountryCellTests
{
    [Theory]
    [InlineData("Made in Germany", "DE")]
    [InlineData("MADE IN THE U.S.A.", "US")]
    [InlineData("Made in Germany (DE)", "DE")]
    [InlineData("Product of Korea, Republic of", "KR")]
    [InlineData("Hergestellt in Österreich", "AT")]
    [InlineData("中国制造", "CN")]
    [InlineData("台灣製造", "TW")]
    [InlineData("日本产", "JP")]
    [InlineData("JAP", "JP")]
    [InlineData("NO", "NO")]
    [InlineData("Georgia (GE)", "GE")]
    [InlineData("Georgia (USA)", "US")]
    [InlineData("Korea (KR)", "KR")]
    public void A_country_is_read_from_what_labels_say(string text, string code)
    {
        CsvCase read = Read(text);
        Assert.Equal(new Country(code), read.Part("A").Sources[0].Origin);
        Assert.DoesNotContain("unknown-country", read.Codes);
    }

    [Theory]
    [InlineData("Georgia", "GE or US")]
    [InlineData("Georgia, USA", "GE or US")]
    [InlineData("Made in Georgia", "GE or US")]
    [InlineData("St. Martin", "MF or SX")]
    [InlineData("Saint Martin", "MF or SX")]
    public void What_may_be_two_countries_is_unknown(string text, string codes)
    {
        CsvCase read = Read(text);
        Assert.False(read.Part("A").Sources[0].Origin.IsKnown);
        Assert.Contains(codes, read.The("ambiguous-country").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No")]
    [InlineData("no")]
    [InlineData("No.")]
    [InlineData("Made in")]
    [InlineData("Made in Germny")]
    [InlineData("国产")]
    public void What_names_no_country_is_unknown(string text) => Assert.False(Read(text).The("unknown-country").Message.Length == 0);

    private static CsvCase Read(string text) => CsvCase.Bom($"part,maker,origin\nA,Acme,\"{text}\"\n");
}
