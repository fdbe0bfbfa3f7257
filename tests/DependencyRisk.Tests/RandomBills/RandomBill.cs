using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random bills: components in any order in the list and of ids in any order, suppliers that belong to each other.</summary>
internal static class RandomBill
{
    public static Gen<Bill> Of(RandomNumbers numbers, int mostComponents) =>
        from supplierCount in Gen.Choose(0, 4)
        from suppliers in Suppliers(supplierCount)
        from count in Gen.Choose(1, mostComponents)
        from ids in Gen.Shuffle(Enumerable.Range(0, count).Select(i => $"c{i:00}"))
        from components in Components(new RandomComponents(numbers, [.. suppliers.Select(supplier => supplier.Id)]), ids)
        from products in Products(ids)
        from order in Gen.Shuffle(components)
        select new BillBuilder { Id = "random", Home = Country.China }
            .AddProducts(products).AddSuppliers(suppliers).AddComponents(order).Build();

    // The first in topological order is a product always, others now and then: nested ones too.
    private static Gen<string[]> Products(string[] ids) =>
        from more in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 2)))
        from others in Gen.Shuffle(ids.Skip(1))
        select (string[])[ids[0], .. others.Take(more)];

    private static Gen<Component[]> Components(RandomComponents random, string[] ids) =>
        Gen.CollectToArray(Enumerable.Range(0, ids.Length), i => random.Of(ids[i], [.. ids.Skip(i + 1)]));

    private static Gen<Supplier[]> Suppliers(int count) => Gen.CollectToArray(
        Enumerable.Range(0, count),
        i => from headquarters in RandomComponents.AnyCountry
             from owner in RandomComponents.AnyCountry
             from parent in Gen.Choose(0, 2 * count)
             select new Supplier($"s{i}")
             {
                 Headquarters = headquarters,
                 Owner = owner,
                 Parent = parent > i && parent < count ? $"s{parent}" : null,
             });
}
