using System.Collections.Immutable;
using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Unit.Json;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Scenarios in JSON.</summary>
internal sealed class ScenarioFuzz : FuzzReader
{
    public override string Name => "scenario";

    public override int UsualCases => 800;

    public override ImmutableArray<string> Words { get; } = ["cuts", "actor", "severity", "fromMonths", "forMonths", "country:US", "country:ZZ", "bloc:G3=US+JP+NL", "bloc:G=US+US", "supplier:luxium", "component:a", "supplier:", "country:us", "bloc:X"];

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input)
    {
        Scenario? scenario = ReaderContract.Check(input.Length, (out ImmutableArray<BillProblem> problems) =>
        {
            using var stream = new TrickleStream(input, 512);
            ScenarioJson.TryRead(stream, out Scenario? read, out problems);
            return read;
        }, read => ScenarioJson.ToJson(read));
        if (scenario is not null)
        {
            string json = ScenarioJson.ToJson(scenario);
            FuzzException.Unless(json == ScenarioJson.ToJson(ScenarioJson.Parse(json)), $"Another scenario comes back: {json}");
        }
    }
}
