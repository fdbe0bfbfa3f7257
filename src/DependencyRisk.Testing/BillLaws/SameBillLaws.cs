using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>The same bill written down in another way gives the same results.</summary>
internal static class SameBillLaws
{
    private const int MostInTree = 400;

    public static Law<BillCase> Order { get; } = new(
        "order",
        "The order of components, suppliers, uses and sources in the bill does not change a bit.",
        LawRelation.Identical,
        law => new LawPair<BillCase>(law.Given, law.Given with { Bill = BillRewriting.Shuffled(law.Given.Bill, law.Dice(), productsToo: false) }));

    public static Law<BillCase> Threads { get; } = new(
        "threads",
        "Asked by several threads at once, a rule says what it says to one, to the last bit.",
        LawRelation.IdenticalOnThreads,
        law => new LawPair<BillCase>(law.Given, law.Given));

    public static Law<BillCase> OtherIds { get; } = new(
        "other-ids",
        "Other ids of components and suppliers change nothing.",
        LawRelation.Same,
        law => new LawPair<BillCase>(law.Given, Renamed(law)));

    public static Law<BillCase> UnitsOfValue { get; } = new(
        "units-of-value",
        "Other units of value change nothing.",
        LawRelation.Same,
        law => law.Given.Bill.Components.All(component => component.UnitValue is null) ? null : new LawPair<BillCase>(
            law.Given,
            law.Given with { Bill = BillRewriting.Rebuild(law.Given.Bill, law.Given.Bill.Components.Select(component => component with { UnitValue = component.UnitValue * 7.3 })) }))
    {
        Condition = "a component has a value",
    };

    public static Law<BillCase> SplitSource { get; } = new(
        "split-source",
        "A source split in two of the same supplier, origin and times changes nothing.",
        LawRelation.Same,
        law =>
        {
            if (law.Component(component => !component.Sources.IsEmpty) is not { } component)
            {
                return null;
            }

            Random dice = law.Dice();
            Source whole = component.Sources[dice.Next(component.Sources.Length)];
            double part = dice.Next(1, 8) / 8.0;
            Component split = component with { Sources = [.. component.Sources.Remove(whole), Part(whole, part), Part(whole, 1 - part)] };
            return new LawPair<BillCase>(law.Given, law.Given with { Bill = law.Given.Bill.With(split) });
        })
    {
        Condition = "a component has a source",
    };

    public static Law<BillCase> Tree { get; } = new(
        "tree",
        "A bill and its expansion to a tree, in which nothing is shared, have the same result.",
        LawRelation.Same,
        law => TreeExpansion.Of(law.Given.Bill, MostInTree) is { } expansion
            ? new LawPair<BillCase>(law.Given, law.Given with { Bill = expansion.Tree, Scenario = Scenario.Of(law.Given.Scenario.Cuts.SelectMany(expansion.Translate)) })
            : null)
    {
        Condition = "the tree has at most 400 components",
    };

    public static Law<BillCase> Inlining { get; } = new(
        "inlining",
        "An assembly that has no sources and no stock may be replaced by its parts: essentialities multiply.",
        LawRelation.Same,
        law =>
        {
            bool MayGo(Component component) =>
                component.Sources.IsEmpty && !component.Uses.IsEmpty && !law.Given.Bill.Products.Contains(component.Id, StringComparer.Ordinal)
                && !law.Given.Scenario.Cuts.Any(cut => cut.Actor == Actor.OfComponent(component.Id));
            if (law.Component(MayGo) is not { } assembly)
            {
                return null;
            }

            // Few generated assemblies have no stock: the law is asked of the same bill without it.
            Bill plain = law.Given.Bill.With(assembly with { StockMonths = 0 });
            return new LawPair<BillCase>(law.Given with { Bill = plain }, law.Given with { Bill = BillRewriting.Inlined(plain, assembly) });
        })
    {
        Condition = "a component that is not a product has uses and no sources, and is not knocked out; its stock is taken away first",
    };

    private static Source Part(Source whole, double part)
    {
        double share = whole.Share ?? 0;
        double? capacity = whole.Capacity is not { } all ? null
            : all >= share ? (share * part) + ((all - share) * part)
            : all * part;
        return whole with { Share = whole.Share * part, Capacity = capacity };
    }

    private static BillCase Renamed(LawCase<BillCase> law)
    {
        (Bill bill, ExposureOptions options, string product, Scenario scenario) = law.Given;
        Random dice = law.Dice();
        Dictionary<string, string> components = Mixed(bill.Components.Select(component => component.Id), "x", dice);
        Dictionary<string, string> suppliers = Mixed(bill.Suppliers.Select(supplier => supplier.Id), "y", dice);
        Actor Rename(Actor actor) => actor.Kind switch
        {
            ActorKind.Component => Actor.OfComponent(components[actor.Id]),
            ActorKind.Supplier => Actor.OfSupplier(suppliers[actor.Id]),
            _ => actor,
        };
        return new BillCase(
            BillRewriting.Renamed(bill, id => components[id], id => suppliers[id]),
            options with { Weights = options.Weights?.ToImmutableDictionary(pair => components[pair.Key], pair => pair.Value, StringComparer.Ordinal) },
            components.GetValueOrDefault(product, product),
            Scenario.Of(scenario.Cuts.Select(cut => new Cut(Rename(cut.Actor)) { Severity = cut.Severity, FromMonths = cut.FromMonths, ForMonths = cut.ForMonths })));
    }

    private static Dictionary<string, string> Mixed(IEnumerable<string> ids, string prefix, Random dice)
    {
        string[] old = [.. ids];
        string[] fresh = [.. Enumerable.Range(0, old.Length).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{i}"))];
        dice.Shuffle(fresh);
        return old.Zip(fresh).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
