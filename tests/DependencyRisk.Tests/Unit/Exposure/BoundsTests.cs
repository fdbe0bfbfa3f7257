using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

public sealed class BoundsTests
{
    [Fact]
    public void Bounds_say_what_they_hold()
    {
        var bounds = new Bounds(0.25, 0.5);
        Assert.Equal(0.25, bounds.Width);
        Assert.Equal("0.25-0.5", bounds.ToString());
        Assert.Equal(new Bounds(0, 0), default);
    }

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.6, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.5, double.NaN)]
    public void Bounds_are_in_order_and_within_zero_and_one(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bounds(low, high));
}
