using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.Browser;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>The numbers on a page are those of <c>deprisk score</c>, to the last digit; what is seen of them is rounded.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PageNumbersTests(Chromium chromium)
{
    [ChromiumTheory]
    [InlineData("pet-ct", ReportLanguage.Chinese)]
    [InlineData("all", ReportLanguage.English)]
    [InlineData("mri", ReportLanguage.Chinese)]
    [InlineData("two-machines", ReportLanguage.English)]
    [InlineData("nothing-lost", ReportLanguage.English)]
    public async Task Cards_exposures_and_choke_points_are_those_of_the_command_line(string name, ReportLanguage language)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html(language));
        JsonElement[] scores = [.. PageSample.Of(name).Scores()];
        Shown[] products = await page.AskAsync<Shown[]>(
            """
            () => {
              const products = [...document.querySelectorAll('details.product')];
              return (products.length ? products : [document.querySelector('main')]).map(product => ({
                Cards: Object.fromEntries([...product.querySelectorAll('[data-card]')].map(card => [card.dataset.card, [card.dataset.value, card.querySelector('.big').textContent]])),
                Tables: [...product.querySelectorAll('table')].map(table => [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.dataset.value ?? ''))),
              }));
            }
            """);
        Assert.Equal(scores.Length, products.Length);
        foreach ((JsonElement score, Shown product) in scores.Zip(products))
        {
            AssertCards(score.GetProperty("headline"), product);
            JsonElement exposures = score.GetProperty("exposures"), points = score.GetProperty("chokePoints");
            AssertRows(exposures, product.Tables[0], row => [row, Bounds(row, "loss"), Number(row, "firstShortageMonths"), Number(row, "criticalMonths"), Number(row, "worstOutput"), row]);
            AssertRows(points, product.Tables[exposures.GetArrayLength() == 0 ? 0 : 1], row => [row, row, Number(row, "share"), Bounds(row, "loss"), Number(row, "firstShortageMonths")]);
        }

        page.AssertQuiet();
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("pet-ct", ReportLanguage.English)]
    [InlineData("no-values", ReportLanguage.English)]
    [InlineData("one-component", ReportLanguage.English)]
    public Task So_they_are_on_other_pages(string name, ReportLanguage language) => Cards_exposures_and_choke_points_are_those_of_the_command_line(name, language);

    [ChromiumTheory]
    [InlineData("pet-ct", ReportLanguage.Chinese)]
    public async Task Every_number_that_is_seen_is_the_rounded_one(string name, ReportLanguage language)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html(language));
        string[][] cells = await page.AskAsync<string[][]>("() => [...document.querySelectorAll('td[data-value],th[data-value]')].map(cell => [cell.dataset.value, cell.textContent])");
        Assert.True(cells.Length > 50, $"{cells.Length} numbers");
        Assert.All(cells, cell => AssertRounded(cell[0], cell[1]));
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("all", ReportLanguage.English)]
    [InlineData("mri", ReportLanguage.English)]
    public Task So_it_is_on_other_pages(string name, ReportLanguage language) => Every_number_that_is_seen_is_the_rounded_one(name, language);

    private static void AssertCards(JsonElement headline, Shown product)
    {
        void Card(string key, string value, string text)
        {
            Assert.Equal(value, product.Cards[key][0]);
            Assert.Contains(text, product.Cards[key][1], StringComparison.Ordinal);
        }

        if (headline.GetProperty("worstCountry").ValueKind == JsonValueKind.Null)
        {
            Card("worst", string.Empty, string.Empty);
            Assert.False(product.Cards.ContainsKey("shortage"));
        }
        else
        {
            Card("worst", Bounds(headline, "loss"), string.Empty);
            Card("shortage", $"{Or(Number(headline, "firstShortageMonths"), "none")} {Or(Number(headline, "criticalMonths"), "none")}", string.Empty);
        }

        JsonElement set = headline.GetProperty("smallestChokeSet");
        Card("choke-set", set.ValueKind == JsonValueKind.Null ? string.Empty : Number(set, "size"), set.ValueKind == JsonValueKind.Null ? string.Empty : Number(set, "size"));
        Card("breadth", Number(headline, "breadth"), Number(headline, "breadth"));
        Card("foreign", $"{Bounds(headline, "foreignLoss")} {Bounds(headline, "homeLoss")}", "%");
        Card("build", $"{Bounds(headline, "foreignLossBuild")} {Bounds(headline, "foreignLossOperate")}", "%");
        AssertRounded(Bounds(headline, "foreignLoss"), product.Cards["foreign"][1]);
        AssertRounded(Bounds(headline, "foreignLossBuild"), product.Cards["build"][1]);
    }

    // Cells that are given as the row itself hold a name.
    private static void AssertRows(JsonElement list, string[][] shown, Func<JsonElement, object[]> cells)
    {
        JsonElement[] first = [.. list.EnumerateArray().Take(10)];
        if (first.Length > 0)
        {
            Assert.Equal(first.Select(row => string.Join('|', cells(row).Select(cell => cell as string ?? string.Empty))), shown.Select(row => string.Join('|', row)));
        }
    }

    // A percentage has a digit behind the point, another number at most two; what is all but nothing or all but everything says so.
    private static void AssertRounded(string exact, string text)
    {
        double[] values = [.. exact.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        Match percentage = Percentage().Match(text);
        string[] seen = [.. percentage.Success ? percentage.Groups["end"].Captures.Select(end => end.Value) : SeenNumber().Matches(text).Select(match => match.Value)];
        Assert.True(seen.Length > 0 && seen.Length <= values.Length, $"{exact} is shown as {text}");
        Assert.True(IsRounded(seen[0], values[0], percentage.Success) && IsRounded(seen[^1], values[^1], percentage.Success), $"{exact} is shown as {text}");
    }

    private static bool IsRounded(string seen, double value, bool isPercentage) =>
        seen == "<0.1" ? value is > 0 and < 0.0005
        : seen == ">99.9" ? value is < 1 and >= 0.9995
        : Math.Abs((double.Parse(seen, CultureInfo.InvariantCulture) / (isPercentage ? 100 : 1)) - value) <= (isPercentage ? 0.000500001 : 0.005000001);

    private static string Bounds(JsonElement parent, string name) => $"{Number(parent.GetProperty(name), "low")} {Number(parent.GetProperty(name), "high")}";

    // A double is written the same way wherever it is written with all its digits, but for the form of exponents.
    private static string Number(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble().ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;

    [GeneratedRegex(@"(?<end>[<>]?\d+(\.\d+)?)(–(?<end>[<>]?\d+(\.\d+)?))?%")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex SeenNumber();

    private sealed record Shown(Dictionary<string, string[]> Cards, string[][][] Tables);
}
