using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.Completeness;

public sealed class CompletenessAnalysisTests
{
    [Fact]
    public void Of_very_many_sources_those_with_the_least_shares_are_one_gap()
    {
        // Shares from 1/2000 up, in an order that is not that of their size.
        Source[] sources = [.. Enumerable.Range(0, 90).Select(i => new Source { Share = (((i * 37) % 90) + 1) / 5000.0 })];
        Bill bill = Of(new Component("part") { Sources = [.. sources, new Source { Origin = Country.Japan, Share = 1 - sources.Sum(source => source.Share!.Value) }] });
        ImmutableArray<CompletenessGap> gaps = new CompletenessAnalysis(bill).Product("part", int.MaxValue).Gaps;
        CompletenessGap rest = gaps[0];
        Assert.Equal((64, 27, (int?)null), (gaps.Length, rest.SourceCount, rest.Source));
        Assert.Equal(Enumerable.Range(1, 27).Sum() / 5000.0, rest.Cost, 1e-12);
        Assert.Equal(Enumerable.Range(28, 63).Reverse(), gaps.Skip(1).Select(gap => (int)Math.Round(gap.Cost * 5000)));
        Assert.All(gaps.Skip(1), gap => Assert.Equal(gap.Cost, sources[gap.Source!.Value].Share!.Value, 1e-12));
        Assert.Equal(0, gaps[^1].UnknownLossLeft!.Value, 1e-12);
    }

    [Fact]
    public void A_supplier_costs_what_all_its_components_lose_together()
    {
        Component Half(string id) => new(id) { Sources = [new Source { Supplier = "s", Share = 0.5 }, new Source { Supplier = "home", Share = 0.5 }] };
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("p")
            .AddSuppliers(new Supplier("s"), new Supplier("home") { Headquarters = Country.China, Owner = Country.China }, new Supplier("t") { Headquarters = Country.Japan })
            .AddComponents(
                Half("x"),
                Half("y"),
                new Component("p") { Sources = [new Source { Supplier = "home", Share = 0.5, Uses = [new Use("x")] }, new Source { Supplier = "t", Share = 0.5, Uses = [new Use("y")] }] })
            .Build();
        CompletenessGap gap = Assert.Single(new CompletenessAnalysis(bill, new ExposureOptions { Control = Control.Headquarters }).Product("p").Gaps);
        Assert.Equal((CompletenessGapKind.Headquarters, "s", null, 2), (gap.Kind, gap.Supplier, gap.Component, gap.SourceCount));
        Assert.Equal(0.5, gap.Cost, 1e-12);
        Assert.Equal(0, gap.UnknownLossLeft);
        ImmutableArray<CompletenessGap> owners = new CompletenessAnalysis(bill, new ExposureOptions { Control = Control.Any }).Product("p").Gaps;
        Assert.Equal(
            [(CompletenessGapKind.Headquarters, "s"), (CompletenessGapKind.Owner, "s"), (CompletenessGapKind.Owner, "t")],
            owners.Where(cell => cell.Component is null).Select(cell => (cell.Kind, cell.Supplier!)));
        Assert.Equal(6, owners.Count(cell => cell.Kind == CompletenessGapKind.Origin));
    }

    [Fact]
    public void The_country_is_the_one_whose_cut_is_most_uncertain()
    {
        // What Japan's half leaves can be replaced, unless the rest is Japan's too.
        Bill bill = Of(new Component("part")
        {
            Sources = [new Source { Origin = Country.Japan, Share = 0.5 }, new Source { Share = 0.5 }],
            Substitution = new Substitution(Fraction: 1, AfterMonths: 0),
        });
        CompletenessGap gap = Assert.Single(new CompletenessAnalysis(bill).Product("part").Gaps);
        Assert.Equal((Country.Japan, 1.0), (gap.Country, gap.Cost));
        Assert.Equal(Country.Unknown, Assert.Single(new CompletenessAnalysis(bill.With(bill.Components[0] with { Substitution = null })).Product("part").Gaps).Country);
    }

    [Fact]
    public void A_capacity_without_a_share_is_a_gap_even_where_all_is_allocated()
    {
        Bill bill = Of(new Component("part") { Sources = [new Source { Origin = Country.Japan, Share = 1 }, new Source { Origin = Country.Germany, Capacity = 0.75 }] });
        CompletenessGap gap = Assert.Single(new CompletenessAnalysis(bill).Product("part").Gaps);
        Assert.Equal((CompletenessGapKind.Shares, Country.Japan, 0.75, 1), (gap.Kind, gap.Country, gap.Cost, gap.SourceCount));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        Component[] parts = [.. Enumerable.Range(0, 3000).Select(i => new Component($"c{i}") { StockMonths = i % 7, Sources = [new Source { Share = 0.25 }, new Source { Origin = Country.Japan, Share = (i % 5) / 10.0, Supplier = $"s{i % 40}" }] })];
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("p").AddComponents(parts)
            .AddComponents(new Component("p") { Uses = [.. parts.Select(part => new Use(part.Id) { Essentiality = 0.75 })] })
            .AddSuppliers(Enumerable.Range(0, 40).Select(i => new Supplier($"s{i}"))).Build();
        Assert.All((Control[])[Control.Origin, Control.Any], control =>
        {
            var options = new ExposureOptions { Control = control };
            BillCompleteness one = new CompletenessAnalysis(bill, options with { MaxThreads = 1 }).Product("p");
            BillCompleteness many = new CompletenessAnalysis(bill, options with { MaxThreads = 8 }).Product("p");
            Assert.Equal(one.Gaps.AsEnumerable(), many.Gaps);
            Assert.Equal(one with { Gaps = [], Fields = [] }, many with { Gaps = [], Fields = [] });
        });
    }

    [Fact]
    public void Of_equal_costs_the_dearest_component_comes_first_then_the_one_with_most_sources()
    {
        Component Candidates(string id, double? value, int count) =>
            new(id) { UnitValue = value, Sources = [.. Enumerable.Range(0, count).Select(i => new Source { Origin = i == 0 ? Country.Japan : Country.Germany })] };
        Bill OfValue(double? value, double? cheap, double? dear) => new BillBuilder { Home = Country.China }.AddProducts("p")
            .AddComponents(
                new Component("p") { UnitValue = value, Uses = [new Use("a"), new Use("b"), new Use("c")] },
                Candidates("a", cheap, 2),
                Candidates("b", cheap, 3),
                Candidates("c", dear, 2))
            .Build();
        Assert.Equal(["c", "b", "a"], Order(OfValue(100, 10, 40)));
        Assert.Equal(["b", "a", "c"], Order(OfValue(null, null, null)));

        static IEnumerable<string> Order(Bill bill)
        {
            ImmutableArray<CompletenessGap> gaps = new CompletenessAnalysis(bill).Product("p").Gaps;
            Assert.Single(gaps.Select(gap => gap.Cost).Distinct());
            return gaps.Select(gap => gap.Component!);
        }
    }

    [Fact]
    public void Fields_do_not_need_a_home()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        ImmutableArray<FieldCompleteness> expected = new CompletenessAnalysis(bill).Product("pet-ct").Fields;
        var builder = new BillBuilder { Id = bill.Id };
        Bill homeless = builder.AddProducts(bill.Products).AddSuppliers(bill.Suppliers).AddComponents(bill.Components).Build();
        Assert.Throws<ArgumentException>(() => new CompletenessAnalysis(homeless));
        Assert.Equal(expected.AsEnumerable(), CompletenessAnalysis.Fields(homeless, "pet-ct"));
        Assert.Throws<ArgumentException>(() => CompletenessAnalysis.Fields(homeless, "ecmo"));
        Assert.Throws<ArgumentNullException>(() => CompletenessAnalysis.Fields(null!, "pet-ct"));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Bill bill = Of(new Component("part"));
        Assert.Throws<ArgumentException>(() => new CompletenessAnalysis(bill).Product("other"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompletenessAnalysis(bill).Product("part", -1));
        Assert.Throws<ArgumentNullException>(() => new CompletenessAnalysis(null!));
        Assert.Throws<OperationCanceledException>(() => new CompletenessAnalysis(bill).Product("part", cancellation: new CancellationToken(canceled: true)));
        CompletenessGap gap = Assert.Single(new CompletenessAnalysis(bill).Product("part").Gaps);
        Assert.Equal((1.0, 0, 0.0), (gap.Cost, gap.SourceCount, gap.UnknownLossLeft));
    }

    private static Bill Of(Component part) => new BillBuilder { Home = Country.China }.AddProducts(part.Id).AddComponents(part).Build();
}
