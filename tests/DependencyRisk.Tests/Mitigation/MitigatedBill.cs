using System.Collections.Immutable;

namespace DependencyRisk.Tests.Mitigation;

/// <summary>The bill in which a measure has been taken at one component, written down in full.</summary>
internal static class MitigatedBill
{
    private const string Mover = "mover";

    /// <summary>All sources, and what is unallocated, at a supplier that is of one country in every way.</summary>
    public static Bill Moved(Bill bill, Component component, Country to)
    {
        double unallocated = 1 - component.Sources.Sum(source => source.Share ?? 0);
        bool isLeft = unallocated > 1e-6 && component.Sources.All(source => source.Share is not null);
        IEnumerable<Source> sources = isLeft ? component.Sources.Append(new Source { Share = unallocated }) : component.Sources;
        return IsInHouse(component) ? bill : With(bill, to, component with { Sources = [.. sources.Select(source => At(source, to))] });
    }

    /// <summary>One more source, at home, that can deliver but does not yet.</summary>
    public static Bill WithBackup(Bill bill, Component component, double capacity, double months, Country home) =>
        With(bill, home, component with { Sources = component.Sources.Add(At(new Source { Share = 0, Capacity = capacity, ReadyAfterMonths = months }, home)) });

    public static Bill WithStock(Bill bill, Component component, double months) =>
        bill.With(component with { StockMonths = component.StockMonths + months });

    /// <summary>All of it from whichever of some countries: candidates, one a country. Only for sources with nothing but a share.</summary>
    public static Bill MovedToSome(Bill bill, Component component, ImmutableArray<Country> places) =>
        bill.With(component with { Sources = [.. places.Select(place => new Source { Origin = place })] });

    public static bool IsInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    private static Source At(Source source, Country place) => source with { Supplier = Mover, Origin = place };

    private static Bill With(Bill bill, Country place, Component component)
    {
        var builder = new BillBuilder { Id = bill.Id, Home = bill.Home };
        return builder.AddProducts(bill.Products)
            .AddSuppliers(bill.Suppliers).AddSuppliers(new Supplier(Mover) { Headquarters = place, Owner = place })
            .AddComponents(bill.Components.Select(other => other.Id == component.Id ? component : other)).Build();
    }
}
