using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>The library against the oracle: everything that is said about one product or the portfolio.</summary>
public sealed class ExposureAgainstOracleTests
{
    [Fact]
    public void Every_number_of_a_product_exposure_is_the_oracles() => CompareSmall(400);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Every_number_of_a_product_exposure_is_the_oracles_in_many_more_cases() => CompareSmall(1200);

    [Fact]
    public void Larger_bills_too() => PropertyCheck.ForAll(RandomCases.All, 200, Compare, Shrinker.Smaller);

    [Fact]
    public void A_knocked_out_component_costs_what_the_oracle_says() => PropertyCheck.ForAll(RandomCases.All, 500, random =>
    {
        var oracle = new Oracle(random.Bill, random.Options, random.Product);
        Dictionary<Actor, ActorExposure> exposures = random.Analysis.Exposures(random.Product, ActorKind.Component).ToDictionary(exposure => exposure.Actor);
        foreach (Component component in oracle.Scope)
        {
            var actor = Actor.OfComponent(component.Id);
            ExposureComparison.CompareActor(oracle.Exposure(actor), exposures[actor], random.Options.Required);
        }
    });

    private static void CompareSmall(int count) => PropertyCheck.ForAll(RandomCases.Small, count, Compare, Shrinker.Smaller);

    private static void Compare(BillCase random)
    {
        ProductExposure actual = random.Analysis.Product(random.Product);
        ExposureComparison.Compare(
            new Oracle(random.Bill, random.Options, random.Product),
            new Oracle(random.Bill, random.Options, random.Product, AnalysisPhase.Build),
            new Oracle(random.Bill, random.Options, random.Product, AnalysisPhase.Operate),
            actual);
    }
}
