namespace DependencyRisk.Testing;

/// <summary>What a product needs in addition cannot make it safer.</summary>
internal static class StructureLaws
{
    public static Law<BillCase> OneMorePart { get; } = new(
        "one-more-part",
        "A product that needs one more part, made at home by a source of its own, is exposed to all that it was exposed to before.",
        LawRelation.NeverBetter,
        law => law.Choose(law.Given.Bill.Products, id => id, id => !IsUnallocated(law.Given.Bill.Find(id)!)) is { } product
            ? new LawPair<BillCase>(law.Given, law.Given with { Bill = WithPart(law.Given.Bill, law.Given.Bill.Find(product)!, value: 1 + (law.Pick % 1000)) })
            : null)
    {
        // Of a product with neither, all is unknown; one with a part is made in house, and that much is known then.
        Condition = "a product has uses or sources",
    };

    private static bool IsUnallocated(Component component) => component.Uses.IsEmpty && component.Sources.IsEmpty;

    private static Bill WithPart(Bill bill, Component product, double value)
    {
        string id = "part";
        while (bill.Find(id) is not null)
        {
            id += "-more";
        }

        var part = new Component(id) { UnitValue = value, Sources = [new Source { Origin = bill.Home, Share = 1 }] };
        IEnumerable<Component> components = bill.Components.Replace(product, product with { Uses = product.Uses.Add(new Use(id)) });
        return BillRewriting.Rebuild(bill, components.Append(part));
    }
}
