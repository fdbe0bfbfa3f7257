using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

public sealed class ConcentrationAnalysisTests
{
    private static readonly ConcentrationBy[] Ways = Enum.GetValues<ConcentrationBy>();

    [Fact]
    public void Units_are_what_was_asked_for()
    {
        Bill bill = SixSources();
        Assert.Equal(["JP 0.5 -", "DE 0.25 -", "US 0.125 -"], Units(bill, ConcentrationBy.Origin));
        Assert.Equal(["US 0.375 -", "JP 0.25 -"], Units(bill, ConcentrationBy.Headquarters));
        Assert.Equal(["CN 0.25 -"], Units(bill, ConcentrationBy.Owner));
        Assert.Equal(["branch 0.25 -", "firm 0.25 -", "works 0.125 -", "spare 0 candidate"], Units(bill, ConcentrationBy.Supplier));
        Assert.Equal(["firm 0.625 -", "spare 0 candidate"], Units(bill, ConcentrationBy.Group));
    }

    [Fact]
    public void What_is_open_is_kept_apart()
    {
        ComponentConcentration result = Measure(SixSources(), ConcentrationBy.Supplier).Single(found => found.Component == "part");
        Assert.Equal(0.125, result.Shares.Unallocated, 1e-15);
        Assert.Equal(0.25, result.Shares.Unattributed, 1e-15);
        HhiInterval index = result.Shares.HerfindahlHirschman();
        Assert.Equal((2 * 0.0625) + (2 * 0.015625), index.Low.Fraction, 1e-15);
        Assert.Equal(0.25 + 0.0625 + (2 * 0.015625), index.High.Fraction, 1e-15);
    }

    [Fact]
    public void A_candidate_of_an_unknown_unit_may_be_anybody()
    {
        ComponentConcentration result = Measure(SixSources(), ConcentrationBy.Owner).Single(found => found.Component == "part");
        Assert.False(result.Shares.CountsUnits);
        Assert.Equal(0.0625, result.Shares.HerfindahlHirschman().Low.Fraction, 1e-15);
        Assert.Equal(1, result.Shares.HerfindahlHirschman().High.Fraction, 1e-15);
    }

    [Fact]
    public void Components_made_in_house_are_left_out_and_those_without_anything_are_wholly_open()
    {
        ImmutableArray<ComponentConcentration> results = Measure(SixSources(), ConcentrationBy.Origin);
        Assert.Equal(["bare", "part"], results.Select(result => result.Component));
        Assert.Equal(new Interval(0, 1), results[0].Shares.HerfindahlHirschman().Fraction);
        Assert.Equal(1, results[0].Shares.Unallocated);
    }

    [Fact]
    public void Only_what_goes_into_the_products_asked_for_is_measured()
    {
        Bill all = BillCatalogue.Load(BillCatalogue.PortfolioBill);
        ImmutableArray<ComponentConcentration> two = ConcentrationAnalysis.Measure(all, ConcentrationBy.Origin, "mri-3t", "ecmo");
        string[] expected =
        [
            .. ConcentrationAnalysis.Measure(all, ConcentrationBy.Origin, "mri-3t").Select(result => result.Component)
                .Union(ConcentrationAnalysis.Measure(all, ConcentrationBy.Origin, "ecmo").Select(result => result.Component))
                .Order(StringComparer.Ordinal),
        ];
        Assert.InRange(expected.Length, 12, all.Components.Length / 3);
        Assert.Equal(expected, two.Select(result => result.Component).Order(StringComparer.Ordinal));
        Assert.Throws<ArgumentException>(() => ConcentrationAnalysis.Measure(all, ConcentrationBy.Origin, "nothing"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConcentrationAnalysis.Measure(all, (ConcentrationBy)9));
    }

    [Fact]
    public void The_most_concentrated_stand_first()
    {
        foreach (ConcentrationBy way in Ways)
        {
            (double High, double Low, string Id)[] keys =
            [
                .. ConcentrationAnalysis.Measure(BillCatalogue.Load(BillCatalogue.PortfolioBill), way)
                    .Select(result => (-result.Shares.HerfindahlHirschman().High.Fraction, -result.Shares.HerfindahlHirschman().Low.Fraction, result.Component)),
            ];
            Assert.Equal(keys.OrderBy(key => key.High).ThenBy(key => key.Low).ThenBy(key => key.Id, StringComparer.Ordinal), keys);
        }
    }

    [Fact]
    public void The_order_of_sources_changes_no_bit() => PropertyCheck.ForAll(500, random =>
    {
        Bill turned = random.Bill;
        foreach (Component component in random.Bill.Components)
        {
            turned = turned.With(component with { Sources = [.. component.Sources.Reverse()] });
        }

        foreach (ConcentrationBy way in Ways)
        {
            Assert.Equal(Print(random.Bill, way), Print(turned, way));
        }
    });

    [Fact]
    public void Knowing_less_only_widens_the_bounds() => PropertyCheck.ForAll(500, random =>
    {
        foreach (Component component in random.Bill.Components.Where(component => !component.Sources.IsEmpty))
        {
            Source first = component.Sources[0];
            Widens(random.Bill, component, first with { Origin = default }, ConcentrationBy.Origin);
            Widens(random.Bill, component, first with { Supplier = null }, ConcentrationBy.Supplier);
            bool whole = component.Sources.Sum(source => source.Share ?? 0) >= 1 - 1e-6;
            if (first.Share is not null && (whole || component.Sources.Any(source => source.Share is null)))
            {
                Widens(random.Bill, component, first with { Share = null }, ConcentrationBy.Origin);
            }
        }
    });

    private static void Widens(Bill bill, Component component, Source changed, ConcentrationBy way)
    {
        Interval Index(Bill of) => Measure(of, way).Single(result => result.Component == component.Id).Shares.HerfindahlHirschman().Fraction;
        Interval before = Index(bill);
        Interval after = Index(bill.With(component with { Sources = component.Sources.SetItem(0, changed) }));
        Assert.True(after.Low <= before.Low + 1e-12 && after.High >= before.High - 1e-12, $"{component.Id} {way}: {before} becomes {after}");
    }

    private static string Print(Bill bill, ConcentrationBy way) => string.Join('\n', Measure(bill, way).Select(result =>
        $"{result.Component} {string.Join(' ', result.Units)} {result.Shares.HerfindahlHirschman().Fraction} {result.Shares.Shannon()} {result.Shares.Gini()}"));

    private static ImmutableArray<ComponentConcentration> Measure(Bill bill, ConcentrationBy way) => ConcentrationAnalysis.Measure(bill, way);

    private static IEnumerable<string> Units(Bill bill, ConcentrationBy way) =>
        Measure(bill, way).Single(result => result.Component == "part").Units.Select(unit => FormattableString.Invariant($"{unit.Name} {unit.Share} {(unit.IsCandidate ? "candidate" : "-")}"));

    private static Bill SixSources() => new BillBuilder { Id = "bill", Home = Country.China }
        .AddSuppliers(
            new Supplier("firm") { Headquarters = Country.UnitedStates },
            new Supplier("branch") { Headquarters = Country.Japan, Owner = Country.China, Parent = "firm" },
            new Supplier("works") { Headquarters = Country.UnitedStates, Parent = "branch" },
            new Supplier("spare"))
        .AddComponents(
            new Component("machine") { Uses = [new Use("part"), new Use("bare")] },
            new Component("part")
            {
                Sources =
                [
                    new Source { Supplier = "firm", Origin = Country.Japan, Share = 0.25 },
                    new Source { Supplier = "branch", Origin = Country.Germany, Share = 0.25 },
                    new Source { Supplier = "works", Origin = Country.UnitedStates, Share = 0.125 },
                    new Source { Origin = Country.Japan, Share = 0.25 },
                    new Source { Supplier = "spare" },
                ],
            },
            new Component("bare"))
        .AddProducts("machine")
        .Build();
}
