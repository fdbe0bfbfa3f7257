using DependencyRisk.Composites;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class IndicatorTableTests
{
    [Fact]
    public void A_table_keeps_its_values_and_what_is_missing()
    {
        double?[] values = [1, null];
        var table = new IndicatorTable(["a", "b"], [("y", [3, 4]), ("x", values)]);
        values[0] = 9;
        Assert.Equal(["x", "y"], table.Alternatives.AsEnumerable());
        Assert.Equal(["a", "b"], table.Indicators.AsEnumerable());
        Assert.Equal(1, table.Value("x", "a"));
        Assert.Null(table.Value("x", "b"));
        Assert.Equal(4, table.Value("y", "b"));
        Assert.Throws<ArgumentException>(() => table.Value("z", "a"));
        Assert.Throws<ArgumentException>(() => table.Value("x", "c"));
    }

    [Fact]
    public void Names_are_required_and_stand_once()
    {
        Assert.Throws<ArgumentException>(() => new IndicatorTable([], [("x", [])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a"], []));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a", "a"], [("x", [1, 2])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a"], [("x", [1]), ("x", [2])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a"], [(" ", [1])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a"], [(null!, [1])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a", "b"], [("x", [1])]));
        Assert.Throws<ArgumentException>(() => new IndicatorTable(["a"], [("x", null!)]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1.01e100)]
    public void A_value_is_a_number_of_bounded_size(double value)
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => new IndicatorTable(["a"], [("x", [value])]));
        Assert.Contains("a of 'x'", refused.Message, StringComparison.Ordinal);
    }
}
