using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>
/// FsCheck generators of bills and what they are made of. What they generate is valid: a bill of theirs always builds. Home is
/// China; other places are the United States, Japan and Germany, few enough that countries meet again and again. Generators
/// are immutable and may be used by several threads; the same seed gives the same values.
/// </summary>
public static class BillGenerators
{
    private const int MostSuppliers = 4;

    /// <summary>Shares: fractions of at least 0 that sum to at most 1, for one to <paramref name="most"/> sources.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public static Gen<double[]> Shares(int most = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return
            from numbers in NumberGenerators.Of(GeneratedNumbers.Any)
            from count in Gen.Choose(1, most)
            from whole in Gen.Elements(true, false)
            from piles in Gen.Piles(whole ? count : count + 1, numbers.Parts)
            select piles.Take(count).Select(pile => (double)pile / numbers.Parts).ToArray();
    }

    /// <summary>
    /// Suppliers named s0, s1 ..., up to <paramref name="most"/> of them, some of which belong to a later one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 0.</exception>
    public static Gen<ImmutableArray<Supplier>> Suppliers(int most = MostSuppliers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return Suppliers(0, most, known: false);
    }

    /// <summary>
    /// Sources as alternatives to each other: with suppliers of those ids or none, shares that sum to at most 1 and may be
    /// absent, capacities, months until ready and until recovered. None at all now and then.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="suppliers"/> is null.</exception>
    public static Gen<ImmutableArray<Source>> Sources(params IEnumerable<string> suppliers) => Components("any", suppliers).Select(component => component.Sources);

    /// <summary>A component of that id without uses, with sources of suppliers of those ids or none, stock and substitution.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Gen<Component> Components(string id, params IEnumerable<string> suppliers)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(suppliers);
        ImmutableArray<string> ids = [.. suppliers];
        Gen<ImmutableArray<Use>> noUses = Gen.Constant(ImmutableArray<Use>.Empty);
        return NumberGenerators.Of(GeneratedNumbers.Any).SelectMany(numbers => new PartGenerators(numbers, ids, known: false).Component(id, noUses, noUses));
    }

    /// <summary>Bills: components in any order in the list and of ids in any order, suppliers that belong to each other, one to four products.</summary>
    /// <param name="options">What bills; null for <see cref="BillGeneratorOptions.Default"/>.</param>
    public static Gen<Bill> Bills(BillGeneratorOptions? options = null)
    {
        BillGeneratorOptions of = options ?? BillGeneratorOptions.Default;
        return NumberGenerators.Of(of.Numbers).SelectMany(numbers => Bills(of, numbers));
    }

    /// <summary>Countries, blocs of them, and the suppliers and components of a bill: whoever can cut it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bill"/> is null.</exception>
    public static Gen<Actor> Actors(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        Gen<Actor> countries = Gen.Elements<Country>([.. PlacesOf(bill), Country.France]).Select(Actor.Of);
        Gen<Actor> components = Gen.Elements(bill.Components.Select(component => Actor.OfComponent(component.Id)));
        Gen<Actor> suppliers = bill.Suppliers.IsEmpty ? countries : Gen.Elements(bill.Suppliers.Select(supplier => Actor.OfSupplier(supplier.Id)));
        return Gen.Frequency((3, countries), (1, CaseGenerators.BlocOf("X", PlacesOf(bill)).Select(Actor.Of)), (2, suppliers), (2, components));
    }

    /// <summary>Scenarios of one to four cuts of a bill: whole and partial, now and later, for good and for a while.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bill"/> is null.</exception>
    public static Gen<Scenario> Scenarios(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return NumberGenerators.Of(GeneratedNumbers.Any).SelectMany(numbers => CaseGenerators.Scenarios(bill, numbers));
    }

    /// <summary>Bills, each with a question: options, a product (or <c>"*"</c>, the portfolio) and a scenario.</summary>
    /// <param name="options">What bills; null for <see cref="BillGeneratorOptions.Default"/>.</param>
    public static Gen<BillCase> Cases(BillGeneratorOptions? options = null)
    {
        BillGeneratorOptions of = options ?? BillGeneratorOptions.Default;
        return
            from numbers in NumberGenerators.Of(of.Numbers)
            from bill in Bills(of, numbers)
            from asked in CaseGenerators.Of(bill, numbers)
            select asked;
    }

    /// <summary>Questions about bills of your own: of the catalogue, say, or one that failed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bills"/> is null.</exception>
    public static Gen<BillCase> CasesOf(Gen<Bill> bills)
    {
        ArgumentNullException.ThrowIfNull(bills);
        return
            from numbers in NumberGenerators.Of(GeneratedNumbers.Any)
            from bill in bills
            from asked in CaseGenerators.Of(bill, numbers)
            select asked;
    }

    /// <summary>The countries that a bill names, and the unknown one; the usual ones where it names none.</summary>
    internal static ImmutableArray<Country> PlacesOf(Bill bill)
    {
        var places = new SortedSet<Country>(bill.Components.SelectMany(component => component.Sources).Select(source => source.Origin).Where(place => place.IsKnown));
        places.UnionWith(bill.Suppliers.SelectMany(supplier => new[] { supplier.Headquarters, supplier.Owner }).Where(place => place.IsKnown));
        return places.Count < 3 ? PartGenerators.Countries : [.. places, Country.Unknown];
    }

    internal static Gen<Bill> Bills(BillGeneratorOptions options, NumberGenerators numbers) =>
        from shape in options.Shape == BillShape.Any
            ? Gen.Frequency((3, Gen.Constant(BillShape.Dag)), (1, Gen.Constant(BillShape.Tree)), (1, Gen.Constant(BillShape.Chain)), (1, Gen.Constant(BillShape.Portfolio)))
            : Gen.Constant(options.Shape)
        from suppliers in Suppliers(options.EverythingKnown ? 1 : 0, MostSuppliers, options.EverythingKnown)
        from count in Gen.Choose(options.LeastComponents, Math.Max(options.LeastComponents, options.MostComponents))
        from ids in Gen.Shuffle(Ids(count))
        from components in new LinkGenerators(new PartGenerators(numbers, [.. suppliers.Select(supplier => supplier.Id)], options.EverythingKnown), ids).Of(shape)
        from products in Products(shape, ids)
        from order in Gen.Shuffle(components)
        select new BillBuilder { Id = "random", Home = Country.China }
            .AddProducts(products).AddSuppliers(suppliers).AddComponents(order).Build();

    private static string[] Ids(int count)
    {
        string digits = new('0', Math.Max(2, (count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture).Length));
        return [.. Enumerable.Range(0, count).Select(i => $"c{i.ToString(digits, System.Globalization.CultureInfo.InvariantCulture)}")];
    }

    // The first in topological order is a product always. Others are of a portfolio: nested ones too.
    private static Gen<string[]> Products(BillShape shape, string[] ids) => shape != BillShape.Portfolio
        ? Gen.Constant(ids[..1])
        : from more in Gen.Choose(1, 3)
          from others in Gen.Shuffle(ids[1..Math.Min(ids.Length, 20)])
          select (string[])[ids[0], .. others.Take(more)];

    private static Gen<ImmutableArray<Supplier>> Suppliers(int least, int most, bool known) =>
        from count in Gen.Choose(least, most)
        from suppliers in Gen.CollectToArray(
            Enumerable.Range(0, count),
            i => Gen.Choose(0, 2 * count).SelectMany(parent => PartGenerators.SupplierOf($"s{i}", parent > i && parent < count ? $"s{parent}" : null, known)))
        select suppliers.ToImmutableArray();
}
