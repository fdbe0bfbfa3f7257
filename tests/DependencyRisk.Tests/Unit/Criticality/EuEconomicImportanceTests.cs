using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class EuEconomicImportanceTests
{
    [Fact]
    public void A_worked_sum_with_its_terms()
    {
        EuEconomicImportance importance = EuEconomicImportance.Of([new("alloys", 0.6, "C24", 50), new("chemicals", 0.3, "C20", 100)], 0.9, 200);
        Assert.Equal(((0.6 * 50) + (0.3 * 100)) * 0.9 * 10 / 200, importance.Value.Low, 1e-15);
        Assert.Equal(["C20", "C24"], importance.Terms.Select(term => term.Use.Sector));
        Assert.Equal(0.9, importance.ShareSum, 1e-15);
        Assert.False(importance.IsHigh);
        Assert.Equal("Economic importance 2.7 from 2 end uses, whose shares sum to 0.9; the largest part, 1.35, is 'chemicals'.", importance.Explanation);
    }

    [Fact]
    public void A_use_without_value_added_is_refused_or_bounded_and_never_nothing()
    {
        EuEndUse[] uses = [new("alloys", 0.6, "C24", 50), new("other", 0.4, null, null)];
        Assert.Equal("valueAdded", Assert.Throws<MissingDataException>(() => EuEconomicImportance.Of(uses, 1, 200)).Field);
        EuEconomicImportance bounded = EuEconomicImportance.Of(uses, 1, 200, MissingDataPolicy.Bound);
        Assert.Equal((1.5, 5.5), (bounded.Value.Low, bounded.Value.High));
        Assert.Null(bounded.IsHigh);
        Assert.Equal([new Assumption("valueAdded", Country.Unknown, new Interval(0, 200), "bound")], bounded.Assumptions.AsEnumerable());
        Assert.Contains("1 of them is missing (bound)", bounded.Explanation, StringComparison.Ordinal);
        Assert.Equal(2.3, EuEconomicImportance.Of(uses, 1, 200, MissingDataPolicy.Impute(40, "small")).Value.Low, 1e-12);
    }

    [Fact]
    public void The_order_of_uses_changes_no_bit()
    {
        // 0.1 + 0.2 + 0.3 is not what 0.3 + 0.2 + 0.1 is, to the last bit.
        EuEndUse[] uses = [new("a", 0.01, "C20", 200), new("b", 0.02, "C20", 200), new("c", 0.03, "C20", 200)];
        Interval one = EuEconomicImportance.Of(uses, 1, 200).Value;
        Assert.Equal(one, EuEconomicImportance.Of([uses[2], uses[1], uses[0]], 1, 200).Value);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        EuEndUse[] uses = [new("alloys", 0.6, "C24", 50)];
        Assert.Throws<ArgumentException>(() => EuEconomicImportance.Of([], 1, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of(uses, 1.1, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of(uses, double.NaN, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of(uses, 1, 49));
        Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of(uses, 1, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EuEndUse("alloys", 1.1, "C24", 50));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EuEndUse("alloys", 0.1, "C24", -1));
    }
}
