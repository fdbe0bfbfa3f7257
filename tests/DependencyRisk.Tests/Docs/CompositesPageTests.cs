using System.Globalization;
using System.Text.RegularExpressions;
using DependencyRisk.Composites;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/composites.md come out of the library, from the bill on.</summary>
public sealed class CompositesPageTests
{
    private static readonly Bill Bill = BillJson.Parse(Repository.Read("docs", "examples", "three-devices.json"));

    private static readonly string[] Names = ["foreign share", "mean HHI", "worst country's loss"];

    public static TheoryData<string> Devices => new("pump", "endoscope", "monitor");

    [Theory]
    [MemberData(nameof(Devices))]
    public void A_device_scores_what_the_table_says(string device)
    {
        Aggregation[] columns = [Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic, Aggregation.GeneralisedMean(10), Aggregation.Copeland];
        IEnumerable<double> scores = columns.Select(aggregation => Scored(aggregation, device).Score.Low);
        double worst = Scored(Aggregation.Arithmetic, device).Worst.Normalised.High;
        Assert.Equal([device, .. Indicators(device).Concat(scores).Append(worst).Select(Show)], Row(device));
    }

    [Theory]
    [InlineData("endoscope", "arithmetic mean")]
    [InlineData("endoscope", "geometric mean")]
    [InlineData("endoscope", "harmonic mean")]
    [InlineData("endoscope", "Copeland")]
    [InlineData("monitor", "geometric mean")]
    public void Contributions_are_those_of_the_table(string device, string name)
    {
        Aggregation aggregation = new[] { Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic, Aggregation.Copeland }.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        CompositeScore score = Scored(aggregation, device);
        string row = $"{device}, {name.Split(' ')[0]}";
        Assert.Equal([row, .. score.Contributions.Select(part => part.AtLow).Append(score.Score.Low).Select(Show)], Row(row));
    }

    [Theory]
    [InlineData("min-max")]
    [InlineData("z-score")]
    [InlineData("rank")]
    [InlineData("percentile")]
    [InlineData("goalposts 0 to 8")]
    [InlineData("distance to target 4")]
    public void A_normalisation_gives_what_the_table_says(string name)
    {
        Normalisation[] all = [Normalisation.MinMax, Normalisation.ZScore, Normalisation.Rank, Normalisation.Percentile, Normalisation.Goalposts(0, 8), Normalisation.DistanceToTarget(4)];
        Normalisation normalisation = all.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        var composite = new CompositeIndicator([new WeightedIndicator("x", IndicatorDirection.MoreIsWorse, 1, normalisation)], Aggregation.Arithmetic);
        CompositeResult result = composite.Evaluate(new IndicatorTable(["x"], [("a", [2]), ("b", [4]), ("c", [4]), ("d", [10])]));
        Assert.Equal([name, .. new[] { "a", "b", "c", "d" }.Select(row => Show(result.Of(row).Score.Low))], Row(name));
    }

    [Fact]
    public async Task The_code_example_prints_what_stands_below_it()
    {
        Match example = Assert.Single(ReadmeTests.Example().Matches(Repository.Read("docs", "composites.md")));
        string printed = await ReadmeTests.Run(example.Groups["code"].Value);
        Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    private static CompositeScore Scored(Aggregation aggregation, string device)
    {
        var composite = new CompositeIndicator(Names.Select(name => new WeightedIndicator(name, IndicatorDirection.MoreIsWorse, 1.0 / 3, Normalisation.Goalposts(0, 1))), aggregation);
        var table = new IndicatorTable(Names, Bill.Products.Select(product => (product, (IReadOnlyList<double?>)[.. Indicators(product)])));
        return composite.Evaluate(table).Of(device);
    }

    // From the bill: what is foreign of the cost of the parts, the mean of their HHIs by supplier, and the exposure.
    private static double[] Indicators(string device)
    {
        Component[] parts = [.. Bill.Find(device)!.Uses.Select(use => Bill.Find(use.Component)!)];
        double foreign = parts.Sum(part => part.UnitValue!.Value * part.Sources.Where(source => source.Origin != Bill.Home).Sum(source => source.Share!.Value));
        double concentration = parts.Average(part => part.Sources.Sum(source => source.Share!.Value * source.Share.Value));
        double loss = new ExposureAnalysis(Bill).Product(device).Headline.Loss.High;
        return [foreign / parts.Sum(part => part.UnitValue!.Value), concentration, loss];
    }

    private static string[] Row(string name)
    {
        string line = Repository.Read("docs", "composites.md").Split('\n').Single(text => text.StartsWith($"| {name} |", StringComparison.Ordinal));
        return [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
    }

    private static string Show(double value) => Math.Round(value, 4).ToString("0.0000", CultureInfo.InvariantCulture).Replace("-0.0000", "0.0000", StringComparison.Ordinal);
}
