using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>The library's own exposure keeps every law that is shipped for users.</summary>
public sealed class ExposureLawsTests
{
    private const int Cases = 500;

    // A case of them asks on many threads, many times.
    private const int CasesOnThreads = 100;

    public static TheoryData<string> Names => [.. BillLaws.All.Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Loss_under_a_scenario_keeps_the_law(string name) => Check(name, name == BillLaws.Threads.Name ? CasesOnThreads : Cases);

    [Theory]
    [Trait(Suite.Name, Suite.Long)]
    [MemberData(nameof(Names))]
    public void It_does_in_many_more_cases(string name) => Check(name, 10 * Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public void So_does_the_headline_where_it_can_be_asked(string name)
    {
        Law<BillCase> law = BillLaws.All.Single(law => law.Name == name);
        LawResult<BillCase> result = law.Check(Rule.WorstCountry, new LawOptions<BillCase> { Cases = PropertyCheck.Count(Cases / 5), Seed = PropertyCheck.Seed });
        Assert.True(result.Verdict == (law.OfScenario ? LawVerdict.NotAsked : LawVerdict.Holds), result.ToString());
    }

    [Fact]
    public void All_numbers_of_a_product_keep_the_laws_of_order_and_threads()
    {
        Rule<BillCase> everything = Rule.OfScenario("all numbers of a product", given =>
        {
            ProductExposure exposure = given.Analysis.Product(given.Product);
            string detail = string.Join('\n', exposure.Exposures.Select(one => one.ToString()).Concat(exposure.ChokePoints.Select(point => point.ToString())));
            return RuleResult.Of(exposure.Headline.Loss) with { Detail = $"{exposure.Headline}\n{exposure.Evidence}\n{detail}" };
        });
        LawReport.Of(everything, [BillLaws.Order, BillLaws.Threads], new LawOptions<BillCase> { Cases = PropertyCheck.Count(100), Seed = PropertyCheck.Seed }).Assert();
    }

    [Fact]
    public void Values_and_quantities_do_not_change_a_bit() => LawCase.ForAll(1000, law =>
    {
        IEnumerable<Component> scaled = law.Bill.Components.Select(component => component with
        {
            UnitValue = component.UnitValue * 7.3,
            Uses = [.. component.Uses.Select(use => use with { Quantity = use.Quantity * 3 })],
        });
        Law.Identical(law.Outcome, law.OutcomeOf(BillRewriting.Rebuild(law.Bill, scaled)));
    });

    [Fact]
    public void No_cut_costs_nothing() => LawCase.ForAll(500, law =>
    {
        ScenarioOutcome outcome = law.OutcomeOf();
        Assert.Equal(default, outcome.Loss);
        Assert.Equal(1, outcome.WorstOutput);
        Assert.Null(outcome.FirstShortageMonths);
        Assert.Equal(new TrajectoryPoint(0, new Bounds(1, 1), Binding: null), Assert.Single(outcome.Trajectory));
    });

    [Fact]
    public void The_country_that_we_cannot_name_may_do_something_but_need_not() => LawCase.ForAll(1000, law =>
        Assert.Equal(0, law.OutcomeOf(Cut.By(Country.Unknown)).Loss.Low));

    private static void Check(string name, int cases)
    {
        Law<BillCase> law = BillLaws.All.Single(law => law.Name == name);
        LawResult<BillCase> result = law.Check(Rule.Exposure, new LawOptions<BillCase> { Cases = PropertyCheck.Count(cases), Seed = PropertyCheck.Seed, Given = RandomCases.All });
        result.Assert();
        Assert.Equal(PropertyCheck.Count(cases), result.CasesTried);
    }
}
