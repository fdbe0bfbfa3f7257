using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>What choke sets say about the question, so that no answer is taken for that to another.</summary>
public class ChokeSetsWordsTests
{
    [Fact]
    public void WhereNoSetHasTheActorAskedForThatIsSaid()
    {
        string table = CliRun.Output0("chokesets", "pet-ct", "--include", "country:KR");
        Assert.Contains("none has country:KR in it; there are choke sets without", table, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing that these actors do", table, StringComparison.Ordinal);
        Assert.Contains("with country:JP in it: 3 actors together", CliRun.Output0("chokesets", "pet-ct", "--include", "country:JP"), StringComparison.Ordinal);
        Assert.Contains("only sets with country:JP", CliRun.Output0("chokesets", "pet-ct", "hifu", "--include", "country:JP"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 3)]
    [InlineData(6, 3)]
    [InlineData(7, null)]
    public void CompleteToIsAboutWhatIsListed(int listed, int? expected)
    {
        // Two sets of one actor, three of two and two of four.
        using var document = JsonDocument.Parse(CliRun.Output0("chokesets", "mri-1.5t", "--unknown", "optimistic", "--max-count", $"{listed}", "--format", "json"));
        JsonElement completeTo = document.RootElement.GetProperty("completeTo");
        Assert.Equal(expected, completeTo.ValueKind == JsonValueKind.Null ? null : completeTo.GetInt32());
    }

    [Fact]
    public void CompleteToHoldsWhereTheLikeliestAreListed()
    {
        // Taiwan and three of the pairs and fours with the US are likelier than Qatar alone.
        string[] args = ["chokesets", "mri-1.5t", "--unknown", "optimistic", "--probability", "country:QA=0", "--probability", "*=0.5", "--max-count", "6", "--format", "json"];
        using var document = JsonDocument.Parse(CliRun.Output0(args));
        Assert.Equal(6, document.RootElement.GetProperty("sets").GetArrayLength());
        Assert.Equal(0, document.RootElement.GetProperty("completeTo").GetInt32());
    }

    [Fact]
    public void ATableThatIsCutSaysHowManyItLists()
    {
        string table = CliRun.Output0("chokesets", "mri-1.5t", "--unknown", "optimistic", "--max-count", "2");
        Assert.Contains("7 sets: 2 of 1, 3 of 2, 2 of 4; 2 are listed", table, StringComparison.Ordinal);
        Assert.Contains("5 more; --max-count N", table, StringComparison.Ordinal);
        Assert.Matches("All counted +yes", table);
    }

    [Theory]
    [InlineData("'country:FI' is no actor here, so that excluding it changes nothing.", "--exclude", "country:FI", "--exclude", "country:fi")]
    [InlineData("'country:CN' is no actor here (home never acts), so that its probability changes nothing.", "--probability", "country:CN=0.1", "--probability", "*=0.2")]
    [InlineData("'supplier:3m' is no actor here (add suppliers to --actors), so that no choke set has it.", "--include", "supplier:3m")]
    [InlineData("'bloc:G=DE+FR' is no actor here (add blocs to --actors), so that excluding it changes nothing.", "--exclude", "bloc:G=DE+FR")]
    public void WhoNeverActsIsWarnedOfOnce(string said, params string[] args)
    {
        CliRun run = CliRun.Of(["chokesets", "pet-ct", "ecmo", .. args]);
        Assert.Equal(0, run.Code);
        Assert.Equal($"pet-ct, ecmo: warning no-actor: {said}\n", run.Error);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void WhoActsInOneProductOrIsExcludedIsNotWarnedOf()
    {
        CliRun.Output0("chokesets", "pet-ct", "ecmo", "--exclude", "country:KR", "--exclude", "country:TW", "--probability", "country:TW=0.1", "--probability", "*=0");
    }

    [Theory]
    [InlineData(0.5003, "49.97%")]
    [InlineData(0.500001, "49.9999%")]
    [InlineData(0.6, "40.0%")]
    public void AnOutputBelowWhatIsRequiredReadsSo(double share, string output)
    {
        string table = CliRun.OfInput(TwoSources(share), "chokesets", "-", "--robustness").Output;
        Assert.Contains($"leaving {output} of the output", table, StringComparison.Ordinal);
        Assert.Contains($"{output} of the output is left when the only actor cuts", table, StringComparison.Ordinal);
        Assert.DoesNotContain(" 50.0%", table, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOutputThatIsEnoughReadsSo() =>
        Assert.Contains("50.0% of the output is left", CliRun.OfInput(TwoSources(0.5), "chokesets", "-").Output, StringComparison.Ordinal);

    [Fact]
    public void WithoutActorsThereIsNothingToTell()
    {
        string table = CliRun.OfInput(SmallBills.Plain(home: "US"), "chokesets", "-", "--probability", "*=0.1").Output;
        Assert.Contains("100.0% of the output is left, since nobody can act", table, StringComparison.Ordinal);
        Assert.Contains("that there is none is proven", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Who matters", table, StringComparison.Ordinal);
        Assert.DoesNotContain("as soon as any country", table, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportancesNeedAChokeSet() =>
        Assert.DoesNotContain("Who matters", CliRun.Output0("chokesets", "mri-0.4t-permanent", "--probability", "*=0.1"), StringComparison.Ordinal);

    [Fact]
    public void TheUnknownIsExplainedForThoseWhoAct()
    {
        Assert.Contains("country:ZZ is", CliRun.Output0("chokesets", "pet-ct"), StringComparison.Ordinal);
        Assert.DoesNotContain("country:ZZ is", CliRun.Output0("chokesets", "pet-ct", "--exclude", "country:ZZ"), StringComparison.Ordinal);
        string suppliers = CliRun.Output0("chokesets", "pet-ct", "--actors", "suppliers");
        Assert.Contains("What is unknown is cut by nobody in this question:", suppliers, StringComparison.Ordinal);
        Assert.DoesNotContain("as soon as any country", suppliers, StringComparison.Ordinal);
        Assert.Contains("nobody in this question, short of a knock-out", CliRun.Output0("chokesets", "pet-ct", "--actors", "components", "--max-order", "1"), StringComparison.Ordinal);
        Assert.DoesNotContain("What is unknown", CliRun.OfInput(SmallBills.Plain(), "chokesets", "-", "--actors", "suppliers").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RepeatedActorsCountOnce() =>
        Assert.Contains("without country:US\n", CliRun.Output0("chokesets", "pet-ct", "--exclude", "country:US", "--exclude", "country:us"), StringComparison.Ordinal);

    [Fact]
    public void RobustnessSaysWhereItWasAskedToEnd() =>
        Assert.Contains("--max-order asked for no more than 1 actor; more may force less.", CliRun.Output0("chokesets", "pet-ct", "--robustness", "--max-order", "1"), StringComparison.Ordinal);

    [Fact]
    public void AScoreSaysThatItsChokeSetIsForGood() =>
        Assert.Contains("The smallest choke set is about cuts for good", CliRun.Output0("score", "pet-ct"), StringComparison.Ordinal);

    private static string TwoSources(double share) => FormattableString.Invariant($$"""
        {
          "format": "dependency-risk-bill/1", "id": "m", "home": "CN", "products": ["m"],
          "components": [
            { "id": "m", "uses": [{ "component": "p" }] },
            { "id": "p", "sources": [{ "origin": "US", "share": {{share}} }, { "origin": "CN", "share": {{1 - share}} }] }
          ]
        }
        """);
}
