using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ScenarioJsonTests
{
    [Fact]
    public void Nothing_can_be_null()
    {
        Assert.Throws<ArgumentNullException>("json", () => ScenarioJson.Parse(null!));
        Assert.Throws<ArgumentNullException>("utf8", () => ScenarioJson.TryRead(null!, out _, out _));
        Assert.Throws<ArgumentNullException>("scenario", () => ScenarioJson.Write(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>("utf8", () => ScenarioJson.Write(Scenario.Of(), null!));
        Assert.Throws<ArgumentNullException>("cuts", () => Scenario.Of(null!));
    }

    [Fact]
    public void AScenarioComesBackAsItWasWritten()
    {
        var scenario = Scenario.Of(
            Cut.By(Country.UnitedStates).For(0.1 + 0.2),
            Cut.By(new Bloc("G3", Country.UnitedStates, Country.Japan)).From(2.5).WithSeverity(1.0 / 3),
            Cut.By(Actor.OfSupplier("a:b \"c\"")),
            Cut.By(Actor.OfComponent("晶体")));
        Assert.Equal(scenario.Cuts.AsEnumerable(), ScenarioJson.Parse(ScenarioJson.ToJson(scenario)).Cuts);
        Assert.Equal(scenario.Cuts.AsEnumerable(), ScenarioJson.Parse(ScenarioJson.ToJson(scenario, indented: false)).Cuts);
    }

    [Fact]
    public void OnlyTheActorIsRequired()
    {
        Cut cut = Assert.Single(ScenarioJson.Parse("""{"cuts":[{"actor":"country:US","forMonths":null}]}""").Cuts);
        Assert.Equal(Cut.By(Country.UnitedStates), cut);
        Assert.Empty(ScenarioJson.Parse("""{"cuts":[]}""").Cuts);
    }

    [Fact]
    public void AllProblemsAreFoundInOneReading()
    {
        const string Text = """
            {
              "cuts": [
                { "actor": "US", "severity": 2, "colour": 1 },
                { "severity": "a" },
                7, null,
                { "actor": "country:US", "fromMonths": -1, "forMonths": 0, "actor": "country:JP" },
                { "actor": 3, "forMonths": 1e999 }
              ],
              "more": {}
            }
            """;
        Assert.False(Read(Text, out _, out ImmutableArray<BillProblem> problems));
        Assert.Equal(
            [
                "unknown-actor $.cuts[0].actor 3", "out-of-range $.cuts[0].severity 3", "unknown-member $.cuts[0] 3",
                "wrong-type $.cuts[1].severity 4", "missing-actor $.cuts[1] 4",
                "wrong-type $.cuts[2] 5", "wrong-type $.cuts[3] 5",
                "out-of-range $.cuts[4].fromMonths 6", "out-of-range $.cuts[4].forMonths 6", "duplicate-member $.cuts[4].actor 6",
                "wrong-type $.cuts[5].actor 7", "not-finite $.cuts[5].forMonths 7", "unknown-member $ 9",
            ],
            problems.Select(problem => $"{problem.Code} {problem.Path} {problem.Line}"));
    }

    [Fact]
    public void UnknownMembersAreLeftOutWithAWarning()
    {
        Assert.True(Read("""{"cuts":[{"actor":"country:US","x":1}],"y":[{}]}""", out Scenario? scenario, out ImmutableArray<BillProblem> problems));
        Assert.Single(scenario!.Cuts);
        Assert.Equal([ProblemSeverity.Warning, ProblemSeverity.Warning], problems.Select(problem => problem.Severity));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("null", "wrong-type")]
    [InlineData("[]", "wrong-type")]
    [InlineData("{}", "missing-cuts")]
    [InlineData("""{"cuts":{}}""", "wrong-type")]
    [InlineData("""{"cuts":null}""", "missing-cuts")]
    [InlineData("""{"cuts":[{"actor":"country:US"}""", "not-json")]
    [InlineData("""{"cuts":[]} {}""", "not-json")]
    [InlineData("""{"cuts":[{"actor":null}]}""", "wrong-type")]
    public void WhatIsNoScenarioSaysWhy(string text, string code)
    {
        Assert.False(Read(text, out _, out ImmutableArray<BillProblem> problems));
        Assert.Contains(problems, problem => string.Equals(problem.Code, code, StringComparison.Ordinal));
        BillException e = Assert.Throws<BillException>(() => ScenarioJson.Parse(text));
        Assert.Equal(problems.AsEnumerable(), e.Problems);
    }

    private static bool Read(string text, out Scenario? scenario, out ImmutableArray<BillProblem> problems)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ScenarioJson.TryRead(stream, out scenario, out problems);
    }
}
