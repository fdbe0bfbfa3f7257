using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>More countries and blocs than a machine word has bits: whoever works on many of them at once must not mix them up.</summary>
public sealed class ManyPlacesAgainstOracleTests
{
    [Theory]
    [InlineData(Control.Origin, AnalysisPhase.Both)]
    [InlineData(Control.Any, AnalysisPhase.Both)]
    [InlineData(Control.Headquarters, AnalysisPhase.Operate)]
    [InlineData(Control.Owner, AnalysisPhase.Build)]
    public void Each_of_more_than_a_hundred_places_gets_its_own_numbers(Control control, AnalysisPhase phase)
    {
        Country[] places = [.. AllCountries().Take(100)];
        Bill bill = Make(places, new System.Random(3));
        var options = new ExposureOptions
        {
            Control = control,
            Phase = phase,
            Blocs = [.. Enumerable.Range(0, 45).Select(i => new Bloc($"b{i:00}", places[i], places[99 - i]))],
        };
        var oracle = new Oracle(bill, options, "c00");
        ActorExposure[] exposures = [.. new ExposureAnalysis(bill, options).Exposures("c00")];
        Assert.True(exposures.Length > 100);
        Assert.Equal(oracle.Actors().Order(), exposures.Select(exposure => exposure.Actor).Order());
        foreach (ActorExposure exposure in exposures)
        {
            ExposureComparison.CompareActor(oracle.Exposure(exposure.Actor), exposure, options.Required);
        }
    }

    private static IEnumerable<Country> AllCountries()
    {
        for (int i = 0; i < 26 * 26; i++)
        {
            if (Country.TryParse($"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}", out Country country) && country.IsKnown)
            {
                yield return country;
            }
        }
    }

    private static Bill Make(Country[] places, System.Random dice)
    {
        Supplier[] suppliers = [.. places.Select((place, i) => new Supplier($"s{i}") { Headquarters = places[(i + 1) % places.Length], Owner = places[(i + 2) % places.Length] })];
        IEnumerable<Component> components = Enumerable.Range(0, 30).Select(i => new Component($"c{i:00}")
        {
            Uses = i > 26 ? [] : [.. Enumerable.Range(0, 3).Select(_ => new Use($"c{dice.Next(i + 1, 30):00}")
            {
                Essentiality = dice.Next(1, 9) / 8.0,
                Phase = dice.Next(3) == 0 ? Phase.Operate : Phase.Build,
            })],
            Sources = [.. Enumerable.Range(0, 7).Select(_ => dice.Next(100)).Select(supplier => new Source
            {
                Supplier = dice.Next(12) == 0 ? null : $"s{supplier}",
                Origin = dice.Next(30) == 0 ? Country.Unknown : places[supplier],
                Share = dice.Next(12) == 0 ? null : 0.125,
                Uses = i < 26 && dice.Next(8) == 0 ? [new Use($"c{dice.Next(i + 1, 30):00}") { Essentiality = 0.5 }] : [],
            })],
            StockMonths = dice.Next(3) == 0 ? dice.Next(8) / 4.0 : 0,
            Substitution = dice.Next(3) == 0 ? new Substitution(0.5, dice.Next(12)) : null,
        });
        return new BillBuilder { Home = PartGenerators.Countries[0] }.AddProducts("c00").AddSuppliers(suppliers).AddComponents(components).Build();
    }
}
