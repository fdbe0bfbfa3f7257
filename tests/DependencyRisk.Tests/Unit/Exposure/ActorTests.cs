using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

public sealed class ActorTests
{
    [Theory]
    [InlineData("country:US")]
    [InlineData("country:ZZ")]
    [InlineData("supplier:luxium")]
    [InlineData("supplier:a:b=c+d")]
    [InlineData("component:sipm")]
    [InlineData("bloc:G3=DE+FR+US")]
    public void An_actor_is_read_as_it_is_written(string text)
    {
        Assert.True(Actor.TryParse(text, out Actor actor));
        Assert.Equal(text, actor.ToString());
        Assert.True(Actor.TryParse(actor.ToString(), out Actor again));
        Assert.Equal(actor, again);
        Assert.Equal(actor.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("US")]
    [InlineData("country:")]
    [InlineData("country:us")]
    [InlineData("country:QQ")]
    [InlineData("Country:US")]
    [InlineData("planet:US")]
    [InlineData("bloc:G3")]
    [InlineData("bloc:=US")]
    [InlineData("bloc:G3=")]
    [InlineData("bloc:G3=US+")]
    [InlineData("bloc:G3=US+ZZ")]
    [InlineData("bloc:G3=US=JP")]
    [InlineData(":US")]
    public void What_is_no_actor_is_not_read(string? text)
    {
        Assert.False(Actor.TryParse(text, out Actor actor));
        Assert.Equal(default, actor);
    }

    [Fact]
    public void The_default_is_the_country_that_we_cannot_name()
    {
        Assert.Equal("country:ZZ", default(Actor).ToString());
        Assert.Equal(Actor.Of(Country.Unknown), default);
        Assert.Equal(ActorKind.Country, default(Actor).Kind);
    }

    [Fact]
    public void Actors_are_ordered_by_kind_and_id()
    {
        Actor[] ordered =
        [
            Actor.Of(new Bloc("A", Country.Japan)),
            Actor.OfComponent("a"),
            Actor.Of(Country.China),
            Actor.Of(Country.UnitedStates),
            Actor.Of(Country.Unknown),
            Actor.OfSupplier("B"),
            Actor.OfSupplier("a"),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0] < ordered[1] && ordered[1] > ordered[0] && ordered[0] <= ordered[0] && ordered[0] >= ordered[0]);
    }

    [Fact]
    public void Ids_are_required()
    {
        Assert.ThrowsAny<ArgumentException>(() => Actor.OfSupplier(string.Empty));
        Assert.ThrowsAny<ArgumentException>(() => Actor.OfComponent(null!));
        Assert.Throws<ArgumentNullException>(() => Actor.Of(null!));
    }
}
