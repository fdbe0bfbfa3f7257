using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class YaleCriticalityTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(32, 0)]
    [InlineData(1000, 59.7057)]
    [InlineData(2500, 75.7408)]
    [InlineData(10000, 100)]
    public void Global_supply_concentration_follows_the_logarithm_of_the_points(double points, double expected) =>
        Assert.Equal(expected, YaleCriticality.GlobalSupplyConcentration(Hhi.FromPoints(points)), 1e-4);

    [Fact]
    public void It_takes_the_points_and_not_the_fraction() =>
        Assert.Equal((17.5 * Math.Log(10_000 * 0.3)) - 61.18, YaleCriticality.GlobalSupplyConcentration(Hhi.FromFraction(0.3)), 1e-12);

    [Fact]
    public void Criticality_is_the_length_of_the_vector()
    {
        YaleResult result = YaleCriticality.Compute(Axes(60, 30, 60));
        Assert.Equal(Math.Sqrt(2700), result.Criticality.Low, 1e-12);
        Assert.Equal([1200, 300, 1200], result.Axes.Select(axis => axis.SquaredContribution.Low));
        Assert.Equal("Of supplyRisk 60, vulnerability 30, environmentalImplications 60 the criticality is 51.96 of 100; most of it comes from supplyRisk.", result.Explanation);
    }

    [Fact]
    public void One_axis_alone_makes_no_more_than_58()
    {
        Assert.Equal(100 / Math.Sqrt(3), YaleCriticality.Compute(Axes(100, 0, 0)).Criticality.High, 1e-12);
        Assert.Equal(Interval.Exactly(100), YaleCriticality.Compute(Axes(100, 100, 100)).Criticality);
        Assert.Equal(Interval.Exactly(0), YaleCriticality.Compute(Axes(0, 0, 0)).Criticality);
    }

    [Fact]
    public void It_rises_with_each_axis_and_stays_within_its_range() => PropertyCheck.ForAll(Gen.Choose(0, int.MaxValue - 1), 2000, seed =>
    {
        var dice = new Random(seed);
        double[] axes = [dice.NextDouble() * 100, dice.NextDouble() * 100, dice.NextDouble() * 100];
        double before = YaleCriticality.Compute(Axes(axes[0], axes[1], axes[2])).Criticality.Low;
        Assert.Equal(Math.Sqrt(axes.Average(axis => axis * axis)), before, 1e-9);
        Assert.InRange(before, axes.Min() * (1 - 1e-12), axes.Max() * (1 + 1e-12));
        axes[dice.Next(3)] = 100;
        Assert.True(YaleCriticality.Compute(Axes(axes[0], axes[1], axes[2])).Criticality.Low >= before);
    });

    [Fact]
    public void Concentration_never_falls_as_the_hhi_rises() => PropertyCheck.ForAll(Gen.Choose(0, 9999), 500, points =>
        Assert.True(YaleCriticality.GlobalSupplyConcentration(Hhi.FromPoints(points)) <= YaleCriticality.GlobalSupplyConcentration(Hhi.FromPoints(points + 1))));

    [Fact]
    public void A_missing_axis_is_refused_bounded_or_imputed()
    {
        YaleInput holes = Axes(60, null, null);
        Assert.Equal("vulnerability, environmentalImplications", Assert.Throws<MissingDataException>(() => YaleCriticality.Compute(holes)).Field);
        YaleResult bounded = YaleCriticality.Compute(holes with { Missing = MissingDataPolicy.Bound });
        Assert.Equal((Math.Sqrt(1200), Math.Sqrt(23600 / 3.0)), (bounded.Criticality.Low, bounded.Criticality.High));
        Assert.Equal(["vulnerability", "environmentalImplications"], bounded.Assumptions.Select(assumption => assumption.Field));
        YaleResult imputed = YaleCriticality.Compute(holes with { Missing = MissingDataPolicy.Impute(50, "mid-scale") });
        Assert.Equal(Math.Sqrt(8600 / 3.0), imputed.Criticality.Low, 1e-12);
        Assert.EndsWith("Assumed: vulnerability 50 (mid-scale); environmentalImplications 50 (mid-scale).", imputed.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    public void An_axis_is_from_0_to_100(double axis) => Assert.Throws<ArgumentOutOfRangeException>(() => YaleCriticality.Compute(Axes(1, axis, 1)));

    private static YaleInput Axes(double? supply, double? vulnerability, double? environment) =>
        new() { SupplyRisk = supply, Vulnerability = vulnerability, EnvironmentalImplications = environment };
}
