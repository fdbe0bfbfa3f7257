namespace DependencyRisk.Tests.Laws;

/// <summary>Ways to know more or less of a bill. Each gives two bills, of which the first knows more, or null where the case does not fit.</summary>
internal static class Knowledge
{
    private const double None = 1e-6;

    private static readonly Country[] Places = [Country.China, Country.UnitedStates, Country.Japan, Country.Unknown];

    public static IReadOnlyList<Func<LawCase, (Bill More, Bill Less)?>> All { get; } =
        [AllocatedToCandidate, AllocatedToNewSource, WithOrigin, WithShare, WithHeadquarters];

    /// <summary>What is unallocated comes from one of the candidates.</summary>
    public static (Bill More, Bill Less)? AllocatedToCandidate(LawCase law)
    {
        if (law.PickComponent(component => Unallocated(component) > None && component.Sources.Any(IsCandidate)) is not { } component)
        {
            return null;
        }

        Source chosen = Chosen(law, component, IsCandidate);
        return (Replaced(law, component, chosen, chosen with { Share = Unallocated(component) }), law.Bill);
    }

    /// <summary>What is unallocated, and has no candidate, comes from somebody new.</summary>
    public static (Bill More, Bill Less)? AllocatedToNewSource(LawCase law)
    {
        if (law.PickComponent(component => Unallocated(component) > None && !component.Sources.Any(IsCandidate) && !IsInHouse(component)) is not { } component)
        {
            return null;
        }

        Country place = Places[law.Dice().Next(Places.Length)];
        var source = new Source { Supplier = "new", Origin = place, Share = Unallocated(component) };
        Bill allocated = law.Bill.ToBuilder()
            .AddSuppliers(new Supplier("new") { Headquarters = place, Owner = Places[law.Pick % Places.Length] })
            .Build()
            .With(component with { Sources = component.Sources.Add(source) });
        return (allocated, law.Bill);
    }

    /// <summary>An origin is dropped.</summary>
    public static (Bill More, Bill Less)? WithOrigin(LawCase law)
    {
        if (law.PickComponent(component => component.Sources.Any(source => source.Origin.IsKnown)) is not { } component)
        {
            return null;
        }

        Source chosen = Chosen(law, component, source => source.Origin.IsKnown);
        return (law.Bill, Replaced(law, component, chosen, chosen with { Origin = default }));
    }

    /// <summary>A share is dropped where nothing is unallocated or a candidate exists.</summary>
    public static (Bill More, Bill Less)? WithShare(LawCase law)
    {
        if (law.PickComponent(component => component.Sources.Any(source => !IsCandidate(source))
            && (Unallocated(component) <= None || component.Sources.Any(IsCandidate))) is not { } component)
        {
            return null;
        }

        Source chosen = Chosen(law, component, source => !IsCandidate(source));
        return (law.Bill, Replaced(law, component, chosen, chosen with { Share = null }));
    }

    /// <summary>All headquarters and owners are dropped.</summary>
    public static (Bill More, Bill Less)? WithHeadquarters(LawCase law)
    {
        Bill bill = law.Bill;
        Bill dropped = new BillBuilder { Id = bill.Id, Home = bill.Home }
            .AddProducts(bill.Products)
            .AddSuppliers(bill.Suppliers.Select(supplier => supplier with { Headquarters = default, Owner = default }))
            .AddComponents(bill.Components)
            .Build();
        return (bill, dropped);
    }

    private static Source Chosen(LawCase law, Component component, Func<Source, bool> fits)
    {
        Source[] fitting = [.. component.Sources.Where(fits)];
        return fitting[law.Dice().Next(fitting.Length)];
    }

    private static Bill Replaced(LawCase law, Component component, Source before, Source after) =>
        law.Bill.With(component with { Sources = component.Sources.Replace(before, after) });

    private static bool IsCandidate(Source source) => source.Share is null;

    private static bool IsInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    private static double Unallocated(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));
}
