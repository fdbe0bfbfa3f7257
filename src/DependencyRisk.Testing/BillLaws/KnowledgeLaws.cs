namespace DependencyRisk.Testing;

/// <summary>Knowing less widens the bounds, knowing more narrows them, and neither moves them the other way.</summary>
internal static class KnowledgeLaws
{
    // An unallocated share of at most this is none , as in the analyses (docs/exposure.md).
    private const double None = 1e-6;

    private static readonly Country[] Places = [Country.China, Country.UnitedStates, Country.Japan, Country.Unknown];

    public static Law<BillCase> AllocatedToCandidate { get; } = new(
        "allocated-to-candidate",
        "Once the unallocated share is known to come from a candidate, the bounds lie within those before.",
        LawRelation.Narrower,
        law => law.Component(component => Unallocated(component) > None && component.Sources.Any(IsCandidate)) is { } component
            ? Allocated(law, component, Chosen(law, component, IsCandidate))
            : null)
    {
        Condition = "a component with an unallocated share has a source without a share",
    };

    public static Law<BillCase> AllocatedToNewSource { get; } = new(
        "allocated-to-new-source",
        "Once the unallocated share is known to come from somebody new, the bounds lie within those before.",
        LawRelation.Narrower,
        law => law.Component(component => Unallocated(component) > None && !component.Sources.Any(IsCandidate) && !IsInHouse(component)) is { } component
            ? new LawPair<BillCase>(law.Given, WithNewSource(law, component))
            : null)
    {
        Condition = "a component with an unallocated share has no source without a share",
    };

    public static Law<BillCase> DroppedOrigin { get; } = new(
        "dropped-origin",
        "Dropping a known origin only widens the bounds.",
        LawRelation.Wider,
        law => law.Component(component => component.Sources.Any(source => source.Origin.IsKnown)) is { } component
            && Chosen(law, component, source => source.Origin.IsKnown) is var chosen
            ? Replaced(law, component, chosen, chosen with { Origin = default })
            : null)
    {
        Condition = "an origin is known",
    };

    public static Law<BillCase> DroppedShare { get; } = new(
        "dropped-share",
        "Dropping a share where nothing is unallocated, or a candidate exists, only widens the bounds.",
        LawRelation.Wider,
        law => law.Component(component => component.Sources.Any(source => !IsCandidate(source)) && (Unallocated(component) <= None || component.Sources.Any(IsCandidate))) is { } component
            && Chosen(law, component, source => !IsCandidate(source)) is var chosen
            ? Replaced(law, component, chosen, chosen with { Share = null })
            : null)
    {
        Condition = "a component has a share, and nothing unallocated or a source without a share",
    };

    public static Law<BillCase> DroppedOwners { get; } = new(
        "dropped-owners",
        "Dropping the headquarters and owners of all suppliers only widens the bounds.",
        LawRelation.Wider,
        law => law.Given.Bill.Suppliers.All(supplier => !supplier.Headquarters.IsKnown && !supplier.Owner.IsKnown) ? null : new LawPair<BillCase>(law.Given, WithoutOwners(law.Given)))
    {
        Condition = "a headquarters or an owner is known",
    };

    private static LawPair<BillCase> Allocated(LawCase<BillCase> law, Component component, Source candidate) =>
        Replaced(law, component, candidate, candidate with { Share = Unallocated(component) });

    private static LawPair<BillCase> Replaced(LawCase<BillCase> law, Component component, Source before, Source after) =>
        new(law.Given, law.Given with { Bill = law.Given.Bill.With(component with { Sources = component.Sources.Replace(before, after) }) });

    private static BillCase WithNewSource(LawCase<BillCase> law, Component component)
    {
        Country place = Places[law.Dice().Next(Places.Length)];
        string id = NewId(law.Given.Bill);
        var source = new Source { Supplier = id, Origin = place, Share = Unallocated(component) };
        Bill allocated = law.Given.Bill.ToBuilder()
            .AddSuppliers(new Supplier(id) { Headquarters = place, Owner = Places[law.Pick % Places.Length] })
            .Build()
            .With(component with { Sources = component.Sources.Add(source) });
        return law.Given with { Bill = allocated };
    }

    private static string NewId(Bill bill)
    {
        string id = "new";
        while (bill.FindSupplier(id) is not null)
        {
            id += "-new";
        }

        return id;
    }

    private static BillCase WithoutOwners(BillCase given) => given with
    {
        Bill = BillRewriting.Rebuild(
            given.Bill,
            given.Bill.Products,
            given.Bill.Suppliers.Select(supplier => supplier with { Headquarters = default, Owner = default }),
            given.Bill.Components),
    };

    private static Source Chosen(LawCase<BillCase> law, Component component, Func<Source, bool> fits)
    {
        Source[] fitting = [.. component.Sources.Where(fits)];
        return fitting[law.Dice().Next(fitting.Length)];
    }

    private static bool IsCandidate(Source source) => source.Share is null;

    private static bool IsInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    private static double Unallocated(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));
}
