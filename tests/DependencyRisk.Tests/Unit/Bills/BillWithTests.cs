using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

/// <summary>A bill with one component replaced is the bill that would have been built with it.</summary>
public sealed class BillWithTests
{
    private static readonly Bill Chain = new BillBuilder { Home = Country.China }
        .AddProducts("a")
        .AddComponents(new Component("a") { Uses = [new Use("b")] }, new Component("b") { Uses = [new Use("c")] }, new Component("c"))
        .Build();

    [Fact]
    public void A_replaced_component_gives_the_same_results_as_building_anew() => LawCase.ForAll(200, law =>
    {
        // What is replaced: another number of uses and sources, of components that come later in the topological order.
        Component old = law.PickComponent(_ => true)!;
        foreach (Component fresh in Shrinker.Smaller(law.Case).Select(smaller => smaller.Bill.Find(old.Id)).OfType<Component>().Where(fresh => fresh != old).Take(4))
        {
            Bill replaced = law.Bill.With(fresh);
            Bill rebuilt = BillRewriting.Rebuild(law.Bill, law.Bill.Components.Select(component => component.Id == fresh.Id ? fresh : component));
            Law.Identical(law.OutcomeOf(replaced), law.OutcomeOf(rebuilt));
            Bill back = replaced.With(old);
            Law.Identical(law.Outcome, law.OutcomeOf(back));
        }
    });

    [Fact]
    public void The_bill_itself_does_not_change()
    {
        Bill changed = Chain.With(new Component("b"));
        Assert.Single(Chain.Find("b")!.Uses);
        Assert.Empty(changed.Find("b")!.Uses);
        Assert.Same(Chain.Find("a"), changed.Find("a"));
    }

    [Fact]
    public void A_use_may_turn_the_order_of_two_components_around()
    {
        Bill turned = Chain.With(new Component("a") { Uses = [new Use("c")] }).With(new Component("b")).With(new Component("c") { Uses = [new Use("b")] });
        Assert.Equal("b", new ExposureAnalysis(turned).Run("a", Scenario.Of(Cut.By(Actor.OfComponent("b")))).Trajectory[0].Binding);
    }

    [Fact]
    public void A_component_that_is_not_there_cannot_be_replaced() => Assert.Throws<ArgumentException>(() => Chain.With(new Component("d")));

    [Theory]
    [InlineData("cycle", "a")]
    [InlineData("self-use", "c")]
    [InlineData("unknown-component", "d")]
    public void A_use_that_cannot_be_is_refused(string code, string child)
    {
        BillException refused = Assert.Throws<BillException>(() => Chain.With(new Component("c") { Uses = [new Use(child)] }));
        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void An_invalid_component_is_refused_with_all_its_problems()
    {
        var component = new Component("b") { StockMonths = -1, Sources = [new Source { Supplier = "nobody", Share = 2 }] };
        string[] codes = [.. Assert.Throws<BillException>(() => Chain.With(component)).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal)];
        Assert.Equal(["out-of-range", "out-of-range", "shares-exceed-one", "unknown-supplier"], codes);
        Assert.Throws<ArgumentNullException>(() => Chain.With(null!));
    }
}
