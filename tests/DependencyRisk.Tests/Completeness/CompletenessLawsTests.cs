using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Completeness;

/// <summary>What holds of gaps in any bill.</summary>
public sealed class CompletenessLawsTests
{
    private const double Close = 1e-9;

    [Fact]
    public void However_a_gap_is_filled_no_exposure_leaves_its_bounds() => LawCase.ForAll(700, law =>
    {
        ImmutableArray<CompletenessGap> gaps = Of(law.Case).Gaps;
        if (gaps.IsEmpty)
        {
            return;
        }

        CompletenessGap gap = gaps[law.Pick % gaps.Length];
        Dictionary<Actor, Bounds> before = Exposures(law.Case);
        Country[] places = [.. before.Keys.Select(actor => actor.Country).Where(country => country.IsKnown), Country.China, new Country("AQ")];
        foreach (Country place in places)
        {
            BillCase filled = law.Case with { Bill = GapFiller.Fill(law.Bill, gap, law.Case.Options.Control, place, law.Pick) };
            foreach ((Actor actor, Bounds after) in Exposures(filled))
            {
                // A country that was nowhere named could do what one could that we cannot name.
                Bounds allowed = before.TryGetValue(actor, out Bounds known) ? known : before.GetValueOrDefault(Actor.Of(Country.Unknown));
                Assert.True(allowed.Low <= after.Low + Close && after.High <= allowed.High + Close, $"{gap} filled with {place}: {actor} goes from {allowed} to {after}");
                Assert.True(after.Width <= allowed.Width + Close, $"{gap} filled with {place} widens {actor}");
            }
        }
    });

    [Fact]
    public void A_gap_costs_no_more_than_its_component_is_uncertain() => PropertyCheck.ForAll(1500, given =>
    {
        if (given.Bill.Components.Any(component => component.Sources.Any(source => !source.Uses.IsEmpty)))
        {
            // Candidates with inputs of their own make what goes into them uncertain too.
            return;
        }

        ILookup<string, CompletenessGap> gaps = Of(given).Gaps.Where(gap => gap.Component is not null).ToLookup(gap => gap.Component!);
        Dictionary<string, double> widths = Widths(given);
        Assert.All(gaps.SelectMany(group => group), gap => Assert.True(gap.Cost <= widths.GetValueOrDefault(gap.Component!) + Close, $"{gap} of {widths.GetValueOrDefault(gap.Component!):R}"));
        if (given.Options.Control == Control.Origin)
        {
            // The only gap of a component costs all of it; and where something is uncertain, some gap costs something.
            Assert.All(gaps.Where(group => group.Count() == 1), group => Assert.Equal(widths.GetValueOrDefault(group.Key), group.Single().Cost, Close));
            Assert.All(widths.Where(pair => pair.Value > Close), pair => Assert.Contains(gaps[pair.Key], gap => gap.Cost > 0));
        }
    });

    [Fact]
    public void What_is_left_falls_to_nothing() => PropertyCheck.ForAll(1500, given =>
    {
        BillCompleteness completeness = Of(given);
        double[] left = [completeness.UnknownLoss, .. completeness.Gaps.Select(gap => gap.UnknownLossLeft!.Value)];
        Assert.All(left.Zip(left.Skip(1)), pair => Assert.True(pair.Second <= pair.First + Close, $"from {pair.First:R} to {pair.Second:R}"));
        Assert.Equal(0, left[^1], Close);
        Assert.All(new CompletenessAnalysis(given.Bill, given.Options).Product(given.Product, 1).Gaps.Skip(1), gap => Assert.Null(gap.UnknownLossLeft));
    });

    [Fact]
    public void A_bill_without_gaps_is_exact_and_the_totals_are_those_of_exposure() => PropertyCheck.ForAll(1500, given =>
    {
        BillCompleteness completeness = Of(given);
        Dictionary<Actor, Bounds> exposures = Exposures(given);
        Assert.Equal(exposures.GetValueOrDefault(Actor.Of(Country.Unknown)).High, completeness.UnknownLoss);
        Assert.Equal(exposures.Values.Select(loss => loss.Width).DefaultIfEmpty(0).Max(), completeness.WidestLoss.Width, Close);
        Assert.True(completeness.WidestCountry is not { } widest || exposures[Actor.Of(widest)] == completeness.WidestLoss);
        Assert.True(!completeness.Gaps.IsEmpty || completeness.WidestCountry is null, "no gap, but width");
    });

    [Fact]
    public void The_costliest_come_first_and_no_order_of_the_bill_matters() => LawCase.ForAll(500, law =>
    {
        BillCompleteness completeness = Of(law.Case);
        Assert.All(completeness.Gaps.Zip(completeness.Gaps.Skip(1)), pair => Assert.True(pair.First.Cost >= pair.Second.Cost - Close));
        System.Random dice = law.Dice();
        Bill shuffled = new BillBuilder { Id = law.Bill.Id, Home = law.Bill.Home }
            .AddProducts(law.Bill.Products)
            .AddSuppliers(law.Bill.Suppliers.OrderBy(_ => dice.Next()))
            .AddComponents(law.Bill.Components.OrderBy(_ => dice.Next()))
            .Build();
        BillCompleteness again = Of(law.Case with { Bill = shuffled });
        Assert.Equal(completeness.Gaps.AsEnumerable(), again.Gaps);
        Assert.Equal(completeness.Fields.AsEnumerable(), again.Fields);
        Bill reversed = new BillBuilder { Id = law.Bill.Id, Home = law.Bill.Home }
            .AddProducts(law.Bill.Products).AddSuppliers(law.Bill.Suppliers)
            .AddComponents(law.Bill.Components.Select(component => component with { Sources = [.. component.Sources.Reverse()] })).Build();
        Assert.Equal(completeness.Gaps.Select(WithoutPosition), Of(law.Case with { Bill = reversed }).Gaps.Select(WithoutPosition));
    });

    [Fact]
    public void Of_gaps_that_cost_the_same_the_most_valuable_come_first_then_those_about_most_sources() => PropertyCheck.ForAll(1500, given =>
    {
        Dictionary<string, double> own = OwnValues(given);
        (double Cost, double Value, double Sources, string Id)[] keys = [.. Of(given).Gaps.Select(gap =>
            (-Math.Round(gap.Cost, 12), -Math.Round(ComponentsOf(given, gap).Sum(id => own.GetValueOrDefault(id)), 12), (double)-gap.SourceCount, gap.Component ?? gap.Supplier!))];
        Assert.All(keys.Zip(keys.Skip(1)), pair =>
        {
            int order = pair.First.Cost.CompareTo(pair.Second.Cost);
            order = order != 0 ? order : pair.First.Value.CompareTo(pair.Second.Value);
            order = order != 0 ? order : pair.First.Sources.CompareTo(pair.Second.Sources);
            order = order != 0 ? order : string.CompareOrdinal(pair.First.Id, pair.Second.Id);
            Assert.True(order <= 0, $"{pair.First} stands before {pair.Second}");
        });
    });

    // Components of a supplier's cell are those of its sources whose place is not known, as far as the product needs them.
    private static IEnumerable<string> ComponentsOf(BillCase given, CompletenessGap gap) => gap.Component is { } one
        ? [one]
        : OracleScope.Of(given.Bill, given.Product == ExposureAnalysis.PortfolioId ? given.Bill.Products : [given.Product], given.Options.Phase)
            .Where(component => component.Sources.Any(source => source.Supplier == gap.Supplier && GapFiller.IsUnknown(given.Bill, source, given.Options.Control)))
            .Select(component => component.Id).Order(StringComparer.Ordinal);

    private static Dictionary<string, double> OwnValues(BillCase given)
    {
        try
        {
            return new ContentAnalysis(given.Bill, new ContentOptions { Home = given.Options.Home, Weights = given.Options.Weights })
                .Product(given.Product).Components.ToDictionary(part => part.Component, part => part.Own);
        }
        catch (BillException)
        {
            return [];
        }
    }

    private static CompletenessGap WithoutPosition(CompletenessGap gap) => gap with { Source = null };

    private static BillCompleteness Of(BillCase given) => new CompletenessAnalysis(given.Bill, given.Options).Product(given.Product, int.MaxValue);

    private static Dictionary<Actor, Bounds> Exposures(BillCase given) =>
        given.Analysis.Exposures(given.Product, ActorKind.Country).ToDictionary(exposure => exposure.Actor, exposure => exposure.Loss);

    // The greatest width among the choke points of each component that are countries'.
    private static Dictionary<string, double> Widths(BillCase given) => given.Analysis.Product(given.Product).ChokePoints
        .Where(point => point.Actor.Kind == ActorKind.Country)
        .GroupBy(point => point.Component)
        .ToDictionary(group => group.Key, group => group.Max(point => point.Loss.Width));
}
