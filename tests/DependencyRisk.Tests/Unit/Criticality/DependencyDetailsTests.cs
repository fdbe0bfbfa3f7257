using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class DependencyDetailsTests
{
    private static readonly TradeYear Year = new(2022)
    {
        Imports = [new(Country.China, 4, 48), new(Country.UnitedStates, 2, 12)],
        ExportTonnes = 10,
        ExportValue = 30,
        WorldExports = [new(Country.China, 7, 70)],
    };

    [Fact]
    public void Each_method_names_its_publication()
    {
        Assert.Equal(StrategicDependency.CdiSource, StrategicDependency.Cdi(Of(Year)).Source);
        Assert.Equal(StrategicDependency.GeoDepSource, StrategicDependency.GeoDep(Three(Year)).Source);
    }

    [Fact]
    public void Who_imports_nothing_needs_no_exports_of_the_world()
    {
        DependencyAssessment assessment = StrategicDependency.GeoDep(Three(Year with { Imports = [], WorldExports = [] }));
        Assert.False(assessment.IsFlagged);
        Assert.Empty(assessment.Assumptions);
        Assert.All(assessment.Years, year => Assert.Equal(Interval.Exactly(0), year.Criteria[1].Value));
    }

    [Fact]
    public void Exports_of_the_world_have_values_where_trade_is_counted_by_value()
    {
        TradeYear holes = Year with { WorldExports = [new(Country.China, 7, 70), new(Country.Japan, 1), new(Country.Germany, 1)] };
        MissingDataException missing = Assert.Throws<MissingDataException>(() => StrategicDependency.GeoDep(Three(holes)));
        Assert.Equal(("value", "DE JP"), (missing.Field, string.Join(' ', missing.Countries)));
    }

    [Fact]
    public void The_words_say_what_trade_was_counted_by()
    {
        Assert.StartsWith("Dependent by value:", StrategicDependency.Cdi(Of(Year)).Explanation, StringComparison.Ordinal);
        Assert.StartsWith("Not dependent by quantity:", StrategicDependency.Cdi(Of(Year) with { Measure = TradeMeasure.Quantity }).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_that_are_not_given_are_none() =>
        Assert.Contains("1 year(s)", Assert.Throws<ArgumentException>(() => StrategicDependency.Cdi(Of(Year) with { Years = default })).Message, StringComparison.Ordinal);

    private static StrategicDependencyInput Of(params TradeYear[] years) => new() { Members = [Country.Germany], Years = [.. years], Measure = TradeMeasure.Value };

    private static StrategicDependencyInput Three(TradeYear year) =>
        Of(StrategicDependencyTests.At(year, 2020), StrategicDependencyTests.At(year, 2021), StrategicDependencyTests.At(year, 2022));
}
