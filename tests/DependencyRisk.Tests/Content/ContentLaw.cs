using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>What laws say of two contents.</summary>
internal static class ContentLaw
{
    public const double Close = 1e-12;

    /// <summary>Every tier and what each component adds are the same to the last bit.</summary>
    public static void Identical(ProductContent left, ProductContent right)
    {
        Identical(left.LookThrough, right.LookThrough);
        Assert.Equal(left.Waterfall.Length, right.Waterfall.Length);
        Assert.All(left.Waterfall.Zip(right.Waterfall), pair => Identical(pair.First, pair.Second));
        Assert.Equal(left.Components.AsEnumerable(), right.Components);
        Assert.Equal(left.Unvalued.AsEnumerable(), right.Unvalued);
    }

    /// <summary>The same to the last bit.</summary>
    public static void Identical(OriginContent left, OriginContent right)
    {
        Assert.Equal((left.Tier, left.Home, left.Foreign, left.Unknown), (right.Tier, right.Home, right.Foreign, right.Unknown));
        Assert.Equal((left.HomeBounds, left.ForeignBounds), (right.HomeBounds, right.ForeignBounds));
        Assert.Equal(left.Countries.AsEnumerable(), right.Countries);
    }

    /// <summary>Every tier is the same but for rounding.</summary>
    public static void Same(ProductContent left, ProductContent right)
    {
        Same(left.LookThrough, right.LookThrough);
        Assert.Equal(left.Waterfall.Length, right.Waterfall.Length);
        Assert.All(left.Waterfall.Zip(right.Waterfall), pair => Same(pair.First, pair.Second));
    }

    /// <summary>The same but for rounding, in every share and every bound.</summary>
    public static void Same(OriginContent left, OriginContent right)
    {
        foreach (Country country in Named(left, right))
        {
            Assert.True(Math.Abs(left.ShareOf(country) - right.ShareOf(country)) <= Close, $"share of {country}: {left.ShareOf(country):R} and {right.ShareOf(country):R}");
            Laws.Law.AssertClose(left.BoundsOf(country), right.BoundsOf(country), $"bounds of {country}");
        }

        Laws.Law.AssertClose(left.ForeignBounds, right.ForeignBounds, "bounds of foreign");
    }

    /// <summary>Every bound of one lies within that of the other.</summary>
    public static void Within(OriginContent inner, OriginContent outer)
    {
        Within(inner.ForeignBounds, outer.ForeignBounds, "foreign");
        Within(inner.HomeBounds, outer.HomeBounds, "home");
        Country[] named = Named(inner, outer);
        foreach (Country country in named)
        {
            Within(inner.BoundsOf(country), outer.BoundsOf(country), country.Code);
        }

        foreach (Country[] pair in named.SelectMany(one => named.Select(other => new[] { one, other })).Where(pair => pair.All(country => country.IsKnown)))
        {
            var bloc = new Bloc("B", pair);
            Within(inner.BoundsOf(bloc), outer.BoundsOf(bloc), bloc.ToString());
        }
    }

    /// <summary>Shares sum to 1, bounds hold them, and what is told of countries and of blocs fits together.</summary>
    public static void Coherent(OriginContent content)
    {
        Assert.Equal(1, content.Home + content.Foreign + content.Unknown, Close);
        Assert.Equal(1, content.Countries.Sum(country => country.Share), Close);
        Assert.All(content.Countries, country => Assert.True(
            country.Share >= 0 && country.Share <= 1 && (!country.Country.IsKnown || (country.Bounds.Low <= country.Share + Close && country.Share <= country.Bounds.High + Close)),
            country.ToString()));
        Assert.InRange(content.Home, content.HomeBounds.Low - Close, content.HomeBounds.High + Close);
        Assert.True(content.Foreign <= content.ForeignBounds.High + Close, "foreign");
        Assert.Equal(1 - content.HomeBounds.High, content.ForeignBounds.Low, Close);
        Assert.Equal(1 - content.HomeBounds.Low, content.ForeignBounds.High, Close);
        CountryContent[] known = [.. content.Countries.Where(country => country.Country.IsKnown)];
        if (known.Length > 0)
        {
            var all = new Bloc("all", known.Select(country => country.Country));
            Assert.Equal(known.Sum(country => country.Share), content.ShareOf(all), Close);
            Assert.True(content.BoundsOf(all).Low >= known.Sum(country => country.Bounds.Low) - Close, "low of all");
            Assert.Equal(1 - content.BoundsOf(Country.Unknown).High, content.BoundsOf(all).Low, Close);
        }
    }

    private static Country[] Named(OriginContent left, OriginContent right) =>
        [.. left.Countries.Concat(right.Countries).Select(country => country.Country).Append(Country.France).Append(Country.Unknown).Distinct()];

    private static void Within(Bounds inner, Bounds outer, string what) =>
        Assert.True(outer.Low <= inner.Low + Close && inner.High <= outer.High + Close, $"{what}: {inner} is not within {outer}");
}
