using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Testing;

/// <summary>Laws bite: a rule that breaks one is told so, with a small case, and how to meet it again.</summary>
public sealed class LawReportTests
{
    private static readonly LawOptions<BillCase> Few = new() { Cases = 100 };

    /// <summary>Half for the share known to come from abroad, half for the squared shares, averaged over the parts by value.</summary>
    private static readonly Rule<BillCase> Naive = Rule.OfBill("naive score", bill =>
    {
        double Risk(Component part) => (0.5 * part.Sources.Where(source => source.Origin.IsKnown && source.Origin != bill.Home).Sum(source => source.Share ?? 0))
            + (0.5 * part.Sources.Sum(source => (source.Share ?? 0) * (source.Share ?? 0)));
        double all = bill.Components.Sum(part => part.UnitValue ?? 1);
        return bill.Components.Sum(part => (part.UnitValue ?? 1) * Risk(part)) / all;
    });

    /// <summary>Bounds that depend on every letter of the case in no sensible way.</summary>
    private static readonly Rule<BillCase> Senseless = Rule.OfScenario("senseless", given =>
    {
        ulong hash = 14695981039346656037UL;
        foreach (char character in given.ToString() + string.Join(',', given.Bill.Components.Select(component => component.ToString().Length)))
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        double[] ends = [.. new[] { (hash >> 11) % 1000 / 1000.0, (hash >> 37) % 1000 / 1000.0 }.Order()];
        return RuleResult.Of(new Interval(ends[0], ends[1]));
    });

    public static TheoryData<string> Names => [.. BillLaws.All.Select(law => law.Name).Where(name => name is not "bounds" and not "threads")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_law_about_a_change_is_broken_by_a_rule_without_sense(string name)
    {
        LawResult<BillCase> result = BillLaws.All.Single(law => law.Name == name).Check(Senseless, Few);
        Assert.Equal(LawVerdict.Broken, result.Verdict);
        Assert.NotNull(result.Counterexample);
        Assert.Throws<LawException>(result.Assert);
    }

    [Fact]
    public void A_naive_score_breaks_just_the_laws_that_an_average_of_known_cells_must_break()
    {
        LawReport<BillCase> report = LawReport.Of(Naive, options: Few with { Cases = 300 });
        string[] broken = [.. report.Broken.Select(result => result.Law.Name)];
        string[] asAverage = ["one-more-part", "inlining", "tree"];
        string[] asCounted = ["split-source"];
        string[] asEmptyCellsAreSafe = ["units-of-value", "allocated-to-candidate", "allocated-to-new-source", "dropped-origin", "dropped-share"];
        Assert.Equal([.. asAverage, .. asCounted, .. asEmptyCellsAreSafe], broken.Except(["order"]).OrderBy(name => asAverage.Contains(name) ? 0 : asCounted.Contains(name) ? 1 : 2).ThenBy(name => Array.IndexOf(asAverage, name)));
        Assert.Throws<LawException>(report.Assert);
        Assert.Contains("one-more-part", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterexample_is_small_and_prints_a_bill()
    {
        LawResult<BillCase> result = BillLaws.DroppedOrigin.Check(Naive, Few);
        Assert.InRange(result.Counterexample!.Pair.Before.Bill.Components.Length, 1, 2);
        Assert.Single(result.Counterexample.Pair.Before.Bill.Components.SelectMany(component => component.Sources));
        Assert.Contains("new BillBuilder", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_replayed_failure_is_met_at_once()
    {
        var rule = Rule.OfBill("no three suppliers", bill => bill.Suppliers.Length == 3 ? 2 : 0);
        LawResult<BillCase> first = BillLaws.Bounds.Check(rule, Few);
        Assert.True(first.CasesTried > 1);
        LawResult<BillCase> again = BillLaws.Bounds.Check(rule, Few with { Replay = first.Replay });
        Assert.Equal((LawVerdict.Broken, 1), (again.Verdict, again.CasesTried));
        Assert.Equal(first.Counterexample!.ToString(), again.Counterexample!.ToString());
        Assert.All(["7", "(1,2,3)", "((1,3,7", ""], token => Assert.Throws<ArgumentException>(() => BillLaws.Bounds.Check(rule, Few with { Replay = token })));
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_and_another_one_other_cases()
    {
        Assert.Equal(LawReport.Of(Naive, options: Few).ToString(), LawReport.Of(Naive, options: Few).ToString());
        Assert.NotEqual(BillLaws.Tree.Check(Senseless, Few).Replay, BillLaws.Tree.Check(Senseless, Few with { Seed = 5 }).Replay);
    }

    [Theory]
    [InlineData(double.NaN, "not a number")]
    [InlineData(1.5, "outside")]
    [InlineData(-0.1, "outside")]
    [InlineData(double.PositiveInfinity, "outside")]
    public void A_result_out_of_range_is_broken_bounds(double value, string why) =>
        Assert.Contains(why, BillLaws.Bounds.Check(Rule.OfBill("constant", _ => value), Few).Counterexample!.Fault, StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_throws_breaks_the_law_and_says_what_it_threw()
    {
        var rule = Rule.OfBill("divides", double (bill) => throw new DivideByZeroException($"no sources in {bill.Id}"));
        Assert.Contains("DivideByZeroException: no sources in random", BillLaws.MoreStock.Check(rule, Few).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_a_memory_breaks_the_law_of_threads()
    {
        int asked = 0;
        var rule = Rule.OfBill("counts", _ => RuleResult.Of(Interlocked.Increment(ref asked) % 7 / 10.0));
        Assert.Equal(LawVerdict.Broken, BillLaws.Threads.Check(rule, Few).Verdict);
    }

    [Fact]
    public void A_rule_that_shares_its_scratch_paper_breaks_it_too()
    {
        double sum = 0;
        Rule<BillCase> rule = Rule.OfBill("adds up on shared paper", bill =>
        {
            sum = 0;
            foreach (Component component in bill.Components)
            {
                sum += component.StockMonths;
                Thread.Yield();
            }

            return sum;
        }) with
        { Range = new Interval(0, double.PositiveInfinity) };
        LawResult<BillCase> result = BillLaws.Threads.Check(rule, Few);
        Assert.Equal(LawVerdict.Broken, result.Verdict);
        Assert.NotNull(result.Counterexample!.Fault);
    }

    [Fact]
    public void Infinite_results_are_compared_as_such()
    {
        Rule<double[]> rule = Rule.OfAmounts("infinite", amounts => amounts[0] > amounts[^1] ? double.PositiveInfinity : double.NegativeInfinity) with
        {
            Range = new Interval(double.NegativeInfinity, double.PositiveInfinity),
        };
        Assert.Contains("anonymity", LawReport.Of(rule).Broken.Select(result => result.Law.Name));
    }

    [Fact]
    public void Rounding_at_the_end_of_the_range_is_forgiven() =>
        LawReport.Of(Rule.OfShares("cr4", shares => shares.OrderDescending().Take(4).Sum()), ConcentrationLaws.All.Where(law => law != ConcentrationLaws.Replication)).Assert();

    [Fact]
    public void Half_an_index_is_found_by_a_monopoly() =>
        Assert.Equal(["monopoly"], LawReport.Of(Rule.OfShares("half", shares => shares.Sum(share => share * share) / 2)).Broken.Select(result => result.Law.Name));

    [Fact]
    public void The_token_of_a_fault_that_was_mended_does_not_keep_other_cases_away()
    {
        LawResult<BillCase> mended = BillLaws.MoreStock.Check(Rule.Exposure, Few with { Replay = "(1,3,3)" });
        Assert.Equal((LawVerdict.Holds, 100), (mended.Verdict, mended.CasesTried));
    }

    [Fact]
    public void A_report_of_laws_that_fit_nothing_does_not_pass()
    {
        var rule = Rule.OfBill("seven", _ => 7) with { Takes = _ => false };
        Assert.Throws<LawException>(LawReport.Of(rule, [BillLaws.MoreStock], Few with { Cases = 3 }).Assert);
        Assert.Throws<LawException>(LawReport.Of(rule, []).Assert);
    }

    [Fact]
    public void Shrinking_has_an_end_and_keeps_to_the_fault_it_began_with()
    {
        var known = new BillGeneratorOptions { EverythingKnown = true, LeastComponents = 12, MostComponents = 40 };
        int asked = 0;
        var rule = Rule.OfBill("large or unknown", bill =>
        {
            asked++;
            return bill.Components.Length > 8 ? 2 : bill.Components.SelectMany(part => part.Sources).Any(source => !source.Origin.IsKnown || source.Share is null) ? double.NaN : 0;
        });
        LawResult<BillCase> result = BillLaws.Bounds.Check(rule, Few with { Given = BillGenerators.Cases(known), MostShrinks = 60 });
        Assert.Contains("outside", result.Counterexample!.Fault, StringComparison.Ordinal);
        Assert.True(result.Counterexample.Pair.Before.Bill.Components.Length > 8);
        Assert.InRange(asked, 2, 200);
    }

    [Fact]
    public void A_law_of_ones_own_that_throws_is_named()
    {
        var law = new Law<BillCase>("faulty", "It throws.", LawRelation.Same, _ => throw new InvalidOperationException("a bug of mine"));
        LawException failure = Assert.Throws<LawException>(() => LawReport.Of(Rule.Exposure, [law], Few));
        Assert.Contains("The change of the law faulty throws InvalidOperationException: a bug of mine", failure.Message, StringComparison.Ordinal);
        Assert.Contains("new BillBuilder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_of_ones_own_that_cannot_be_made_are_no_broken_law()
    {
        Gen<BillCase> cases = BillGenerators.Cases().Select<BillCase, BillCase>(_ => throw new InvalidOperationException("a bug of mine"));
        Assert.Throws<InvalidOperationException>(() => BillLaws.MoreStock.Check(Rule.Exposure, Few with { Given = cases }));
        Rule<BillCase> choosy = Rule.Exposure with { Takes = _ => throw new InvalidOperationException("a bug of mine") };
        LawException failure = Assert.Throws<LawException>(() => BillLaws.MoreStock.Check(choosy, Few));
        Assert.Equal("The law more-stock could not be tried: a bug of mine", failure.Message);
    }

    [Fact]
    public void What_does_not_fit_is_said_and_not_taken_for_held()
    {
        var rule = Rule.OfBill("nothing", _ => 0) with { Takes = given => given.Bill.Id == "none is called so" };
        LawResult<BillCase> result = BillLaws.MoreStock.Check(rule, Few with { Cases = 5 });
        Assert.Equal((LawVerdict.NoCaseFits, 0), (result.Verdict, result.CasesTried));
        Assert.Throws<LawException>(result.Assert);
        Assert.Equal(LawVerdict.NotAsked, BillLaws.LongerCut.Check(rule, Few).Verdict);
    }

    [Fact]
    public void Higher_may_be_better()
    {
        Rule<BillCase> stock = Rule.OfBill("stock", bill => bill.Components.Sum(component => component.StockMonths)) with { Range = new Interval(0, double.PositiveInfinity) };
        Assert.Equal(LawVerdict.Broken, BillLaws.MoreStock.Check(stock, Few).Verdict);
        Assert.Equal(LawVerdict.Holds, BillLaws.MoreStock.Check(stock with { HigherIsBetter = true }, Few).Verdict);
    }

    [Fact]
    public void One_number_is_read_as_the_cautious_bound()
    {
        Rule<BillCase> high = Rule.OfScenario("high bound alone", given => given.Outcome.Loss.High);
        Rule<BillCase> low = Rule.OfScenario("low bound alone", given => given.Outcome.Loss.Low);
        Assert.Equal(LawVerdict.Holds, BillLaws.DroppedOrigin.Check(high, Few).Verdict);
        Assert.Equal(LawVerdict.Broken, BillLaws.DroppedOrigin.Check(low, Few with { Cases = 1000 }).Verdict);
        Rule<BillCase> output = Rule.OfScenario("output left", given => 1 - given.Outcome.Loss.High) with { HigherIsBetter = true };
        Assert.Equal(LawVerdict.Holds, BillLaws.DroppedOrigin.Check(output, Few).Verdict);
        Assert.Equal(LawVerdict.Holds, BillLaws.MoreCuts.Check(output, Few).Verdict);
    }

    [Fact]
    public void A_law_of_ones_own_is_checked_like_the_others()
    {
        var law = new Law<BillCase>("same-home", "The name of the bill does not matter.", LawRelation.Identical, given => new LawPair<BillCase>(
            given.Given,
            given.Given with { Bill = new BillBuilder { Id = "other", Home = given.Given.Bill.Home }.AddProducts(given.Given.Bill.Products).AddSuppliers(given.Given.Bill.Suppliers).AddComponents(given.Given.Bill.Components).Build() }));
        Assert.True(LawReport.Of(Rule.Exposure, [law], Few).Holds);
        Assert.False(LawReport.Of(Rule.OfBill("id", bill => bill.Id.Length / 10.0), [law], Few).Holds);
    }

    [Fact]
    public void FsCheck_runs_laws_as_properties()
    {
        BillLaws.MoreStock.ToProperty(Rule.Exposure).QuickCheckThrowOnFailure();
        Exception failure = Assert.ThrowsAny<Exception>(() => BillLaws.OneMorePart.ToProperty(Naive).QuickCheckThrowOnFailure());
        Assert.Contains("new BillBuilder", failure.Message, StringComparison.Ordinal);
        Assert.Contains("before", failure.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => ConcentrationLaws.Merger.ToProperty(Rule.OfShares("gini", shares => Concentration.Gini([.. shares]))).QuickCheckThrowOnFailure());
    }

    [Fact]
    public void FsCheck_finds_bills_by_type()
    {
        IArbMap map = ArbMap.Default.Merge<BillArbitraries>();
        Assert.Contains(map.GeneratorFor<BillCase>().Sample(20, new Rnd(1), 50), given => given.Bill.Components.Length > 3);
        Assert.NotEmpty(map.GeneratorFor<Bill>().Sample(1, new Rnd(1), 50)[0].Components);
        Assert.NotEmpty(map.GeneratorFor<System.Collections.Immutable.ImmutableArray<Criticality.TradeFlow>>().Sample(1, new Rnd(1), 50)[0]);
    }
}
