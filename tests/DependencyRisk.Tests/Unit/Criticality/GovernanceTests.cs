using DependencyRisk.Criticality;
using Xunit;
using MethodWords = DependencyRisk.Criticality.Words;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class GovernanceTests
{
    private static readonly Interval Scale = new(0, 10);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(10.1)]
    [InlineData(double.NaN)]
    public void A_risk_outside_the_scale_is_refused_given_or_imputed(double risk)
    {
        Assert.Contains("CN must lie in 0..10", Assert.Throws<ArgumentOutOfRangeException>(() => new GovernanceRisks(Scale, [new(Country.China, risk)], MissingDataPolicy.Refuse)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GovernanceRisks(Scale, [], MissingDataPolicy.Impute(risk, "guess")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Both_ends_of_the_scale_are_risks_given_or_imputed(double risk)
    {
        Assert.Equal(risk, new GovernanceRisks(Scale, [new(Country.China, risk)], MissingDataPolicy.Refuse).Find(Country.China));
        Assert.Equal(Interval.Exactly(risk), ProductionRisk.Of([(Country.China, 1)], new GovernanceRisks(Scale, [], MissingDataPolicy.Impute(risk, "guess"))).GovernanceWeighted);
    }

    [Fact]
    public void A_table_has_one_row_for_a_known_country_and_year_and_lists_them_in_order()
    {
        GovernanceIndicators some = default;
        var table = new GovernanceTable([(Country.Japan, 2021, some), (Country.China, 2022, some), (Country.China, 2020, some)]);
        Assert.Equal([Country.China, Country.Japan], table.Countries.AsEnumerable());
        Assert.Equal([2020, 2021, 2022], table.Years.AsEnumerable());
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => new GovernanceTable([(Country.China, 2020, some), (Country.China, 2020, some)])).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => new GovernanceTable([(Country.Unknown, 2020, some)])).ParamName);
    }

    [Fact]
    public void Production_that_is_somebodys_in_full_says_nothing_of_what_is_not()
    {
        ProductionRisk risk = ProductionRisk.Of([(Country.Japan, 0.5), (Country.Germany, 0.5)], new GovernanceRisks(Scale, [], MissingDataPolicy.Impute(5, "middle")));
        Assert.Equal("HHI 0.5 by country of production, 2.5 weighted by governance. Governance is missing for DE, JP (middle).", risk.Explanation);
    }

    [Fact]
    public void Shares_of_production_may_exceed_one_by_the_tolerance()
    {
        GovernanceRisks governance = new(Scale, [], MissingDataPolicy.Bound);
        Assert.Equal(0, ProductionRisk.Of([(Country.China, 1), (Country.Japan, ShareDistribution.Tolerance)], governance).Unattributed);
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.China, 1), (Country.Japan, 2 * ShareDistribution.Tolerance)], governance));
    }

    [Theory]
    [InlineData(0.12346, "0.1235")]
    [InlineData(999.94, "999.9")]
    [InlineData(1000, "1,000")]
    [InlineData(-12_345.6, "-12,346")]
    public void Numbers_in_words_have_four_digits_or_all_before_the_point(double value, string expected) => Assert.Equal(expected, MethodWords.Number(value));

    [Fact]
    public void Bounds_in_words_have_both_ends()
    {
        Assert.Equal("-10% to +25.5%", MethodWords.Percent(new Interval(-0.1, 0.255)));
        Assert.Equal("0%", MethodWords.Percent(Interval.Exactly(0)));
        Assert.Equal("1 to 2", MethodWords.Number(new Interval(1, 2)));
    }
}
