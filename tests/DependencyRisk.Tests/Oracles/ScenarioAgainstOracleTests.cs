using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>The library against the oracle, one scenario at a time.</summary>
public sealed class ScenarioAgainstOracleTests
{
    [Fact]
    public void Every_number_of_an_outcome_is_the_oracles() => CompareOutcomes(1500);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Every_number_of_an_outcome_is_the_oracles_in_many_more_cases() => CompareOutcomes(4000);

    private static void CompareOutcomes(int count) => PropertyCheck.ForAll(count, random =>
    {
        OracleOutcome expected = new Oracle(random.Bill, random.Options, random.Product).Run(random.Scenario);
        OutcomeComparison.Compare(expected, random.Outcome, random.Options.Required);
    });
}
