using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>
/// Which laws each index keeps (Hannah and Kay 1977; Encaoua and Jacquemin 1980), and which it does not: a law that no index
/// breaks tells nothing about a rule.
/// </summary>
public sealed class ConcentrationLawsTests
{
    private const double Rounding = 1e-11;
    private const string All = "range anonymity scale-invariance empty-unit transfer merger replication monopoly";
    private const string NotReplication = "range anonymity scale-invariance empty-unit transfer merger monopoly";
    private const string OfUnits = "range anonymity scale-invariance transfer";

    [Theory]
    [InlineData("hhi", All)]
    [InlineData("hallTideman", All)]
    [InlineData("largest", All)]
    [InlineData("comprehensive", "range anonymity scale-invariance empty-unit merger monopoly")]
    [InlineData("cr2", NotReplication)]
    [InlineData("cr4", NotReplication)]
    [InlineData("cr70", NotReplication)]
    [InlineData("normalised", OfUnits + " monopoly")]
    [InlineData("theil", OfUnits)]
    [InlineData("gini", OfUnits)]
    [InlineData("shannon", NotReplication)]
    [InlineData("effective", All)]
    [InlineData("hill0", All)]
    [InlineData("hill0.5", All)]
    [InlineData("hill0.99", All)]
    [InlineData("hill1", All)]
    [InlineData("hill3", All)]
    [InlineData("hill50", All)]
    [InlineData("hillInf", All)]
    public void An_index_keeps_these_laws_and_no_others(string index, string kept)
    {
        LawReport<double[]> report = LawReport.Of(RuleOf(index), options: new LawOptions<double[]> { Cases = Math.Max(200, PropertyCheck.Count(400)), Seed = PropertyCheck.Seed });
        Assert.Equal(kept, string.Join(' ', report.Results.Where(result => result.Verdict == LawVerdict.Holds).Select(result => result.Law.Name)));
    }

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

    [Theory]
    [InlineData(ConcentrationBy.Origin)]
    [InlineData(ConcentrationBy.Supplier)]
    public void Bounds_of_the_index_keep_the_laws_of_what_is_not_known(ConcentrationBy by)
    {
        Rule<BillCase> rule = Rule.OfBill($"HHI by {by}", bill =>
        {
            HhiInterval[] indices = [.. ConcentrationAnalysis.Measure(bill, by).Select(part => part.Shares.HerfindahlHirschman())];
            return RuleResult.Of(new Interval(indices.Sum(index => index.Low.Fraction), indices.Sum(index => index.High.Fraction)));
        }) with
        { Range = new Interval(0, double.PositiveInfinity) };
        string[] kept = ["order", "other-ids", "units-of-value", "split-source", "allocated-to-candidate", "dropped-origin", "dropped-share"];
        LawReport.Of(rule, BillLaws.All.Where(law => kept.Contains(law.Name)), new LawOptions<BillCase> { Cases = PropertyCheck.Count(300), Seed = PropertyCheck.Seed }).Assert();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Replication_adds_to_entropy_and_leaves_inequality(int times) =>
        PropertyCheck.ForAll(
            ReferenceGenerators.Amounts,
            300,
            amounts =>
            {
                double[] replicated = [.. amounts.SelectMany(amount => Enumerable.Repeat(amount, times))];
                Near(Concentration.Shannon(amounts) + Math.Log(times), Concentration.Shannon(replicated));
                Near(Concentration.Theil(amounts), Concentration.Theil(replicated));
                Near(Concentration.Gini(amounts), Concentration.Gini(replicated));
            },
            Shrinker.Smaller);

    [Fact]
    public void Every_index_keeps_the_range_that_the_number_of_units_gives() =>
        PropertyCheck.ForAll(
            ReferenceGenerators.Amounts,
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
                        _ when IsDiversity(index.Key) => (1, units),
                        _ => (0, 1),
                    };
                    Assert.InRange(index.Value, low, high);
                });
            },
            Shrinker.Smaller);

    [Fact]
    public void Hill_numbers_fall_as_the_order_rises() =>
        PropertyCheck.ForAll(
            ReferenceGenerators.Amounts,
            500,
            amounts =>
            {
                double[] orders = [0, 0.3, 0.9 - 1e-9, 0.9 + 1e-9, 1 - 1e-6, 1, 1 + 1e-6, 1.1 - 1e-9, 1.1 + 1e-9, 2, 7, 100, 1e9, double.PositiveInfinity];
                double[] numbers = [.. orders.Select(order => Concentration.Hill(amounts, order))];
                Assert.All(Enumerable.Range(1, orders.Length - 1), i =>
                    Assert.True(numbers[i] <= numbers[i - 1] + (Rounding * Math.Max(1, numbers[i - 1])), $"order {orders[i]}: {numbers[i]} > {numbers[i - 1]}"));
            },
            Shrinker.Smaller);

    private static bool IsDiversity(string index) => index is "effective" || index.StartsWith("hill", StringComparison.Ordinal);

    private static Rule<double[]> RuleOf(string index) => Rule.OfAmounts(index, amounts => ConcentrationOracle.Library[index]([.. amounts])) with
    {
        Range = IsDiversity(index) ? new Interval(1, double.PositiveInfinity) : index is "shannon" or "theil" ? new Interval(0, double.PositiveInfinity) : new Interval(0, 1),
        HigherIsBetter = IsDiversity(index) || index == "shannon",
        Tolerance = Rounding,
    };

    private static void Near(double expected, double actual) => Assert.InRange(Math.Abs(expected - actual), 0, Rounding * Math.Max(1, Math.Abs(expected)));
}
