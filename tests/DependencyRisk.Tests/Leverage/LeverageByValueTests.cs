using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>What passes through others by value, and how much of that home has added, against the reverse content of the product.</summary>
public sealed class LeverageByValueTests
{
    private const double Close = 1e-12;

    [Fact]
    public void Of_a_country_it_is_its_reverse_content()
    {
        (int some, int ofHome, int none) = (0, 0, 0);
        PropertyCheck.ForAll(3000, random =>
        {
            Dictionary<Country, ReverseContent>? reverse = Reverse(random);
            none += reverse is null ? 1 : 0;
            foreach (CountryLeverage country in Leverage(random).Countries.Where(country => country.Actor.Kind == ActorKind.Country))
            {
                if (reverse is null || !country.Actor.Country.IsKnown)
                {
                    Assert.Equal((null, null), (country.Supplied, country.OfHome));
                    continue;
                }

                // A country that is needed to operate alone supplies nothing of the value.
                ReverseContent? expected = reverse.GetValueOrDefault(country.Actor.Country);
                Assert.Equal((expected?.Through ?? 0, expected?.HomeFraction ?? 0), (country.Supplied, country.OfHome));
                some += country.Supplied > 0 ? 1 : 0;
                ofHome += country.OfHome > 0 ? 1 : 0;
            }
        });
        Assert.True(some > 500 && ofHome > 100 && none > 100, $"{some} with value, {ofHome} with some of it from home, {none} cases without values");
    }

    [Fact]
    public void Of_a_bloc_it_is_that_of_one_country_with_all_of_its_sources()
    {
        (int several, int ofHome, int none) = (0, 0, 0);
        PropertyCheck.ForAll(4000, random =>
        {
            if (HasSeveralCandidates(random))
            {
                return;
            }

            Bloc bloc = random.Options.Blocs.FirstOrDefault() ?? new Bloc("B", Country.UnitedStates, Country.Japan);
            random = random with { Options = random.Options with { Blocs = [bloc] } };
            Country[] others = [.. bloc.Members.Where(member => member != random.Bill.Home)];
            CountryLeverage found = Leverage(random).Countries.Single(country => country.Actor.Kind == ActorKind.Bloc);
            if (Reverse(random with { Bill = AsOne(random.Bill, others) }) is not { } reverse)
            {
                Assert.Equal((null, null), (found.Supplied, found.OfHome));
                none++;
                return;
            }

            ReverseContent? expected = others.Length == 0 ? null : reverse.GetValueOrDefault(others[0]);
            Assert.Equal(expected?.Through ?? 0, found.Supplied!.Value, Close);
            Assert.Equal(expected?.OfHome ?? 0, found.OfHome!.Value * found.Supplied.Value, Close);
            several += others.Length > 1 && found.Supplied > 0 ? 1 : 0;
            ofHome += found.OfHome > 0 ? 1 : 0;
        });
        Assert.True(several > 100 && ofHome > 30 && none > 50, $"{several} of several countries, {ofHome} with some of it from home, {none} without values");
    }

    private static ProductLeverage Leverage(BillCase random) => new LeverageAnalysis(random.Analysis).Product(random.Product);

    // Null where values cannot be shared out among countries: the product has none, or one source may count for several of them.
    private static Dictionary<Country, ReverseContent>? Reverse(BillCase random)
    {
        if (random.Options.Control == Control.Any)
        {
            return null;
        }

        try
        {
            var options = new ContentOptions { Control = random.Options.Control, Weights = random.Options.Weights };
            return new ContentAnalysis(random.Bill, options).Reverse(random.Product).ToDictionary(row => row.Country);
        }
        catch (BillException)
        {
            return null;
        }
    }

    // Which of several candidates supplies what is left is not known, and counts for nobody: not for a bloc of them either, but it would for one country.
    private static bool HasSeveralCandidates(BillCase random) =>
        random.Bill.Components.Any(component => component.Sources.Count(source => source.Share is null) > 1);

    private static Bill AsOne(Bill bill, Country[] members)
    {
        Country One(Country country) => members.Contains(country) ? members[0] : country;
        return BillRewriting.Rebuild(
            bill,
            bill.Products,
            bill.Suppliers.Select(supplier => supplier with { Headquarters = One(supplier.Headquarters), Owner = One(supplier.Owner) }),
            bill.Components.Select(component => component with { Sources = [.. component.Sources.Select(source => source with { Origin = One(source.Origin) })] }));
    }
}
