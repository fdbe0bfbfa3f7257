using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>The library against the oracle that walks every path in exact fractions.</summary>
public sealed class ContentAgainstOracleTests
{
    private const double Close = 1e-12;

    private static readonly Country[] Places = [Country.China, Country.UnitedStates, Country.Japan, Country.Germany, Country.France];

    [Fact]
    public void Every_tier_and_the_bottom_are_the_oracles() => ContentCases.ForAll(1500, random =>
    {
        ContentOracle oracle = random.Oracle;
        ProductContent content = random.Content;
        Compare(random, oracle.ToTier(1), content.FaceValue);
        Compare(random, oracle.ToTier(null), content.LookThrough);
        for (int tier = 1; tier <= oracle.Depth + 2; tier++)
        {
            Compare(random, oracle.ToTier(tier), content.ToTier(tier));
        }
    });

    [Fact]
    public void The_waterfall_has_every_tier_of_the_oracle() => ContentCases.ForAll(600, random =>
    {
        ContentOracle oracle = random.Oracle;
        ProductContent content = random.Content;
        Assert.Equal(1, content.Waterfall[0].Tier);
        for (int i = 0; i < content.Waterfall.Length; i++)
        {
            bool isLast = i == content.Waterfall.Length - 1;
            Compare(random, oracle.ToTier(isLast ? null : i + 1), content.Waterfall[i]);
        }
    });

    [Fact]
    public void What_a_component_adds_and_hides_is_the_oracles() => ContentCases.ForAll(1000, random =>
    {
        Dictionary<string, ContentOracleComponent> expected = random.Oracle.Components().ToDictionary(StringComparer.Ordinal);
        ProductContent content = random.Content;
        foreach (ComponentContent found in content.Components)
        {
            Assert.True(expected.Remove(found.Component, out ContentOracleComponent? one), $"{found.Component} is on no path, or is told of twice");
            AssertClose(one.Own, found.Own, $"own value of {found.Component}");
            AssertClose(one.Home, found.Home, $"home of {found.Component}");
            AssertClose(one.Foreign, found.Foreign, $"foreign of {found.Component}");
            AssertClose(one.Unknown, found.Unknown, $"unknown of {found.Component}");
            AssertClose(one.Hidden, found.Hidden, $"hidden in {found.Component}");
        }

        Assert.All(expected.Values, left => Assert.True(left.Own == Rational.Zero, $"{left.Id} is left out and adds {left.Own.ToDouble():R}"));
        Assert.Equal(content.HiddenForeign, content.Components.Sum(one => one.Hidden), Close);
        Assert.Equal(1, content.Components.Sum(one => one.Own), Close);
    });

    [Fact]
    public void Components_come_in_the_order_that_is_told() => ContentCases.ForAll(300, random =>
    {
        ComponentContent[] found = [.. random.Content.Components];
        Assert.Equal(found.OrderByDescending(one => one.Hidden).ThenByDescending(one => one.Foreign).ThenBy(one => one.Component, StringComparer.Ordinal), found);
    });

    [Fact]
    public void Unvalued_components_are_those_of_the_oracle() => ContentCases.ForAll(600, random =>
        Assert.Equal(random.Oracle.Unvalued, random.Content.Unvalued));

    [Fact]
    public void A_product_that_is_worth_nothing_is_refused_and_no_other() => RandomBills.PropertyCheck.ForAll(ContentCases.All, 1000, random =>
    {
        string[] worthless = [.. random.Oracle.Worthless.Order(StringComparer.Ordinal)];
        if (worthless.Length == 0)
        {
            Assert.Equal(random.Product, random.Content.Product);
            return;
        }

        BillException refusal = Assert.Throws<BillException>(() => random.Content);
        Assert.Equal(worthless.Length, refusal.Problems.Length);
        Assert.All(worthless.Zip(refusal.Problems), pair =>
        {
            Assert.Equal(("worthless-product", ProblemSeverity.Error), (pair.Second.Code, pair.Second.Severity));
            Assert.Contains(pair.First, pair.Second.Message, StringComparison.Ordinal);
        });
    }, ContentCases.Smaller);

    private static void Compare(ContentCase random, ContentOracleSum expected, OriginContent found)
    {
        Country home = random.Options.Home.IsKnown ? random.Options.Home : random.Bill.Home;
        string tier = $"tier {found.Tier?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "bottom"}";
        AssertClose(expected.ShareOf(country => country == home), found.Home, $"{tier}: home");
        AssertClose(expected.ShareOf(country => country.IsKnown && country != home), found.Foreign, $"{tier}: foreign");
        AssertClose(expected.ShareOf(country => !country.IsKnown), found.Unknown, $"{tier}: unknown");
        AssertClose(expected.BoundsOf(country => country == home), found.HomeBounds, $"{tier}: bounds of home");
        AssertClose(expected.BoundsOf(country => country != home), found.ForeignBounds, $"{tier}: bounds of foreign");
        Assert.Equal(1, found.Home + found.Foreign + found.Unknown, Close);
        Assert.Equal(1, found.Countries.Sum(country => country.Share), Close);
        foreach (Country place in Places)
        {
            AssertClose(expected.ShareOf(country => country == place), found.ShareOf(place), $"{tier}: share of {place}");
            AssertClose(expected.BoundsOf(country => country == place), found.BoundsOf(place), $"{tier}: bounds of {place}");
        }

        AssertClose(expected.ShareOf(country => !country.IsKnown), found.ShareOf(Country.Unknown), $"{tier}: ZZ");
        AssertClose((Rational.Zero, expected.Anyones), found.BoundsOf(Country.Unknown), $"{tier}: bounds of ZZ");
        CompareBloc(random, expected, found, tier);
        CompareCountries(expected, found, tier);
    }

    private static void CompareBloc(ContentCase random, ContentOracleSum expected, OriginContent found, string tier)
    {
        Country[] members = [.. Places.Where((_, i) => (random.Pick >> i & 1) == 1).DefaultIfEmpty(Country.Japan)];
        var bloc = new Bloc("B", members);
        AssertClose(expected.ShareOf(members.Contains), found.ShareOf(bloc), $"{tier}: share of {bloc}");
        AssertClose(expected.BoundsOf(members.Contains), found.BoundsOf(bloc), $"{tier}: bounds of {bloc}");
    }

    private static void CompareCountries(ContentOracleSum expected, OriginContent found, string tier)
    {
        Country[] listed = [.. found.Countries.Select(country => country.Country)];
        Assert.Equal(listed.Distinct().Order(), listed);
        Assert.All(found.Countries, country => Assert.Equal((found.ShareOf(country.Country), found.BoundsOf(country.Country)), (country.Share, country.Bounds)));
        foreach (Country place in Places.Append(Country.Unknown).Where(place => expected.ShareOf(country => country == place) > Rational.Zero))
        {
            Assert.True(listed.Contains(place), $"{tier}: {place} has a share and is not listed");
        }
    }

    private static void AssertClose(Rational expected, double found, string what) =>
        Assert.True(Math.Abs(expected.ToDouble() - found) <= Close, $"{what}: {expected.ToDouble():R} expected, {found:R} found");

    private static void AssertClose((Rational Low, Rational High) expected, Bounds found, string what)
    {
        AssertClose(expected.Low, found.Low, $"{what}, low");
        AssertClose(expected.High, found.High, $"{what}, high");
    }
}
