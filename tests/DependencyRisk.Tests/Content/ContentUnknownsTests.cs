using DependencyRisk.Tests.Laws;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Knowing less widens the bounds of content, knowing more narrows them. Values stay as they are: inputs of single sources are left aside.</summary>
public sealed class ContentUnknownsTests
{
    private const double None = 1e-6;

    [Fact]
    public void Allocating_what_is_unallocated_to_a_candidate_keeps_within_the_bounds() => ContentCases.ForAll(2000, random =>
    {
        if (random.PickComponent(component => Unallocated(component) > None && component.Sources.Any(IsCandidate) && MayChange(component)) is { } component)
        {
            Source[] candidates = [.. component.Sources.Where(IsCandidate)];
            Source chosen = candidates[random.Dice().Next(candidates.Length)];
            AssertWithin(random, component with { Sources = component.Sources.Replace(chosen, chosen with { Share = Unallocated(component) }) });
        }
    });

    [Fact]
    public void Allocating_it_to_a_new_source_keeps_within_the_bounds() => ContentCases.ForAll(1500, random =>
    {
        if (random.PickComponent(component => Unallocated(component) > None && !component.Sources.Any(IsCandidate) && (component.Uses.IsEmpty || !component.Sources.IsEmpty)) is { } component)
        {
            Country[] places = [Country.China, Country.UnitedStates, Country.Japan, Country.Unknown];
            Country place = places[random.Dice().Next(places.Length)];
            Bill allocated = random.Bill.ToBuilder()
                .AddSuppliers(new Supplier("new") { Headquarters = place, Owner = place })
                .Build()
                .With(component with { Sources = component.Sources.Add(new Source { Supplier = "new", Origin = place, Share = Unallocated(component) }) });
            AssertWithin(random.ContentOf(allocated), random.Content);
        }
    });

    [Fact]
    public void Dropping_an_origin_only_widens_the_bounds() => ContentCases.ForAll(1000, random =>
    {
        if (random.PickComponent(component => component.Sources.Any(source => source.Origin.IsKnown)) is { } component)
        {
            Source[] known = [.. component.Sources.Where(source => source.Origin.IsKnown)];
            Source chosen = known[random.Dice().Next(known.Length)];
            ProductContent dropped = random.ContentOf(random.Bill.With(component with { Sources = component.Sources.Replace(chosen, chosen with { Origin = default }) }));
            AssertWithin(random.Content, dropped);
        }
    });

    [Fact]
    public void Dropping_a_share_only_widens_the_bounds() => ContentCases.ForAll(1500, random =>
    {
        if (random.PickComponent(component => component.Sources.Any(source => !IsCandidate(source)) && component.Sources.All(source => source.Uses.IsEmpty)
            && (Unallocated(component) <= None || component.Sources.Any(IsCandidate))) is { } component)
        {
            Source[] shared = [.. component.Sources.Where(source => !IsCandidate(source))];
            Source chosen = shared[random.Dice().Next(shared.Length)];
            ProductContent dropped = random.ContentOf(random.Bill.With(component with { Sources = component.Sources.Replace(chosen, chosen with { Share = null }) }));
            AssertWithin(random.Content, dropped);
        }
    });

    [Fact]
    public void Dropping_headquarters_and_owners_only_widens_the_bounds() => ContentCases.ForAll(600, random =>
    {
        IEnumerable<Supplier> nameless = random.Bill.Suppliers.Select(supplier => supplier with { Headquarters = default, Owner = default });
        AssertWithin(random.Content, random.ContentOf(BillRewriting.Rebuild(random.Bill, random.Bill.Products, nameless, random.Bill.Components)));
    });

    private static void AssertWithin(ContentCase random, Component component) => AssertWithin(random.ContentOf(random.Bill.With(component)), random.Content);

    private static void AssertWithin(ProductContent inner, ProductContent outer)
    {
        ContentLaw.Within(inner.LookThrough, outer.LookThrough);
        Assert.Equal(inner.Waterfall.Length, outer.Waterfall.Length);
        Assert.All(inner.Waterfall.Zip(outer.Waterfall), pair => ContentLaw.Within(pair.First, pair.Second));
    }

    // Where one of several candidates has inputs of its own, to choose it changes what the component is worth.
    private static bool MayChange(Component component) =>
        component.Sources.Count(IsCandidate) == 1 || component.Sources.Where(IsCandidate).All(source => source.Uses.IsEmpty);

    private static bool IsCandidate(Source source) => source.Share is null;

    private static double Unallocated(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));
}
