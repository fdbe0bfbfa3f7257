using System.Collections.Immutable;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Testing;

/// <summary>What is generated is what was asked for, and shrinks to what is as valid.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void In_a_tree_each_part_is_used_once() => ForAll(BillShape.Tree, bill =>
    {
        Assert.Equal(bill.Components.Select(component => component.Id).Where(id => id != bill.Products[0]).Order(), UsesOf(bill).Select(use => use.Component).Order());
        Assert.Single(bill.Products);
    });

    [Fact]
    public void In_a_chain_each_part_needs_the_next() => ForAll(BillShape.Chain, bill =>
    {
        string at = bill.Products[0];
        for (int i = 1; i < bill.Components.Length; i++)
        {
            Component component = bill.Find(at)!;
            at = Assert.Single(component.Uses.Concat(component.Sources.SelectMany(source => source.Uses))).Component;
        }
    });

    [Fact]
    public void A_portfolio_has_several_products_and_they_share_parts()
    {
        int shared = 0;
        ForAll(BillShape.Portfolio, bill =>
        {
            Assert.InRange(bill.Products.Length, Math.Min(2, bill.Components.Length), 4);
            shared += UsesOf(bill).GroupBy(use => use.Component).Any(users => users.Count() > 1) ? 1 : 0;
        });
        Assert.True(shared > 50, $"{shared}");
    }

    [Fact]
    public void Where_everything_is_known_nobody_unnamed_can_cut_and_bounds_are_numbers() =>
        PropertyCheck.ForAll(BillGenerators.Cases(new BillGeneratorOptions { EverythingKnown = true }), 300, given =>
        {
            ProductExposure exposure = given.Analysis.Product(given.Product);
            Assert.DoesNotContain(exposure.Exposures, one => one.Actor == Actor.Of(Country.Unknown));
            Assert.All(exposure.Exposures, one => Assert.Equal(one.Loss.Low, one.Loss.High, 1e-9));
        });

    [Fact]
    public void Exact_numbers_are_parts_of_powers_of_two() =>
        PropertyCheck.ForAll(BillGenerators.Bills(new BillGeneratorOptions { Numbers = GeneratedNumbers.Exact }), 300, bill =>
            Assert.All(bill.Components, component =>
            {
                Assert.Equal(Math.Round(component.StockMonths * 64), component.StockMonths * 64);
                Assert.All(component.Sources, source => Assert.Equal(Math.Round((source.Share ?? 0) * 64), (source.Share ?? 0) * 64));
            }));

    [Fact]
    public void So_many_components_as_asked_for() =>
        Assert.All(Enum.GetValues<BillShape>(), shape =>
            Assert.Equal(37, BillGenerators.Bills(new BillGeneratorOptions { Shape = shape }.Sized(37)).Sample(1, new Rnd(4), 50)[0].Components.Length));

    [Fact]
    public void The_same_seed_gives_the_same_bill() =>
        Assert.Equal(Text(new Rnd(7)), Text(new Rnd(7)));

    [Theory]
    [InlineData(BillShape.Chain)]
    [InlineData(BillShape.Tree)]
    [InlineData(BillShape.Portfolio)]
    public void Large_bills_can_be_had_and_analysed(BillShape shape) => Analyse(shape, 5_000);

    [Theory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData(BillShape.Chain)]
    [InlineData(BillShape.Tree)]
    [InlineData(BillShape.Portfolio)]
    public void Bills_of_a_hundred_thousand_components_too(BillShape shape) => Analyse(shape, 100_000);

    [Fact]
    public void Shares_sum_to_at_most_one() =>
        PropertyCheck.ForAll(BillGenerators.Shares(), 500, shares => Assert.InRange(shares.Sum(), 0, 1 + 1e-12), Shrinker.Smaller);

    [Fact]
    public void Parts_alone_can_be_had_too()
    {
        ImmutableArray<Supplier>[] suppliers = BillGenerators.Suppliers().Sample(50, new Rnd(1), 50);
        Assert.Contains(suppliers, some => some.Length == 4);
        Assert.Contains(suppliers.SelectMany(some => some), supplier => supplier.Parent is not null);
        ImmutableArray<Source>[] sources = BillGenerators.Sources("one", "two").Sample(200, new Rnd(1), 50);
        Assert.Contains(sources, some => some.IsEmpty);
        Assert.Equal([null, "one", "two"], sources.SelectMany(some => some).Select(source => source.Supplier).Distinct().Order());
        Assert.All(BillGenerators.Components("part", "one").Sample(50, new Rnd(1), 50), component => Assert.Equal(("part", 0), (component.Id, component.Uses.Length)));
        Bill bill = BillCatalogue.Load("pet-ct");
        Assert.All(BillGenerators.Scenarios(bill).Sample(50, new Rnd(1), 50), scenario => new ExposureAnalysis(bill).Run("pet-ct", scenario));
    }

    [Fact]
    public void Reference_tables_are_valid_and_have_gaps()
    {
        GovernanceTable[] tables = ReferenceGenerators.GovernanceTables().Sample(50, new Rnd(1), 50);
        Assert.Contains(tables, table => table.Countries.Any(country => table.Find(country, 2021)?.Mean is null));
        Assert.Contains(tables, table => table.Countries.Any(country => table.Find(country, 2021)?.Mean is not null));
        ImmutableArray<TradeFlow>[] trade = ReferenceGenerators.TradeTables.Sample(100, new Rnd(1), 50);
        Assert.Contains(trade.SelectMany(flows => flows), flow => flow.Value is null);
        Assert.Contains(trade.SelectMany(flows => flows), flow => !flow.Partner.IsKnown);
        GovernanceRisks[] risks = ReferenceGenerators.GovernanceRisks(GeoPolRisk.GovernanceScale, MissingDataPolicy.Bound).Sample(100, new Rnd(1), 50);
        IEnumerable<GeoPolRiskResult> scores = trade.Zip(ReferenceGenerators.ProductionTables.Sample(100, new Rnd(1), 50), risks).Select(one =>
            GeoPolRisk.Compute(new GeoPolRiskInput { Imports = [.. one.First.Select(flow => new TradeFlow(flow.Partner, flow.Tonnes, flow.Value ?? 1))], Production = one.Second, Governance = one.Third }));
        Assert.Contains(scores, score => score.Score.Low < score.Score.High);
    }

    private static void Analyse(BillShape shape, int components)
    {
        Bill bill = BillGenerators.Bills(new BillGeneratorOptions { Shape = shape }.Sized(components)).Sample(1, new Rnd(1), 50)[0];
        Assert.Equal(components, bill.Components.Length);
        bill = bill.With(bill.Find(bill.Products[0])! with { StockMonths = 0 });
        ScenarioOutcome outcome = new ExposureAnalysis(bill).Run(bill.Products[0], Scenario.Of(Cut.By(Actor.OfComponent(bill.Products[0]))));
        Assert.InRange(outcome.WorstOutput, 0, 1 - 1e-9);
    }

    private static void ForAll(BillShape shape, Action<Bill> property) =>
        PropertyCheck.ForAll(BillGenerators.Bills(new BillGeneratorOptions { Shape = shape }), 300, property);

    private static IEnumerable<Use> UsesOf(Bill bill) => bill.Components.SelectMany(component => component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)));

    private static string Text(Rnd seed) => BillCode.Of(BillGenerators.Cases().Sample(1, seed, 50)[0]);
}
