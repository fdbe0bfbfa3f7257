using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

public sealed class CutTests
{
    private static readonly Cut Plain = Cut.By(Country.UnitedStates);

    [Fact]
    public void A_cut_is_full_and_from_now_on_unless_said_otherwise()
    {
        Assert.Equal(1, Plain.Severity);
        Assert.Equal(0, Plain.FromMonths);
        Assert.Null(Plain.ForMonths);
        Assert.Equal(new Cut(Actor.Of(Country.UnitedStates)) { Severity = 0.5, FromMonths = 2, ForMonths = 6 }, Plain.WithSeverity(0.5).From(2).For(6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_severity_is_above_zero_and_at_most_one(double severity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain.WithSeverity(severity));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_cut_begins_at_a_finite_month_of_at_least_zero(double months) => Assert.Throws<ArgumentOutOfRangeException>(() => Plain.From(months));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_cut_lasts_a_finite_time(double months) => Assert.Throws<ArgumentOutOfRangeException>(() => Plain.For(months));

    [Fact]
    public void A_scenario_keeps_its_cuts_and_refuses_null()
    {
        Assert.Equal([Plain, Plain], Scenario.Of(Plain, Plain).Cuts.AsEnumerable());
        Assert.Empty(Scenario.Of().Cuts);
        Assert.Throws<ArgumentException>(() => Scenario.Of(Plain, null!));
        Assert.Throws<ArgumentNullException>(() => Scenario.Of((IEnumerable<Cut>)null!));
    }
}
