using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.Browser;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>A page in Chinese is in Chinese throughout, and one in English in English; what the bill calls things stays as it is.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PageLanguageTests(Chromium chromium)
{
    // Names and codes that are the same in every language.
    private static readonly ImmutableArray<string> SameEverywhere =
        ["HHI", "DependencyRisk", "Apache ECharts", "ISO", "Natural Earth", "world-atlas", "JavaScript", "deprisk scenario", "ZZ", "HS"];

    [ChromiumTheory]
    [InlineData("pet-ct")]
    [InlineData("mri")]
    public async Task Everything_on_a_Chinese_page_is_Chinese(string name)
    {
        PageSample sample = PageSample.Of(name);
        string[] texts = await TextsAsync(sample.Html(ReportLanguage.Chinese));
        ImmutableArray<string> names = NamesOf(sample, "zh");
        Assert.Contains(texts, text => text.Contains("卡点", StringComparison.Ordinal));
        Assert.Empty(texts.Select(text => (text, Left: Without(text, names))).Where(pair => Latin().IsMatch(pair.Left)).Select(pair => $"{pair.text} => {pair.Left}"));
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("all")]
    [InlineData("no-values")]
    [InlineData("nothing-lost")]
    [InlineData("one-component")]
    public Task So_is_everything_on_other_Chinese_pages(string name) => Everything_on_a_Chinese_page_is_Chinese(name);

    [ChromiumTheory]
    [InlineData("pet-ct")]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Nothing_on_an_English_page_is_Chinese(string name)
    {
        PageSample sample = PageSample.Of(name);
        ImmutableArray<string> names = NamesOf(sample, "en");
        Assert.DoesNotContain(await TextsAsync(sample.Html()), text => Han().IsMatch(names.Aggregate(text, (left, known) => left.Replace(known, "·", StringComparison.Ordinal))));
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("all")]
    [InlineData("mri")]
    [InlineData("two-machines")]
    public Task Nor_is_anything_on_other_English_pages(string name) => Nothing_on_an_English_page_is_Chinese(name);

    [Fact]
    public void A_word_that_is_not_translated_would_be_found()
    {
        ImmutableArray<string> names = ["Siemens Healthineers", "MRI", "us"];
        Assert.Matches(Latin(), Without("单一国家 country", names));
        Assert.Matches(Latin(), Without("users", names));
        Assert.Matches(Latin(), Without("what is Siemens…", names));
        Assert.DoesNotMatch(Latin(), Without("Siemens Healthineers的MRI：12.5%", names));
        Assert.DoesNotMatch(Latin(), Without("Siemens Heal…", names));
        Assert.DoesNotMatch(Latin(), Without("Si", names));
    }

    // Whatever a reader may come to see or hear: text, also in charts, and what stands in attributes.
    private async Task<string[]> TextsAsync(string html)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, html);
        await page.UnfoldAsync();
        await page.ScrollThroughAsync();
        await page.Page.FillAsync("[name=severity]", "1000");
        page.AssertQuiet();
        return await page.AskAsync<string[]>(
            """
            () => {
              const told = [document.title, ...Object.values(JSON.parse(document.getElementById('report-data').textContent).texts)];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script,style,noscript')) told.push(walker.currentNode.data);
              for (const one of document.querySelectorAll('noscript')) told.push(new DOMParser().parseFromString(one.textContent, 'text/html').body.textContent);
              for (const one of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]'))
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (one.hasAttribute(name)) told.push(one.getAttribute(name));
              return [...new Set(told.map(text => text.trim()))].filter(text => text);
            }
            """);
    }

    // What changed from one bill to another may be a name in any language; elsewhere a page shows names in its own, or else what there is.
    private static ImmutableArray<string> NamesOf(PageSample sample, string language) =>
    [
        .. sample.Bills.SelectMany(bill => TextsOf(bill, sample.Bills.Length > 1 ? ["en", "zh"] : [language]))
            .Concat(SameEverywhere).Concat(sample.Bills.Length > 1 ? ReferenceTables.Countries.Select(country => country.Country.Code) : []).Where(text => text.Length > 0).Distinct().OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> TextsOf(Bill bill, string[] languages) =>
    [
        bill.Id,
        .. In(bill.Name, languages),
        .. bill.Components.SelectMany(component => (IEnumerable<string>)[component.Id, component.Hs ?? string.Empty, .. In(component.Name, languages), .. component.Evidence.SelectMany(evidence => (IEnumerable<string>)[evidence.Field, evidence.Source ?? string.Empty])]),
        .. bill.Suppliers.SelectMany(supplier => (IEnumerable<string>)[supplier.Id, .. In(supplier.Name, languages)]),
    ];

    private static IEnumerable<string> In(LocalizedText? name, string[] languages) => languages.Select(language => name?.In(language) ?? string.Empty);

    // The text without the names, each as a whole; what is cut short in a chart is still that name.
    private static string Without(string text, ImmutableArray<string> names)
    {
        string begun = CutShort().Match(text) is { Success: true } cut ? cut.Groups[1].Value : text;
        if (names.Any(name => name.StartsWith(begun, StringComparison.Ordinal)))
        {
            return string.Empty;
        }

        foreach (string name in names.Where(name => text.Contains(name, StringComparison.Ordinal)))
        {
            text = Regex.Replace(text, $"(?<![A-Za-z]){Regex.Escape(name)}(?![A-Za-z])", "·", RegexOptions.CultureInvariant);
        }

        return text;
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();

    [GeneratedRegex(@"^(.+?)\s*(…|\.\.\.)$")]
    private static partial Regex CutShort();

    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex Han();
}
