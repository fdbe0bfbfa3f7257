using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;

namespace DependencyRisk.Tests.Mitigation;

/// <summary>
/// The losses once a measure has been taken at one component, each from an analysis of a whole new bill. Where sourcing moves
/// to a bloc, every country is asked of the bill that is worst, or best, as far as that country goes.
/// </summary>
internal sealed class MitigationOracle(BillCase given, MitigationMeasure measure)
{
    private readonly Country _home = given.Analysis.Home;

    /// <summary>The countries whose losses are told.</summary>
    public ImmutableArray<Country> Countries =>
    [
        .. Listed(given.Bill).Union(Places).Where(place => place != _home).Order(),
    ];

    /// <summary>Whether sourcing moves, but it is not said to which country.</summary>
    public bool IsToSome => Places.Length > 1;

    private ImmutableArray<Country> Places => measure.Kind != MitigationKind.Move ? [] : measure.Bloc?.Members ?? [measure.Country ?? _home];

    public Bounds LossToday(Country country) => Loss(given.Bill, Cut.By(country));

    public Bounds LossThen(Component component, Country country) => new(
        Loss(Changed(component, country, Places.All(place => place == country)), Cut.By(country)).Low,
        Loss(Changed(component, country, Places.Any(place => place == country)), Cut.By(country)).High);

    public Bounds ForeignToday() => Loss(given.Bill, Foreign);

    public Bounds ForeignThen(Component component)
    {
        Country abroad = Places.FirstOrDefault(place => place != _home);
        return new(
            Loss(Changed(component, abroad, Places.All(place => place != _home)), Foreign).Low,
            Loss(Changed(component, abroad, Places.Any(place => place != _home)), Foreign).High);
    }

    /// <summary>The countries that are actors then, the unknown among them.</summary>
    public IEnumerable<Country> ListedThen(Component component) =>
        Listed(Changed(component, default, isThere: false)).Union(measure.Kind == MitigationKind.Move && !MitigatedBill.IsInHouse(component) ? Places : []).Where(place => place != _home);

    public IEnumerable<Country> Listed(Bill bill) =>
        (given with { Bill = bill }).Analysis.Exposures(given.Product, ActorKind.Country).Select(exposure => exposure.Actor.Country);

    private Cut Foreign => Cut.By(Actor.Of(new Bloc("abroad", PartGenerators.Countries.Append(Country.France).Where(place => place.IsKnown && place != _home))));

    private Bounds Loss(Bill bill, Cut cut) => (given with { Bill = bill, Scenario = Scenario.Of(cut) }).Outcome.Loss;

    private Bill Changed(Component component, Country place, bool isThere) => measure.Kind switch
    {
        MitigationKind.Stock => MitigatedBill.WithStock(given.Bill, component, measure.StockMonths),
        MitigationKind.SecondSource => MitigatedBill.WithBackup(given.Bill, component, measure.Capacity, measure.ReadyAfterMonths, _home),
        _ => MitigatedBill.Moved(given.Bill, component, isThere ? place : _home),
    };
}
