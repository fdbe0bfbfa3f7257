using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>Knowing less widens the bounds, knowing more narrows them, and neither moves them the other way.</summary>
public sealed class UnknownsTests
{
    private const double None = 1e-6;

    [Fact]
    public void Allocating_what_is_unallocated_to_a_candidate_keeps_within_the_bounds() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => Unallocated(component) > None && component.Sources.Any(IsCandidate)) is { } component)
        {
            Source[] candidates = [.. component.Sources.Where(IsCandidate)];
            Source chosen = candidates[law.Dice().Next(candidates.Length)];
            Source allocated = chosen with { Share = Unallocated(component) };
            Law.Within(law.OutcomeWith(component with { Sources = component.Sources.Replace(chosen, allocated) }), law.Outcome);
        }
    });

    [Fact]
    public void Allocating_it_to_a_new_source_keeps_within_the_bounds() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => Unallocated(component) > None && !component.Sources.Any(IsCandidate) && !IsInHouse(component)) is { } component)
        {
            Country[] places = [Country.China, Country.UnitedStates, Country.Japan, Country.Unknown];
            Country place = places[law.Dice().Next(places.Length)];
            var source = new Source { Supplier = "new", Origin = place, Share = Unallocated(component) };
            Bill allocated = law.Bill.ToBuilder()
                .AddSuppliers(new Supplier("new") { Headquarters = place, Owner = places[law.Pick % places.Length] })
                .Build()
                .With(component with { Sources = component.Sources.Add(source) });
            Law.Within(law.OutcomeOf(allocated), law.Outcome);
        }
    });

    [Fact]
    public void Dropping_an_origin_only_widens_the_bounds() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => component.Sources.Any(source => source.Origin.IsKnown)) is { } component)
        {
            Source[] known = [.. component.Sources.Where(source => source.Origin.IsKnown)];
            Source chosen = known[law.Dice().Next(known.Length)];
            Component dropped = component with { Sources = component.Sources.Replace(chosen, chosen with { Origin = default }) };
            Law.Within(law.Outcome, law.OutcomeWith(dropped));
        }
    });

    [Fact]
    public void Dropping_a_share_only_widens_the_bounds() => LawCase.ForAll(2000, law =>
    {
        if (law.PickComponent(component => component.Sources.Any(source => !IsCandidate(source))
            && (Unallocated(component) <= None || component.Sources.Any(IsCandidate))) is { } component)
        {
            Source[] shared = [.. component.Sources.Where(source => !IsCandidate(source))];
            Source chosen = shared[law.Dice().Next(shared.Length)];
            Component dropped = component with { Sources = component.Sources.Replace(chosen, chosen with { Share = null }) };
            Law.Within(law.Outcome, law.OutcomeWith(dropped));
        }
    });

    [Fact]
    public void Dropping_headquarters_and_owner_only_widens_the_bounds() => LawCase.ForAll(2000, law =>
    {
        Bill bill = law.Bill;
        Bill dropped = new BillBuilder { Id = bill.Id, Home = bill.Home }
            .AddProducts(bill.Products)
            .AddSuppliers(bill.Suppliers.Select(supplier => supplier with { Headquarters = default, Owner = default }))
            .AddComponents(bill.Components)
            .Build();
        Law.Within(law.Outcome, law.OutcomeOf(dropped));
    });

    private static bool IsCandidate(Source source) => source.Share is null;

    private static bool IsInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    private static double Unallocated(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));
}
