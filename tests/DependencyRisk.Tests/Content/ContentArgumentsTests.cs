using Xunit;

namespace DependencyRisk.Tests.Content;

public sealed class ContentArgumentsTests
{
    [Fact]
    public void The_share_from_which_on_home_holds_a_component_is_above_zero_and_at_most_one()
    {
        Assert.Equal(1, new ContentOptions { StrongShare = 1 }.StrongShare);
        Assert.Equal(double.Epsilon, new ContentOptions { StrongShare = double.Epsilon }.StrongShare);
        foreach (double bad in (double[])[0, -0.1, 1.0000001, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { StrongShare = bad });
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { MaxTiers = 0 });
        Assert.Equal(1, new ContentOptions { MaxTiers = 1 }.MaxTiers);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { Control = Control.Any });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(70)]
    public void However_many_sources_a_component_has_its_value_goes_to_their_origins(int sources)
    {
        Country[] origins = [Country.Japan, Country.Germany, Country.China, Country.France, Country.Australia];
        double[] shares = [.. Enumerable.Range(1, sources).Select(i => i / (sources * (sources + 1) / 2.0))];
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("part")
            .AddComponents(new Component("part")
            {
                UnitValue = 1,
                Sources = [.. shares.Select((share, i) => new Source { Origin = origins[i % origins.Length], Share = share })],
            })
            .Build();
        OriginContent found = new ContentAnalysis(bill).Product("part").LookThrough;
        for (int i = 0; i < origins.Length; i++)
        {
            double expected = shares.Where((_, place) => place % origins.Length == i).Sum();
            Assert.Equal(expected, found.BoundsOf(origins[i]).Low, 1e-12);
        }
    }
}
