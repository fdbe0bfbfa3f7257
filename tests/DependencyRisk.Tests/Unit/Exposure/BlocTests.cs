using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

public sealed class BlocTests
{
    [Fact]
    public void Order_and_repetition_of_members_do_not_matter()
    {
        var bloc = new Bloc("G2", Country.UnitedStates, Country.Japan, Country.UnitedStates);
        Assert.Equal("G2=JP+US", bloc.ToString());
        Assert.Equal(bloc, new Bloc("G2", Country.Japan, Country.UnitedStates));
        Assert.Equal(bloc.GetHashCode(), new Bloc("G2", Country.Japan, Country.UnitedStates).GetHashCode());
        Assert.NotEqual(bloc, new Bloc("G3", Country.Japan, Country.UnitedStates));
        Assert.NotEqual(bloc, new Bloc("G2", Country.Japan));
        Assert.False(bloc.Equals(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a=b")]
    [InlineData("a+b")]
    [InlineData("a:b")]
    public void A_name_without_separators_is_required(string name) => Assert.ThrowsAny<ArgumentException>(() => new Bloc(name, Country.Japan));

    [Fact]
    public void Known_members_are_required()
    {
        Assert.Throws<ArgumentException>(() => new Bloc("none"));
        Assert.Throws<ArgumentException>(() => new Bloc("unknown", Country.Japan, Country.Unknown));
        Assert.Throws<ArgumentNullException>(() => new Bloc("null", (IEnumerable<Country>)null!));
    }
}
