using System.Text.Json;
using DependencyRisk.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>On paper every chart is there, within the width of the paper, and everything is unfolded.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PrintedPageTests(Chromium chromium)
{
    [ChromiumTheory]
    [InlineData("pet-ct", ReportLanguage.Chinese, ColorScheme.Dark)]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Charts_are_drawn_for_paper_and_lists_are_open(string name, ReportLanguage language, ColorScheme colours)
    {
        // A4 less two margins of 14 mm is 182 mm, 688 pixels of 1/96 inch.
        const int Paper = 688;
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html(language), 1280, colours);
        await page.Page.EvaluateAsync(
            """
            () => matchMedia('print').addEventListener('change', change => {
              if (!change.matches) return;
              const shown = [...document.querySelectorAll('[data-chart]')].filter(one => one.checkVisibility());
              document.documentElement.dataset.printed = JSON.stringify({
                width: document.body.clientWidth, charts: shown.length, widths: shown.map(one => one.querySelector('svg')?.getBoundingClientRect().width ?? 0),
                closed: [...document.querySelectorAll('details')].filter(one => !one.open).length, cut: [...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth + 1).length,
              });
            })
            """);
        byte[] pdf = await page.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
        Assert.True(pdf.Length > 20_000, $"{pdf.Length} bytes");
        using var document = JsonDocument.Parse(await page.AskAsync<string>("() => document.documentElement.dataset.printed"));
        JsonElement printed = document.RootElement;
        Assert.InRange(printed.GetProperty("width").GetDouble(), 600, Paper);
        Assert.True(printed.GetProperty("charts").GetInt32() > 6);
        Assert.All(printed.GetProperty("widths").EnumerateArray(), width => Assert.InRange(width.GetDouble(), 100, Paper));
        Assert.Equal(0, printed.GetProperty("closed").GetInt32());
        Assert.Equal(0, printed.GetProperty("cut").GetInt32());
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = colours });
        await page.Page.SetViewportSizeAsync(Paper, 1000);
        JsonElement[] charts = await page.ScrollThroughAsync();
        Assert.All(charts, chart => Assert.InRange(chart.GetProperty("drawn").GetDouble(), 100, Paper));
        Assert.Equal(Paper, await page.AskAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal("rgb(0, 0, 0)", await page.AskAsync<string>("() => getComputedStyle(document.body).color"));
        Assert.False(await page.Page.IsVisibleAsync(".what-if form"));
        page.AssertQuiet();
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("two-machines", ReportLanguage.English, ColorScheme.Light)]
    public Task So_they_are_on_other_pages(string name, ReportLanguage language, ColorScheme colours) => Charts_are_drawn_for_paper_and_lists_are_open(name, language, colours);
}
