using System.Collections.Immutable;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class StrategicDependencyTests
{
    private static readonly Country[] Region = [Country.Germany, Country.France];

    // From outside 60 (48 CN, 12 US), from inside 20 (DE); exports 30; the world's exports 70 CN, 30 others.
    private static readonly TradeYear Dependent = new(2022)
    {
        Imports = [new(Country.China, 4, 48), new(Country.UnitedStates, 2, 12), new(Country.Germany, 1, 20)],
        ExportTonnes = 10,
        ExportValue = 30,
        WorldExports = [new(Country.China, 7, 70), new(Country.UnitedStates, 2, 20), new(Country.Germany, 1, 10)],
    };

    private static readonly TradeYear Independent = Dependent with { ExportValue = 80, ExportTonnes = 80 };

    [Fact]
    public void The_core_indicators_are_shown_with_thresholds_and_distances()
    {
        DependencyAssessment assessment = StrategicDependency.Cdi(Input(Dependent));
        Assert.True(assessment.IsFlagged);
        DependencyYear year = Assert.Single(assessment.Years);
        Assert.Equal(["cdi1", "cdi2", "cdi3"], year.Criteria.Select(criterion => criterion.Name));
        Near([0.68, 0.75, 2], year.Criteria.Select(criterion => criterion.Value.Low));
        Assert.Equal([0.4, 0.5, 1], year.Criteria.Select(criterion => criterion.Threshold));
        Near([0.28, 0.25, 1], year.Criteria.Select(criterion => criterion.Distance.Low));
        Near([0.7, 0.5, 1], year.Criteria.Select(criterion => criterion.RelativeDistance.High));
        Near([0.5], [year.Margin.Low]);
        Assert.Equal((Interval.Exactly(60), 80.0, Interval.Exactly(30)), (year.ForeignImports, year.AllImports, year.Exports));
        Assert.Equal(
            "Dependent by value: all criteria hold in 1 of 1 years (2022); the flag needs 1 of the last 1. 2022: cdi1 0.68 (threshold 0.4, distance 0.28, +70%), "
            + "cdi2 0.75 (threshold 0.5, distance 0.25, +50%), cdi3 2 (threshold 1, distance 1, +100%); margin +50%.",
            assessment.Explanation);
    }

    [Fact]
    public void Value_and_quantity_are_told_apart()
    {
        DependencyAssessment quantity = StrategicDependency.Cdi(Input(Dependent) with { Measure = TradeMeasure.Quantity });
        Near([20 / 36.0, 6 / 7.0, 0.6], quantity.Years[0].Criteria.Select(criterion => criterion.Value.Low));
        Assert.False(quantity.IsFlagged);
        Near([-0.4], [quantity.Years[0].Margin.Low]);
    }

    [Theory]
    [InlineData("ddd", true, "2020,2021,2022")]
    [InlineData("did", true, "2020,2022")]
    [InlineData("idd", true, "2021,2022")]
    [InlineData("iid", false, "2022")]
    [InlineData("dii", false, "2020")]
    [InlineData("iii", false, "")]
    [InlineData("ddii", false, "2019,2020")]
    public void GeoDep_needs_two_of_the_last_three_years(string years, bool isFlagged, string held)
    {
        DependencyAssessment assessment = StrategicDependency.GeoDep(Input(Years(years)));
        Assert.Equal(isFlagged, assessment.IsFlagged);
        Assert.Equal(held, string.Join(',', assessment.YearsHeld));
        Assert.Equal((3, 2, years.Length), (assessment.YearsLookedAt, assessment.YearsRequired, assessment.Years.Length));
        Assert.Contains("margin", assessment.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void GeoDep_looks_at_the_exporters_of_the_world()
    {
        DependencyYear year = StrategicDependency.GeoDep(Input(Years("ddd"))).Years[0];
        Assert.Equal(["importHhi", "worldExportHhi", "importsOverExports"], year.Criteria.Select(criterion => criterion.Name));
        Near([0.68, 0.54, 2], year.Criteria.Select(criterion => criterion.Value.Low));
        TradeYear dispersed = Dependent with { WorldExports = [new(Country.China, 3, 3), new(Country.Japan, 3, 3), new(Country.Germany, 4, 4)] };
        Assert.False(StrategicDependency.GeoDep(Input(At(dispersed, 2020), At(dispersed, 2021), Dependent)).IsFlagged);
    }

    [Fact]
    public void Without_exports_the_ratio_is_infinite_and_without_imports_nothing_is_dependent()
    {
        DependencyYear noExports = StrategicDependency.Cdi(Input(Dependent with { ExportValue = 0 })).Years[0];
        Assert.Equal(double.PositiveInfinity, noExports.Criteria[2].Value.Low);
        Assert.True(noExports.IsDependent);
        foreach (ImmutableArray<TradeFlow> imports in (ImmutableArray<TradeFlow>[])[[], [new(Country.Germany, 1, 20)], [new(Country.China, 0, 0)]])
        {
            DependencyYear noImports = StrategicDependency.Cdi(Input(Dependent with { ExportValue = 0, Imports = imports })).Years[0];
            Assert.False(noImports.IsDependent);
            Assert.Equal([0, 0, 0], noImports.Criteria.Select(criterion => criterion.Value.High));
        }
    }

    [Fact]
    public void A_value_that_equals_the_threshold_is_not_above_it()
    {
        DependencyYear year = StrategicDependency.Cdi(Input(Dependent with { ExportValue = 60 })).Years[0];
        Assert.Equal((false, Interval.Exactly(0)), (year.Criteria[2].IsMet, year.Criteria[2].Distance));
        Assert.False(year.IsDependent);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        TradeYear holes = Dependent with { Imports = [.. Dependent.Imports, new(default, 1, 1)], ExportValue = null, WorldExports = [] };
        MissingDataException missing = Assert.Throws<MissingDataException>(() => StrategicDependency.GeoDep(Input(At(Dependent, 2020), At(holes, 2021), holes)));
        Assert.Equal("partner 2021, exports 2021, worldExports 2021, partner 2022, exports 2022, worldExports 2022", missing.Field);
        TradeYear noValue = Dependent with { Imports = [new(Country.China, 1), new(Country.Japan, 1)] };
        Assert.Equal([Country.China, Country.Japan], Assert.Throws<MissingDataException>(() => StrategicDependency.Cdi(Input(noValue))).Countries.ToArray());
        Assert.False(StrategicDependency.Cdi(Input(noValue with { ExportTonnes = 5 }) with { Measure = TradeMeasure.Quantity }).IsFlagged);
    }

    [Fact]
    public void What_is_bounded_leaves_the_flag_open_where_it_matters()
    {
        DependencyAssessment open = StrategicDependency.Cdi(Input(Dependent with { ExportValue = null }) with { Missing = MissingDataPolicy.Bound });
        Assert.Null(open.IsFlagged);
        Assert.Equal([2022], open.YearsOpen.ToArray());
        Assert.Equal(new Interval(0, double.PositiveInfinity), open.Years[0].Criteria[2].Value);
        Assert.Equal("exports 2022", Assert.Single(open.Assumptions).Field);
        Assert.StartsWith("Dependent or not, which what is unknown decides, by value: all criteria hold in 0 of 1 years, open in 2022;", open.Explanation, StringComparison.Ordinal);
        TradeYear little = Dependent with { Imports = [.. Dependent.Imports, new(default, 1, 1)] };
        Assert.True(StrategicDependency.Cdi(Input(little) with { Missing = MissingDataPolicy.Bound }).IsFlagged);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Throws(Input(Dependent) with { Members = [] }, "at least one country");
        Throws(Input(Dependent) with { Members = [Country.China, default] }, "ZZ");
        Throws(Input(), "1 year(s)");
        Throws(Input(Dependent, Dependent), "without a gap");
        Throws(Input(At(Dependent, 2019), Dependent), "without a gap");
        Throws(Input(Dependent) with { Missing = MissingDataPolicy.Impute(1, "guess") }, "not imputed");
        Throws(Input(Dependent with { ExportValue = -1 }), "at least 0");
        Throws(Input(Dependent with { Imports = [new(Country.China, 1, 1), new(Country.China, 1, 1)] }), "CN is given twice");
        Assert.Throws<ArgumentException>(() => StrategicDependency.GeoDep(Input(At(Dependent, 2021), Dependent)));
    }

    internal static TradeYear At(TradeYear year, int number) => new(number)
    {
        Imports = year.Imports,
        ExportTonnes = year.ExportTonnes,
        ExportValue = year.ExportValue,
        WorldExports = year.WorldExports,
    };

    private static TradeYear[] Years(string kinds) =>
        [.. kinds.Select((kind, i) => At(kind == 'd' ? Dependent : Independent, 2023 - kinds.Length + i))];

    private static StrategicDependencyInput Input(params TradeYear[] years) =>
        new() { Members = [.. Region], Years = [.. years], Measure = TradeMeasure.Value };

    private static void Near(double[] expected, IEnumerable<double> actual) => Assert.Equal(expected, actual.Select(value => Math.Round(value, 12)), (left, right) => Math.Abs(left - right) < 1e-11);

    private static void Throws(StrategicDependencyInput input, string said) =>
        Assert.Contains(said, Assert.ThrowsAny<ArgumentException>(() => StrategicDependency.Cdi(input)).Message, StringComparison.Ordinal);
}
