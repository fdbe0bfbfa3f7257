using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class CriticalityArgumentsTests
{
    private static readonly GovernanceIndicators Poor = new(1, 1, 1, 1, 1, 1), Good = new(3, 3, 3, 3, 3, 3);
    private static readonly GovernanceTable Table = new([(Country.China, 2020, Poor), (Country.China, 2021, Good)]);

    [Fact]
    public void Arguments_that_are_not_there_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => StrategicDependency.Cdi(null!));
        Assert.Throws<ArgumentNullException>(() => StrategicDependency.GeoDep(null!));
        Assert.Throws<ArgumentNullException>("uses", () => EuEconomicImportance.Of(null!, 1, EuEconomicImportance.MaxValueAdded2023));
        Assert.Throws<ArgumentNullException>(() => new EuEndUse(null!, 1, null, null));
        Assert.Throws<ArgumentNullException>(() => new GovernanceRisks(new Interval(0, 1), [], null!));
        Assert.Throws<ArgumentNullException>(() => new GovernanceRisks(new Interval(0, 1), null!, MissingDataPolicy.Refuse));
        Assert.Throws<ArgumentNullException>(() => new GovernanceTable(null!));
        Assert.Throws<ArgumentNullException>(() => Table.Mean(Country.China, 2020, 2021, null!));
        Assert.ThrowsAny<ArgumentException>(() => MissingDataPolicy.Impute(0.5, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => MissingDataPolicy.Impute(double.NaN, "none"));
        var one = new GeoPolRiskCase { Material = "tin", Importer = "US", Year = 2022 };
        Assert.Throws<ArgumentNullException>("table", () => one.ToInput(null!, MissingDataPolicy.Refuse));
        Assert.Throws<ArgumentNullException>(() => one.WithoutGovernance(null!));
    }

    [Theory]
    [InlineData(-1, 1, 1, "expenditure")]
    [InlineData(double.NaN, 1, 1, "expenditure")]
    [InlineData(1, 0, 1, "operatingProfit")]
    [InlineData(1, 1, -1, "valueAdded")]
    public void Numbers_of_an_industry_out_of_range_are_refused_by_name(double expenditure, double operatingProfit, double valueAdded, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => new UsgsIndustry("steel", expenditure, operatingProfit, valueAdded));

    [Fact]
    public void End_uses_of_one_sector_stand_by_their_names_whatever_order_they_came_in()
    {
        EuEndUse[] uses = [new("wire", 0.5, "C25", 100), new("alloys", 0.25, "C25", 100), new("paint", 0.25, "C20", 50)];
        foreach (EuEndUse[] given in new[] { uses, [.. uses.Reverse()] })
        {
            var importance = EuEconomicImportance.Of(given, 1, EuEconomicImportance.MaxValueAdded2023);
            Assert.Equal(["paint", "alloys", "wire"], importance.Terms.Select(term => term.Use.Application));
        }
    }

    [Fact]
    public void A_mean_over_years_takes_the_last_one_in()
    {
        Assert.Equal(1, Table.Mean(Country.China, 2020, 2020, indicators => indicators.Mean));
        Assert.Equal(2, Table.Mean(Country.China, 2020, 2021, indicators => indicators.Mean));
        Assert.Equal(3, Table.Mean(Country.China, 2021, 2030, indicators => indicators.Mean));
        Assert.Null(Table.Mean(Country.China, 2022, 2030, indicators => indicators.Mean));
        Assert.Null(Table.Mean(Country.Japan, 2020, 2021, indicators => indicators.Mean));
    }

    [Fact]
    public void An_end_use_may_be_all_or_nothing_and_add_no_value()
    {
        Assert.Equal((0.0, 0.0), (new EuEndUse("paint", 0, "C20", 0).Share, new EuEndUse("paint", 0, "C20", 0).ValueAdded));
        Assert.Equal(1, new EuEndUse("paint", 1, null, null).Share);
        foreach (double bad in (double[])[-0.1, 1.1, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new EuEndUse("paint", bad, null, null));
        }

        foreach (double bad in (double[])[-1, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new EuEndUse("paint", 1, null, bad));
        }
    }

    [Fact]
    public void What_is_missing_is_named_with_the_countries_where_it_is_of_any()
    {
        Assert.Equal("'x' is missing: give it, or choose a policy for missing data.", new MissingDataException("x", []).Message);
        Assert.Equal("'x' is missing for CN, US: give it, or choose a policy for missing data.", new MissingDataException("x", [Country.China, Country.UnitedStates]).Message);
        Assert.ThrowsAny<ArgumentException>(() => new MissingDataException(string.Empty, []));
    }
}
