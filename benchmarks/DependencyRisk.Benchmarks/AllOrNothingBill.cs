using System.Globalization;

namespace DependencyRisk.Benchmarks;

/// <summary>
/// Makes large bills whose sources are all or nothing: two to five sources a component, each from another country and of suppliers drawn at
/// random, any one of which can deliver everything, so that a component fails when all of them are cut and not before. About a thousand
/// components have but two and five thousand three, whatever the size, so that not every pair is a choke set. The same seed gives the same
/// bill everywhere.
/// </summary>
internal static class AllOrNothingBill
{
    private const int ChildrenOfEach = 8;

    /// <summary>Makes a bill of so many components with one product, <c>c0</c>.</summary>
    public static Bill Make(int components, int countries, int suppliers, int seed = 1)
    {
        var random = new Random(seed);
        Country[] places = [.. Countries().Take(countries)];
        var builder = new BillBuilder { Id = "all-or-nothing", Name = "All or nothing", Home = Country.China, Basis = BillBasis.Actual };
        builder.AddProducts(LargeBill.IdOf(0));
        for (int supplier = 0; supplier < suppliers; supplier++)
        {
            builder.AddSuppliers(new Supplier("s" + supplier.ToString(CultureInfo.InvariantCulture)));
        }

        List<Use>[] uses = MakeUses(components, random);
        for (int i = 0; i < components; i++)
        {
            builder.AddComponents(new Component(LargeBill.IdOf(i))
            {
                Uses = [.. uses[i].DistinctBy(static use => use.Component, StringComparer.Ordinal)],
                Sources = i == 0 ? [] : [.. Sources(places, suppliers, components, random)],
            });
        }

        return builder.Build();
    }

    // A tree in which half of the components are used a second time elsewhere.
    private static List<Use>[] MakeUses(int components, Random random)
    {
        var uses = new List<Use>[components];
        for (int i = 0; i < components; i++)
        {
            uses[i] = [];
            if (i == 0)
            {
                continue;
            }

            int parent = (i - 1) / ChildrenOfEach;
            uses[parent].Add(new Use(LargeBill.IdOf(i)));
            if (parent > 1 && random.Next(2) == 0)
            {
                uses[random.Next(parent)].Add(new Use(LargeBill.IdOf(i)));
            }
        }

        return uses;
    }

    private static IEnumerable<Source> Sources(Country[] places, int suppliers, double rarity, Random random)
    {
        double drawn = random.NextDouble() * rarity;
        int count = drawn < 1_000 ? 2 : drawn < 6_000 ? 3 : 4 + random.Next(2);
        var used = new HashSet<Country>();
        while (used.Count < count)
        {
            Country place = places[random.Next(places.Length)];
            if (used.Add(place))
            {
                yield return new Source
                {
                    Origin = place,
                    Supplier = suppliers > 0 ? "s" + random.Next(suppliers).ToString(CultureInfo.InvariantCulture) : null,
                    Share = used.Count == 1 ? 1 : 0,
                    Capacity = 1,
                };
            }
        }
    }

    private static IEnumerable<Country> Countries()
    {
        for (int cell = 0; cell < 26 * 26; cell++)
        {
            string code = new([(char)('A' + (cell / 26)), (char)('A' + (cell % 26))]);
            if (Country.TryParse(code, out Country country) && country.IsKnown && country != Country.China)
            {
                yield return country;
            }
        }
    }
}
