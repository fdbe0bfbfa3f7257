using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/leverage.md are those of the library.</summary>
public sealed class LeveragePageTests
{
    private static readonly ExposureAnalysis Analysis = new(BillJson.Parse(Repository.Read("docs", "examples", "motor.json")));

    [Fact]
    public void Both_directions_of_the_motor_come_out()
    {
        ProductLeverage motor = new LeverageAnalysis(Analysis).Product("motor");
        AssertTable("country", motor.Countries.Select(country => (string[])
        [
            country.Actor.Id,
            Show(country.Theirs.Loss),
            Show(country.Theirs.FirstShortageMonths),
            Show(new Bounds(country.Ours.Loss.Low, country.Ours.NamedLoss)),
            Show(country.Ours.Loss.High, "0.0000"),
            Show(country.Ours.FirstShortageMonths),
            country.Ours.Component ?? "nothing",
            string.Create(CultureInfo.InvariantCulture, $"{country.Net.Low:0.0000} to {country.Net.High:0.0000}"),
            country.First.ToString().ToLowerInvariant(),
            country.Supplied is { } supplied ? Show(supplied, "0.0000") : "unknown",
            country.OfHome is { } ofHome ? Show(ofHome, "0.0000") : "unknown",
        ]));
    }

    [Fact]
    public void So_does_what_motor_and_pump_rest_on() =>
        AssertTable("node", new SharedNodeAnalysis(Analysis).All().Select(node => (string[])
        [
            node.Actor.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{node.Total.Low:0.0000}-{node.Total.High:0.0000}"),
            Show(node.PortfolioLoss),
            string.Join(", ", node.Products.Select(product => product.Product)),
            node.Products.MaxBy(product => product.SupplierCount) is { SupplierCount: > 0 } most ? string.Join(", ", most.Suppliers) : "none",
        ]));

    [Fact]
    public async Task The_code_prints_what_stands_below_it()
    {
        foreach (Match example in ReadmeTests.Example().Matches(Page()))
        {
            string printed = await ReadmeTests.Run(example.Groups["code"].Value);
            Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
        }

        Assert.Equal(Page().Split("```csharp").Length - 1, ReadmeTests.Example().Count(Page()));
    }

    private static string Page() => Repository.Read("docs", "leverage.md");

    // The rows of the table whose first column has this title, all of them and in this order.
    private static void AssertTable(string title, IEnumerable<string[]> rows)
    {
        string[] shown = [.. Page().Split('\n').SkipWhile(line => !line.StartsWith($"| {title} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))];
        Assert.Equal(rows.Select(row => $"| {string.Join(" | ", row)} |"), shown);
    }

    private static string Show(Bounds loss) => string.Create(CultureInfo.InvariantCulture, $"{loss.Low:0.0000}-{loss.High:0.0000}");

    private static string Show(double fraction, string format) => fraction.ToString(format, CultureInfo.InvariantCulture);

    private static string Show(double? months) => months?.ToString("0.##", CultureInfo.InvariantCulture) ?? "never";
}
