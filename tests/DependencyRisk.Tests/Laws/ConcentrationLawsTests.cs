using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>
/// What every index of concentration owes its user (Hannah and Kay 1977; Encaoua and Jacquemin 1980): which changes of the
/// shares may not lower it, which may not change it, and its range.
/// </summary>
public sealed class ConcentrationLawsTests
{
    private const double Rounding = 1e-11;

    private static readonly string[] OfUnits = ["normalised", "theil", "gini"];
    private static readonly string[] Diversities = ["effective", "shannon", "hill0", "hill0.5", "hill0.99", "hill1", "hill3", "hill50", "hillInf"];
    private static readonly string[] MergerNeverLowers = ["hhi", "largest", "cr2", "cr4", "cr70", "hallTideman", "comprehensive"];

    private static readonly Gen<(double[] Amounts, int First, int Second, double Part)> Pairs =
        from amounts in RandomAmounts.All.Where(amounts => amounts.Length > 1)
        from first in Gen.Choose(0, amounts.Length - 1)
        from step in Gen.Choose(1, amounts.Length - 1)
        from part in Gen.Choose(0, 10)
        select (amounts, first, (first + step) % amounts.Length, part / 10.0);

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Check(amounts => [.. amounts.Reverse()], (name, before, after) => Near(before, after));

    [Theory]
    [InlineData(1e-6)]
    [InlineData(3)]
    [InlineData(7e9)]
    public void A_common_factor_does_not_matter(double factor) =>
        Check(amounts => [.. amounts.Select(amount => amount * factor)], (name, before, after) => Near(before, after));

    [Fact]
    public void An_empty_unit_changes_only_the_indices_that_depend_on_the_number_of_units() =>
        Check(amounts => [.. amounts, 0], (name, before, after) => OfUnits.Contains(name) || Near(before, after));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Replicating_every_unit_divides_what_counts_units(int times) =>
        Check(
            amounts => [.. amounts.SelectMany(amount => Enumerable.Repeat(amount, times))],
            (name, before, after) => name switch
            {
                "hhi" or "hallTideman" or "largest" => Near(before / times, after),
                "shannon" => Near(before + Math.Log(times), after),
                "theil" or "gini" => Near(before, after),
                _ when Diversities.Contains(name) => Near(before * times, after),
                _ => true,
            });

    [Fact]
    public void A_transfer_from_a_smaller_to_a_larger_unit_never_lowers_concentration() =>
        PropertyCheck.ForAll(Pairs, 1500, pair =>
        {
            (int small, int large) = pair.Amounts[pair.First] <= pair.Amounts[pair.Second] ? (pair.First, pair.Second) : (pair.Second, pair.First);
            double[] after = [.. pair.Amounts];
            double moved = after[small] * pair.Part;
            (after[small], after[large]) = (after[small] - moved, after[large] + moved);
            Compare(pair.Amounts, after, (name, before, now) =>
                name == "comprehensive" || (Diversities.Contains(name) ? NotAbove(now, before) : NotAbove(before, now)));
        });

    [Fact]
    public void A_merger_never_lowers_the_indices_that_do_not_depend_on_the_number_of_units() =>
        PropertyCheck.ForAll(Pairs, 1500, pair =>
        {
            double[] after = [.. pair.Amounts];
            after[pair.First] += after[pair.Second];
            after = [.. after.Where((_, i) => i != pair.Second)];
            Compare(pair.Amounts, after, (name, before, now) =>
                Diversities.Contains(name) ? NotAbove(now, before) : !MergerNeverLowers.Contains(name) || NotAbove(before, now));
        });

    [Fact]
    public void A_transfer_within_two_large_units_may_lower_the_comprehensive_index_alone() =>
        Assert.True(Concentration.Comprehensive([0.6, 0.4]) < Concentration.Comprehensive([0.5, 0.5]));

    [Fact]
    public void A_merger_may_lower_the_indices_that_depend_on_the_number_of_units()
    {
        Assert.True(Concentration.NormalisedHerfindahl([0.5, 0.5]) < Concentration.NormalisedHerfindahl([0.5, 0.25, 0.25]));
        Assert.True(Concentration.Gini([0.5, 0.5]) < Concentration.Gini([0.5, 0.25, 0.25]));
        Assert.True(Concentration.Theil([0.5, 0.5]) < Concentration.Theil([0.5, 0.25, 0.25]));
    }

    [Fact]
    public void Every_index_keeps_its_range() =>
        PropertyCheck.ForAll(
            RandomAmounts.All,
            1000,
            amounts =>
            {
                double units = amounts.Length;
                Assert.All(ConcentrationOracle.OfLibrary(amounts), index =>
                {
                    (double low, double high) = index.Key switch
                    {
                        "hhi" or "largest" or "hallTideman" => (1 / units, 1),
                        "normalised" or "gini" => (0.0, 1.0),
                        "shannon" or "theil" => (0, Math.Log(units)),
                        _ when Diversities.Contains(index.Key) => (1, units),
                        _ => (0, 1),
                    };
                    Assert.InRange(index.Value, low, high);
                });
            },
            RandomAmounts.Smaller);

    [Fact]
    public void Hill_numbers_fall_as_the_order_rises() =>
        PropertyCheck.ForAll(
            RandomAmounts.All,
            500,
            amounts =>
            {
                double[] orders = [0, 0.3, 0.9 - 1e-9, 0.9 + 1e-9, 1 - 1e-6, 1, 1 + 1e-6, 1.1 - 1e-9, 1.1 + 1e-9, 2, 7, 100, 1e9, double.PositiveInfinity];
                double[] numbers = [.. orders.Select(order => Concentration.Hill(amounts, order))];
                Assert.All(Enumerable.Range(1, orders.Length - 1), i => Assert.True(NotAbove(numbers[i], numbers[i - 1]), $"order {orders[i]}: {numbers[i]} > {numbers[i - 1]}"));
            },
            RandomAmounts.Smaller);

    private static void Check(Func<double[], double[]> change, Func<string, double, double, bool> law) =>
        PropertyCheck.ForAll(RandomAmounts.All, 600, amounts => Compare(amounts, change(amounts), law), RandomAmounts.Smaller);

    private static void Compare(double[] amounts, double[] changed, Func<string, double, double, bool> law)
    {
        IReadOnlyDictionary<string, double> before = ConcentrationOracle.OfLibrary(amounts);
        IReadOnlyDictionary<string, double> after = ConcentrationOracle.OfLibrary(changed);
        Assert.All(before.Keys, name => Assert.True(law(name, before[name], after[name]), $"{name}: {before[name]} becomes {after[name]}"));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= Rounding * Math.Max(1, Math.Abs(expected));

    private static bool NotAbove(double lower, double higher) => lower <= higher + (Rounding * Math.Max(1, Math.Abs(higher)));
}
