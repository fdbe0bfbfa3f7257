using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Testing;

/// <summary>Changes that must not matter, or must matter one way, tried on the bills of the catalogue: what a product of theirs answers before and after.</summary>
public sealed class CatalogueLawsTests
{
    private const int CasesOfABill = 4;

    private static readonly ImmutableArray<string> OfChokeSets =
        ["bounds", "order", "threads", "other-ids", "units-of-value", "split-source", "tree", "inlining", "larger-fraction", "larger-growth", "any-substitution", "larger-capacity", "added-backup", "smaller-essentiality", "dropped-origin", "dropped-share"];

    private static readonly ImmutableArray<string> OfContent = ["bounds", "order", "threads", "other-ids", "units-of-value", "tree", "dropped-origin"];

    public static TheoryData<string> Bills => [.. BillCatalogue.Entries.Select(entry => entry.Id)];

    // The portfolio of all forty takes seconds for one question of choke sets.
    public static TheoryData<string> SingleBills => [.. BillCatalogue.Entries.Select(entry => entry.Id).Where(id => id != BillCatalogue.PortfolioBill)];

    [Theory]
    [MemberData(nameof(Bills))]
    public void Exposure_keeps_every_law(string id) => Check(id, Rule.Exposure, BillLaws.All);

    [Theory]
    [MemberData(nameof(SingleBills))]
    public void The_smallest_choke_set_keeps_those_that_concern_it(string id) => Check(id, ChokeSets, BillLaws.All.Where(law => OfChokeSets.Contains(law.Name)));

    [Theory]
    [MemberData(nameof(Bills))]
    public void Foreign_content_keeps_those_that_concern_it(string id) => Check(id, Content, BillLaws.All.Where(law => OfContent.Contains(law.Name)));

    /// <summary>The size of the smallest set of countries that stops the product, cautiously and not; more is better, none is best.</summary>
    private static Rule<BillCase> ChokeSets { get; } = Rule.OfBill("smallest choke set", bill =>
    {
        double Size(UnknownStance unknown) => new ExposureAnalysis(bill).ChokeSets(ExposureAnalysis.PortfolioId, new ChokeSetOptions { Unknown = unknown }).Smallest?.Actors.Length ?? double.PositiveInfinity;
        return RuleResult.Of(new Interval(Size(UnknownStance.Pessimistic), Size(UnknownStance.Optimistic)));
    }) with
    {
        HigherIsBetter = true,
        Range = new Interval(1, double.PositiveInfinity),
    };

    private static Rule<BillCase> Content { get; } = Rule.OfBill("foreign content", bill => RuleResult.Of(new ContentAnalysis(bill).Product(ExposureAnalysis.PortfolioId).LookThrough.ForeignBounds));

    private static void Check(string id, Rule<BillCase> rule, IEnumerable<Law<BillCase>> laws)
    {
        var options = new LawOptions<BillCase> { Cases = CasesOfABill, Seed = PropertyCheck.Seed, Given = BillGenerators.CasesOf(Gen.Constant(BillCatalogue.Load(id))) };
        LawReport<BillCase> report = LawReport.Of(rule, laws, options);
        Assert.True(report.Holds, report.ToString());

        // No bill has something for each law: no spare capacity, say, or too much for a tree.
        Assert.True(report.Results.Count(result => result.Verdict == LawVerdict.Holds) >= report.Results.Length * 2 / 3, report.ToString());
    }
}
