using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

public sealed class CountryTests
{
    [Fact]
    public void The_default_is_unknown()
    {
        Assert.Equal("ZZ", default(Country).Code);
        Assert.False(default(Country).IsKnown);
        Assert.Equal(Country.Unknown, new Country("ZZ"));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("CN")]
    [InlineData("AD")]
    [InlineData("ZW")]
    [InlineData("XK")]
    public void An_assigned_code_is_a_country(string code)
    {
        var country = new Country(code);
        Assert.Equal(code, country.ToString());
        Assert.True(country.IsKnown);
        Assert.True(Country.TryParse(code, out Country parsed));
        Assert.Equal(country, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("USA")]
    [InlineData("us")]
    [InlineData("UK")]
    [InlineData("EU")]
    [InlineData("AA")]
    [InlineData("1A")]
    [InlineData("A1")]
    [InlineData("A[")]
    [InlineData("[A")]
    [InlineData("B@")]
    [InlineData("@A")]
    [InlineData("\uFF35\uFF33")]
    public void Anything_else_is_not(string? code)
    {
        Assert.False(Country.TryParse(code, out Country country));
        Assert.Equal(Country.Unknown, country);
        Assert.Throws<ArgumentException>(() => new Country(code!));
    }

    [Fact]
    public void There_are_249_assigned_codes_and_two_of_our_own()
    {
        int count = 0;
        for (char first = 'A'; first <= 'Z'; first++)
        {
            for (char second = 'A'; second <= 'Z'; second++)
            {
                count += Country.TryParse($"{first}{second}", out _) ? 1 : 0;
            }
        }

        Assert.Equal(251, count);
    }

    [Fact]
    public void Order_is_that_of_the_code()
    {
        Country[] ordered = [Country.Australia, Country.China, Country.Germany, Country.Japan, Country.UnitedStates, Country.Unknown];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(Country.China < Country.Japan && Country.Japan > Country.China && Country.China <= Country.China && Country.China >= Country.China);
        Country same = Country.China;
        Assert.False(same < Country.China || same > Country.China || Country.Japan <= Country.China || Country.China >= Country.Japan);
    }
}
