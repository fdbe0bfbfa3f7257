using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>What is short when so much is lost, by its formula; and how much it takes to be short by more, by trying.</summary>
public sealed class StaticSupplyTests
{
    private const double Close = 1e-9;

    [Theory]
    [InlineData(0, 0, 1, 0, 0.25, 0, 0.25)] // nothing replaces
    [InlineData(0.5, 9, 1, 0, 0.5, 0, 0.25)] // half is replaced
    [InlineData(0.5, 0.25, 1, 0, 0.5, 0, 0.375)] // and no more than a quarter of what is alive
    [InlineData(1, 9, 1, 0, 1, 0, 1)] // nothing is alive
    [InlineData(0, 0, 1, 0.25, 0.5, 0.125, 0.375)] // what is left of the extra capacity
    [InlineData(0, 0, 1, 0.75, 0.5, 0, 0)] // more than enough of it
    [InlineData(0, 0, 1.5, 0, 1.25, 0, 1)] // no more than all can be short
    public void The_shortfall_is_what_neither_replacement_nor_capacity_makes_up_for(double fraction, double growth, double total, double spare, double lost, double lostSpare, double expected) =>
        Assert.Equal(expected, new StaticSupply(fraction, growth, total, spare).Shortfall(lost, lostSpare), 15);

    [Fact]
    public void Above_the_critical_loss_of_a_source_the_shortfall_is_too_large_and_below_it_is_not()
    {
        int met = 0;
        var dice = new Random(7);
        foreach (int number in Enumerable.Range(0, 20_000))
        {
            double Some(double none) => dice.NextDouble() < none ? 0 : dice.NextDouble();
            double total = 1;
            double spare = Some(0.4);
            var supply = new StaticSupply(Some(0.3), dice.Next(3) * dice.NextDouble(), total, spare);
            double lost = Some(0.3) * total;
            double lostSpare = Some(0.5) * spare;
            double share = Some(0.1) * (total - lost);
            double spareShare = Some(0.3) * (spare - lostSpare);
            double threshold = dice.NextDouble() * 0.9;
            double critical = supply.Critical(lost, lostSpare, share, spareShare, threshold);
            double Short(double v) => supply.Shortfall(lost + (v * share), lostSpare + (v * spareShare));
            foreach (double v in (double[])[0, 0.25, 0.5, 0.75, 1, critical - 1e-6, critical + 1e-6])
            {
                if (v is >= 0 and <= 1 && Math.Abs(v - critical) > Close)
                {
                    Assert.True(v > critical == Short(v) > threshold || Math.Abs(Short(v) - threshold) < Close, $"case {number}: {v} and {critical}");
                    met += critical is > 0 and < 1 ? 1 : 0;
                }
            }
        }

        Assert.True(met > 5000);
    }
}
