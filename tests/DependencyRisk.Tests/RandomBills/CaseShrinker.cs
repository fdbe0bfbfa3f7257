using System.Collections.Immutable;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Simpler cases to try when one fails: without a cut, a component, a source, a use, a stock, a substitution.</summary>
internal static class CaseShrinker
{
    public static IEnumerable<RandomCase> Smaller(RandomCase given)
    {
        foreach (Cut cut in given.Scenario.Cuts)
        {
            yield return given with { Scenario = Scenario.Of(given.Scenario.Cuts.Remove(cut)) };
        }

        foreach (Component component in given.Bill.Components.Where(component => !given.Bill.Products.Contains(component.Id)))
        {
            ImmutableArray<Component> others = [.. given.Bill.Components.Remove(component).Select(other => WithoutUsesOf(other, component.Id))];
            ImmutableArray<Cut> cuts = [.. given.Scenario.Cuts.Where(cut => cut.Actor != Actor.OfComponent(component.Id))];
            yield return given with { Bill = Rebuild(given.Bill, others), Scenario = Scenario.Of(cuts) };
        }

        foreach (Component component in given.Bill.Components)
        {
            foreach (Component smaller in Smaller(component).Where(smaller => smaller != component))
            {
                yield return given with { Bill = given.Bill.With(smaller) };
            }
        }
    }

    private static IEnumerable<Component> Smaller(Component component)
    {
        foreach (Use use in component.Uses)
        {
            yield return component with { Uses = component.Uses.Remove(use) };
        }

        foreach (Source source in component.Sources)
        {
            yield return component with { Sources = component.Sources.Remove(source) };
            yield return component with { Sources = component.Sources.Replace(source, source with { Uses = [] }) };
            yield return component with { Sources = component.Sources.Replace(source, source with { RecoveryMonths = null }) };
            yield return component with { Sources = component.Sources.Replace(source, source with { Capacity = null, ReadyAfterMonths = 0 }) };
            yield return component with { Sources = component.Sources.Replace(source, source with { Supplier = null }) };
        }

        yield return component with { StockMonths = 0 };
        yield return component with { Substitution = null };
        yield return component with { Evidence = [] };
        yield return component with { Uses = [.. component.Uses.Select(use => use with { Essentiality = 1, Quantity = 1 })] };
    }

    private static Component WithoutUsesOf(Component component, string child) => component with
    {
        Uses = [.. component.Uses.Where(use => use.Component != child)],
        Sources = [.. component.Sources.Select(source => source with { Uses = [.. source.Uses.Where(use => use.Component != child)] })],
    };

    private static Bill Rebuild(Bill bill, ImmutableArray<Component> components) =>
        new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(bill.Products).AddSuppliers(bill.Suppliers).AddComponents(components).Build();
}
