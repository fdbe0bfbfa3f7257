using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

/// <summary>Results as one line for a person.</summary>
public sealed class ResultTextTests
{
    private static readonly Actor Japan = Actor.Of(Country.Japan);

    [Fact]
    public void An_exposure_says_who_how_much_when_and_from_where()
    {
        Assert.Equal("country:JP: loss 0.25-0.5, first shortage 3.5, from chip", new ActorExposure(Japan, new Bounds(0.25, 0.5), 3.5, 4, 0, "chip").ToString());
        Assert.Equal("country:JP: loss 0-0, first shortage never, from nothing", new ActorExposure(Japan, default, null, null, 1, null).ToString());
    }

    [Fact]
    public void A_choke_point_says_where_by_whom_how_much_and_when()
    {
        Assert.Equal("chip by country:JP: share 0.75, loss 0.25-0.5, first shortage 3.5", new ChokePoint("chip", Japan, 0.75, new Bounds(0.25, 0.5), 3.5).ToString());
        Assert.Equal("chip by country:JP: share 0.75, loss 0-0, first shortage never", new ChokePoint("chip", Japan, 0.75, default, null).ToString());
    }
}
