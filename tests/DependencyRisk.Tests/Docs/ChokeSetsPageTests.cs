using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/choke-sets.md are those of the library.</summary>
public sealed class ChokeSetsPageTests
{
    [Theory]
    [InlineData("pet-ct", Response.Sustained, UnknownStance.Pessimistic)]
    [InlineData("pet-ct", Response.Sustained, UnknownStance.Optimistic)]
    [InlineData("pet-ct", Response.Immediate, UnknownStance.Pessimistic)]
    [InlineData("mri-1.5t", Response.Sustained, UnknownStance.Pessimistic)]
    [InlineData("mri-1.5t", Response.Sustained, UnknownStance.Optimistic)]
    [InlineData("mri-0.4t-permanent", Response.Sustained, UnknownStance.Pessimistic)]
    public void The_choke_sets_of_the_page_are_all_there_are(string product, Response response, UnknownStance unknown)
    {
        ProductChokeSets sets = Analysis(product).ChokeSets(product, new ChokeSetOptions { Response = response, Unknown = unknown });
        Assert.True(sets.IsComplete);
        IEnumerable<string> shown = sets.SmallestFirst()
            .Select(set => (set.Size, Output: sets.OutputWithout(set.Actors), Text: Show(set.Actors, sets.OutputWithout(set.Actors))))
            .OrderBy(set => set.Size)
            .ThenBy(set => Math.Round(set.Output, 9))
            .Select(set => set.Text);
        AssertRow($"{product} | {response.ToString().ToLowerInvariant()}, {unknown.ToString().ToLowerInvariant()}", sets.Count.IsZero ? "none" : string.Join("; ", shown));
    }

    [Theory]
    [InlineData("pet-ct")]
    [InlineData("mri-1.5t")]
    [InlineData("mri-0.4t-permanent")]
    public void So_is_the_robustness(string product)
    {
        RobustnessCurve curve = Analysis(product).Robustness(product);
        Assert.True(curve.IsComplete);
        string[] cells = [.. Enumerable.Range(1, 3).Select(size => curve.Steps.SingleOrDefault(step => step.Size == size) is { } step ? Show(step.Actors, step.Output) : string.Empty)];
        Assert.InRange(curve.Steps[^1].Size, 0, 3);
        AssertRow(product, string.Join(" | ", cells));
    }

    [Fact]
    public void The_permanent_magnet_scanner_keeps_what_the_page_says()
    {
        ProductChokeSets sets = Analysis("mri-0.4t-permanent").ChokeSets("mri-0.4t-permanent");
        Assert.Contains($"{sets.OutputWithout(sets.Actors):0%} of its output is left", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_and_importances_are_those_of_the_page()
    {
        ProductChokeSets sets = Analysis("pet-ct").ChokeSets("pet-ct");
        Dictionary<Actor, double> given = sets.Actors.ToDictionary(actor => actor, actor => actor.Country == Country.UnitedStates ? 0.1 : 0.02);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"has P = {sets.Probability(given).High * 100:0.0}%"), Page(), StringComparison.Ordinal);
        Dictionary<string, ActorImportance> importances = sets.Importances(given).ToDictionary(importance => importance.Actor.ToString());
        foreach (string actor in (string[])["country:US", "country:TW", "country:JP"])
        {
            ActorImportance importance = importances[actor];
            double[] values = [importance.Birnbaum, importance.Criticality, importance.FussellVesely!.Value, importance.Diagnostic, importance.RiskAchievementWorth, importance.RiskReductionWorth];
            AssertRow(actor, string.Join(" | ", values.Select(ThreeDigits)));
        }
    }

    [Fact]
    public async Task The_code_prints_what_stands_below_it()
    {
        Match example = Assert.Single(ReadmeTests.Example().Matches(Page()));
        string printed = await ReadmeTests.Run(example.Groups["code"].Value);
        Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    private static ExposureAnalysis Analysis(string product) => new(BillCatalogue.Load(product));

    private static string Page() => Repository.Read("docs", "choke-sets.md");

    private static void AssertRow(string head, string cells)
    {
        string row = $"| {head} | {cells} |".Replace(" |  |", " | |", StringComparison.Ordinal);
        Assert.Contains(Page().Split('\n'), line => line == row);
    }

    private static string Show(IEnumerable<Actor> actors, double output) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" + ", actors.Select(actor => actor.Id))} ({output * 100:0.#}%)");

    // Three digits that count, never as a power of ten.
    private static string ThreeDigits(double value) =>
        value.ToString(value >= 1 ? "0.00" : $"F{2 - (int)Math.Floor(Math.Log10(value))}", CultureInfo.InvariantCulture);
}
