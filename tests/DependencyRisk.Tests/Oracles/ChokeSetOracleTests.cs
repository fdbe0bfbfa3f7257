using DependencyRisk.Tests.ChokeSets;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>The two oracles agree where they say the same: all cuts at once and for good, no stock, nothing that takes time.</summary>
public sealed class ChokeSetOracleTests
{
    [Fact]
    public void The_output_without_some_actors_is_that_of_the_scenario_in_which_they_cut() => CompareOracles(300);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void The_output_without_some_actors_is_that_of_the_scenario_in_which_they_cut_in_many_more_cases() => CompareOracles(1200);

    [Fact]
    public void Two_out_of_three_countries_choke_a_part_that_needs_two()
    {
        // US 0.5, JP 0.3, DE 0.2: half of it is left without the US, and required.
        Bill bill = new BillBuilder { Home = Country.China }
            .AddComponents(new Component("part") { Sources = [Of(Country.UnitedStates, 0.5), Of(Country.Japan, 0.3), Of(Country.Germany, 0.2)] })
            .AddProducts("part")
            .Build();
        var random = new ChokeSetCase(bill, ExposureOptions.Default, "part", [ActorKind.Country], IsSustained: true, IsPessimistic: true, Dice: 0);
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        Assert.Equal(["country:DE", "country:JP", "country:US"], oracle.Actors.Select(actor => actor.ToString()));
        Assert.Equal([0b101, 0b110], oracle.Minimal);
        Assert.Equal([0, 0, 2], oracle.CountByOrder());
        Assert.Equal(0b110, oracle.Smallest);
        Assert.Equal(0.5, oracle.LowestOutput(1).ToDouble());
        Assert.Equal((1 - (0.5 * 0.5)) * 0.5, oracle.Probability([0.5, 0.5, 0.5]), 1e-15);
        Assert.Equal(0.75, oracle.ProbabilityGiven([0.5, 0.5, 0.5], 2, 1), 1e-15);
        Assert.Equal(0.25, oracle.ProbabilityOfSetsWith([0.5, 0.5, 0.5], 0), 1e-15);
    }

    private static void CompareOracles(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        List<Actor> actors = random.Actors;
        var output = new ChokeSetOracleOutput(random.Bill, random.Options, random.Product, actors, random.IsSustained, random.IsPessimistic);
        var scenarios = new Oracle(Timeless(random.Bill, random.IsSustained), random.Options, random.Product);
        var dice = new System.Random(random.Dice);
        for (int i = 0; i < 8; i++)
        {
            int set = dice.Next(1 << actors.Count);
            OracleOutcome outcome = scenarios.Run(Scenario.Of(actors.Where((_, actor) => (set >> actor & 1) == 1).Select(Cut.By)));
            StepFunction expected = random.IsPessimistic ? outcome.Worse : outcome.Better;
            Assert.True(expected.At(Rational.Zero) == output.Of(set), $"set {set}: {expected.At(Rational.Zero)} but {output.Of(set)}");
        }
    }, ChokeSetShrinker.Smaller);

    private static Source Of(Country origin, double share) => new() { Origin = origin, Share = share };

    // Nothing recovers and nothing is in stock; what answers a cut does so at once, or not at all.
    private static Bill Timeless(Bill bill, bool isSustained)
    {
        IEnumerable<Component> components = bill.Components.Select(component => component with
        {
            StockMonths = 0,
            Substitution = isSustained && component.Substitution is { } given ? given with { AfterMonths = 0 } : null,
            Sources =
            [
                .. component.Sources.Select(source => source with
                {
                    RecoveryMonths = null,
                    ReadyAfterMonths = 0,
                    Capacity = isSustained ? source.Capacity : null,
                }),
            ],
        });
        return new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(bill.Products).AddSuppliers(bill.Suppliers).AddComponents(components).Build();
    }
}
