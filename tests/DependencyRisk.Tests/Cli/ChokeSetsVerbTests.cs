using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ChokeSetsVerbTests
{
    private static readonly string[] Members =
    [
        "product", "required", "response", "complete", "limitedBy", "sets", "byOrder", "outputs", "smallest", "count", "completeTo",
        "unknown", "actors", "excluded", "included", "maxOrder", "home", "control", "phase", "bill", "basis",
    ];

    public static TheoryData<string> Bills => [.. BillCatalogue.Entries.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Bills))]
    public void EveryCatalogueBillPrintsWhatTheLibraryFound(string id)
    {
        using var document = JsonDocument.Parse(CliRun.Output0("chokesets", id, "--format", "json", "--max-order", "3"));
        var analysis = new ExposureAnalysis(BillCatalogue.Load(id));
        JsonElement[] printed = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
        Assert.Equal(analysis.Bill.Products, printed.Select(product => product.GetProperty("product").GetString()));
        foreach (JsonElement product in printed)
        {
            AssertSame(analysis.ChokeSets(product.GetProperty("product").GetString()!, new ChokeSetOptions { MaxOrder = 3 }), product);
        }
    }

    [Fact]
    public void OptionsReachTheAnalysis()
    {
        string[] options =
        [
            "--actors", "countries,Blocs", "--actors", "suppliers", "--required", "0.8", "--response", "immediate", "--unknown", "optimistic", "--max-order", "2",
            "--exclude", "country:tw", "--exclude", "supplier:3m", "--include", "country:us", "--bloc", "G3=us+jp+nl", "--home", "de", "--control", "any", "--phase", "build",
            "--algorithm", "diagrams", "--time", "5.5", "--threads", "1",
        ];
        using var document = JsonDocument.Parse(CliRun.Output0(["chokesets", "pet-ct", "--format", "json", .. options]));
        var asked = new ExposureOptions
        {
            Home = Country.Germany,
            Control = Control.Any,
            Phase = AnalysisPhase.Build,
            Required = 0.8,
            Blocs = [new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands)],
        };
        var question = new ChokeSetOptions
        {
            ActorKinds = [ActorKind.Country, ActorKind.Bloc, ActorKind.Supplier],
            Response = Response.Immediate,
            Unknown = UnknownStance.Optimistic,
            MaxOrder = 2,
            Excluded = [Actor.Of(new Country("TW")), Actor.OfSupplier("3m")],
            MustInclude = [Actor.Of(Country.UnitedStates)],
        };
        ProductChokeSets expected = new ExposureAnalysis(BillCatalogue.Load("pet-ct"), asked).ChokeSets("pet-ct", question);
        AssertSame(expected, document.RootElement);
        Assert.NotEmpty(expected.SmallestFirst());
        Assert.Equal(["country:TW", "supplier:3m"], Texts(document.RootElement.GetProperty("excluded")));
        Assert.Equal(["country:US"], Texts(document.RootElement.GetProperty("included")));
        Assert.Equal(2, document.RootElement.GetProperty("maxOrder").GetInt32());
    }

    [Fact]
    public void BlocsThatAreDefinedActWithoutBeingAskedFor()
    {
        using var both = JsonDocument.Parse(CliRun.Output0("chokesets", "pet-ct", "--bloc", "EAST=JP+KR", "--format", "json"));
        Assert.Contains("bloc:EAST=JP+KR", Texts(both.RootElement.GetProperty("actors")));
        Assert.Contains("country:JP", Texts(both.RootElement.GetProperty("actors")));
        using var only = JsonDocument.Parse(CliRun.Output0("chokesets", "pet-ct", "--bloc", "EAST=JP+KR", "--actors", "blocs", "--format", "json"));
        Assert.Equal(["bloc:EAST=JP+KR"], Texts(only.RootElement.GetProperty("actors")));
    }

    [Fact]
    public void MoreSetsThanAreListedAreCounted()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("chokesets", "pet-ct", "--actors", "suppliers", "--max-count", "3", "--format", "json"));
        JsonElement found = document.RootElement;
        Assert.Equal(3, found.GetProperty("sets").GetArrayLength());
        Assert.Equal(3, found.GetProperty("outputs").GetArrayLength());
        Assert.True(found.GetProperty("count").GetInt32() > 3);
        Assert.Equal(found.GetProperty("count").GetInt32(), found.GetProperty("byOrder").EnumerateObject().Sum(order => order.Value.GetInt32()));
        Assert.False(found.GetProperty("complete").GetBoolean());
        Assert.Equal("count", found.GetProperty("limitedBy").GetString());
        Assert.Equal(3, found.GetProperty("completeTo").GetInt32());
        Assert.Contains("more; --max-count N", CliRun.Output0("chokesets", "pet-ct", "--actors", "suppliers"), StringComparison.Ordinal);
    }

    [Fact]
    public void SetsAboveTheOrderAskedForAreSaidToBeMissing()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("chokesets", "pet-ct", "--max-order", "1", "--format", "json"));
        Assert.False(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("order", document.RootElement.GetProperty("limitedBy").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("completeTo").GetInt32());
        Assert.Contains("no: there are sets of more than 1 actor", CliRun.Output0("chokesets", "pet-ct", "--max-order", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void ProbabilitiesRankSetsAndActors()
    {
        string[] args = ["chokesets", "pet-ct", "--probability", "country:us=0.01", "--probability", "*=0.2"];
        using var document = JsonDocument.Parse(CliRun.Output0([.. args, "--format", "json"]));
        ProductChokeSets expected = new ExposureAnalysis(BillCatalogue.Load("pet-ct")).ChokeSets("pet-ct");
        Dictionary<Actor, double> given = expected.Actors.ToDictionary(actor => actor, actor => actor == Actor.Of(Country.UnitedStates) ? 0.01 : 0.2);
        JsonElement probability = document.RootElement.GetProperty("probability");
        Assert.Equal(expected.Probability(given), new Bounds(probability.GetProperty("low").GetDouble(), probability.GetProperty("high").GetDouble()));
        Assert.Equal(expected.LikeliestFirst(given).Select(set => set.ToString()), Sets(document.RootElement));
        Dictionary<string, ActorImportance> importances = expected.Importances(given).ToDictionary(importance => importance.Actor.ToString());
        JsonElement[] rows = [.. probability.GetProperty("importances").EnumerateArray()];
        Assert.Equal(importances.Count, rows.Length);
        Assert.Equal(rows.Select(row => row.GetProperty("criticality").GetDouble()).OrderDescending(), rows.Select(row => row.GetProperty("criticality").GetDouble()));
        foreach (JsonElement row in rows)
        {
            ActorImportance importance = importances[row.GetProperty("actor").GetString()!];
            Assert.Equal(
                [importance.Probability, importance.Birnbaum, importance.Criticality, importance.FussellVesely, importance.Diagnostic, importance.RiskAchievementWorth, importance.RiskReductionWorth],
                ((string[])["probability", "birnbaum", "criticality", "fussellVesely", "diagnostic", "riskAchievementWorth", "riskReductionWorth"]).Select(name => (double?)row.GetProperty(name).GetDouble()));
        }

        double[] likelihoods = [.. document.RootElement.GetProperty("likelihoods").EnumerateArray().Select(item => item.GetDouble())];
        Assert.Equal(likelihoods.OrderDescending(), likelihoods);
        string table = CliRun.Output0(args);
        Assert.Contains("Probability of a choke", table, StringComparison.Ordinal);
        Assert.Contains("the likeliest first", table, StringComparison.Ordinal);
        Assert.Contains("are in no choke set", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNothingIsLeftOfIsNull()
    {
        string bill = SmallBills.Plain();
        using var certain = JsonDocument.Parse(CliRun.OfInput(bill, "chokesets", "-", "--probability", "*=0.5", "--format", "json").Output);
        JsonElement only = certain.RootElement.GetProperty("probability").GetProperty("importances")[0];
        Assert.Equal(1, only.GetProperty("criticality").GetDouble());
        Assert.Equal(JsonValueKind.Null, only.GetProperty("riskReductionWorth").ValueKind);
        using var never = JsonDocument.Parse(CliRun.OfInput(bill, "chokesets", "-", "--probability", "*=0", "--format", "json").Output);
        Assert.Equal(JsonValueKind.Null, never.RootElement.GetProperty("probability").GetProperty("importances")[0].GetProperty("criticality").ValueKind);
        Assert.Contains("∞", CliRun.OfInput(bill, "chokesets", "-", "--probability", "*=0.5").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RobustnessIsTheCurve()
    {
        RobustnessCurve expected = new ExposureAnalysis(BillCatalogue.Load("mri-1.5t")).Robustness("mri-1.5t");
        using var document = JsonDocument.Parse(CliRun.Output0("chokesets", "mri-1.5t", "--robustness", "--format", "json"));
        JsonElement curve = document.RootElement.GetProperty("robustness");
        Assert.Equal(expected.IsComplete, curve.GetProperty("complete").GetBoolean());
        Assert.Equal(
            expected.Steps.Select(step => (step.Size, step.Output, string.Join(' ', step.Actors))),
            curve.GetProperty("steps").EnumerateArray().Select(step => (step.GetProperty("size").GetInt32(), step.GetProperty("output").GetDouble(), string.Join(' ', Texts(step.GetProperty("actors"))))));
        List<string[]> rows = CsvText.Parse(CliRun.Output0("chokesets", "mri-1.5t", "--robustness", "--format", "csv"));
        Assert.Equal(["bill", "product", "response", "unknown", "complete", "size", "output", "actors"], rows[0]);
        Assert.Equal(expected.Steps.Length, rows.Count - 1);
        Assert.Contains("nobody", CliRun.Output0("chokesets", "mri-1.5t", "--robustness"), StringComparison.Ordinal);
    }

    [Fact]
    public void CsvHasARowForEachSet()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("chokesets", "pet-ct", "ecmo", "--format", "csv"));
        Assert.Equal(["bill", "product", "required", "response", "unknown", "limitedBy", "set", "size", "actors", "output", "likelihood"], rows[0]);
        string[] expected =
        [
            .. ((string[])["pet-ct", "ecmo"]).SelectMany(id => new ExposureAnalysis(BillCatalogue.Load(id)).ChokeSets(id).SmallestFirst().Select(set => $"{id} {set.Size} {string.Join(' ', set.Actors)}")),
        ];
        Assert.Equal(expected, rows.Skip(1).Select(row => $"{row[1]} {row[7]} {row[8]}"));
    }

    [Fact]
    public void ATableSaysInWordsWhatItTakes()
    {
        string table = CliRun.Output0("chokesets", "pet-ct");
        foreach (string text in (string[])["one actor alone, leaving 10.0% of the output", "country:TW (Taiwan)", "2 of 1, 1 of 3", "that is proven", "below 50%, sustained, pessimistic, by countries", "Stock plays no part"])
        {
            Assert.Contains(text, table, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("all 1 actor", CliRun.OfInput(SmallBills.Plain(), "chokesets", "-").Output, StringComparison.Ordinal);
        string none = CliRun.OfInput(SmallBills.Plain(home: "US"), "chokesets", "-").Output;
        Assert.Contains("none: nothing that these actors do brings output below 50%", none, StringComparison.Ordinal);
        string several = CliRun.Output0("chokesets", "pet-ct", "hifu", "--format", "markdown");
        Assert.Matches("pet-ct.*\n.*hifu", several);
    }

    [Theory]
    [InlineData("--actors 'firms' is none of: countries, blocs, suppliers, components.", "--actors", "countries,firms")]
    [InlineData("--actors blocs needs blocs", "--actors", "blocs")]
    [InlineData("--response 'slow' is none of", "--response", "slow")]
    [InlineData("--max-order '0' is not a whole number", "--max-order", "0")]
    [InlineData("--max-order '99999999999' is not a whole number from 1 to 2147483647", "--max-order", "99999999999")]
    [InlineData("--time '0' is not a number of seconds above 0", "--time", "0")]
    [InlineData("--time '1e9' is not a number of seconds above 0, up to 10000000", "--time", "1e9")]
    [InlineData("There is no option '--horizon'", "--horizon", "3")]
    [InlineData("write the country as country:US", "--exclude", "US")]
    [InlineData("there is no such bloc (no --bloc is given)", "--include", "bloc:G3")]
    [InlineData("'country:US' is to be included and excluded", "--include", "country:US", "--exclude", "country:US")]
    [InlineData("bit-planes goes up to three actors", "--algorithm", "bit-planes")]
    [InlineData("--probability 'country:US' is not ACTOR=P", "--probability", "country:US")]
    [InlineData("--probability '*=2' is not ACTOR=P", "--probability", "*=2")]
    [InlineData("gives 'country:US' more than one", "--probability", "country:US=0.1", "--probability", "country:us=0.2")]
    [InlineData("gives '*', all others, more than one", "--probability", "*=0.1", "--probability", "*=0.2")]
    [InlineData("--probability says nothing of country:AT", "--probability", "country:US=0.1")]
    public void WrongUsageSaysWhatIsRight(string said, params string[] args) => CliRun.Of(["chokesets", "pet-ct", .. args]).AssertFailed(2, "error usage: ", said);

    [Fact]
    public void ActorsThatNoBillHasAreTold()
    {
        CliRun.Of("chokesets", "pet-ct", "--exclude", "supplier:hamamatso").AssertFailed(1, "unknown-supplier", "'hamamatsu'");
        CliRun.Of("chokesets", "pet-ct", "--probability", "component:sipn=0.1", "--probability", "*=0").AssertFailed(1, "unknown-component", "'sipm'");
        Assert.Equal(0, CliRun.Of("chokesets", "pet-ct", "ecmo", "--exclude", "supplier:hamamatsu").Code);
    }

    private static void AssertSame(ProductChokeSets expected, JsonElement actual)
    {
        Assert.Equal(Members, actual.EnumerateObject().Select(member => member.Name));
        Assert.Equal(expected.Required, actual.GetProperty("required").GetDouble());
        Assert.Equal(expected.IsComplete, actual.GetProperty("complete").GetBoolean());
        Assert.Equal(expected.IsComplete ? null : expected.LimitedBy.ToString().ToLowerInvariant(), actual.GetProperty("limitedBy").GetString());
        Assert.Equal(expected.SmallestFirst().Select(set => set.ToString()), Sets(actual));
        Assert.Equal(expected.SmallestFirst().Select(set => expected.OutputWithout(set.Actors)), actual.GetProperty("outputs").EnumerateArray().Select(output => output.GetDouble()));
        Assert.Equal(
            expected.CountByOrder.Index().Where(pair => !pair.Item.IsZero).Select(pair => $"{pair.Index}: {pair.Item}"),
            actual.GetProperty("byOrder").EnumerateObject().Select(order => $"{order.Name}: {order.Value.GetRawText()}"));
        Assert.Equal(expected.Count.ToString(), actual.GetProperty("count").GetRawText());
        Assert.Equal(expected.Actors.Select(actor => actor.ToString()), Texts(actual.GetProperty("actors")));
        Assert.Equal(expected.Smallest?.ToString(), actual.GetProperty("smallest") is { ValueKind: JsonValueKind.Object } smallest ? string.Join(" + ", Texts(smallest.GetProperty("actors"))) : null);
    }

    private static IEnumerable<string> Sets(JsonElement found) => found.GetProperty("sets").EnumerateArray().Select(set => string.Join(" + ", Texts(set)));

    private static IEnumerable<string?> Texts(JsonElement items) => items.EnumerateArray().Select(item => item.GetString());
}
