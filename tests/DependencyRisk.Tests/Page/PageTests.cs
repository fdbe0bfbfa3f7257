using System.Text.Json;
using DependencyRisk.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>A report opens from the disk, asks nobody for anything, and draws what it promises.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Chromium chromium)
{
    [ChromiumTheory]
    [InlineData("pet-ct", ReportLanguage.English, 1280, ColorScheme.Light)]
    [InlineData("pet-ct", ReportLanguage.Chinese, 400, ColorScheme.Dark)]
    [InlineData("two-machines", ReportLanguage.Chinese, 1280, ColorScheme.Light)]
    [InlineData("nothing-lost", ReportLanguage.Chinese, 400, ColorScheme.Light)]
    public async Task Every_chart_is_drawn_once_it_is_in_view(string name, ReportLanguage language, int width, ColorScheme colours)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html(language), width, colours);
        await page.UnfoldAsync();
        JsonElement[] charts = await page.ScrollThroughAsync();
        Assert.Contains(charts, chart => chart.GetProperty("kind").GetString() == "over-time");
        Assert.All(charts, AssertDrawn);
        Assert.Equal(width, await page.AskAsync<int>("() => document.documentElement.scrollWidth"));
        page.AssertQuiet();
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("all", ReportLanguage.English, 1280, ColorScheme.Dark)]
    [InlineData("mri", ReportLanguage.English, 400, ColorScheme.Light)]
    [InlineData("no-values", ReportLanguage.English, 1280, ColorScheme.Light)]
    [InlineData("one-component", ReportLanguage.English, 1280, ColorScheme.Light)]
    public Task So_they_are_on_other_pages(string name, ReportLanguage language, int width, ColorScheme colours) =>
        Every_chart_is_drawn_once_it_is_in_view(name, language, width, colours);

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Charts_follow_the_width_of_the_window()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        await page.ScrollThroughAsync();
        await page.Page.SetViewportSizeAsync(700, 900);
        await page.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.All(await page.ScrollThroughAsync(), AssertDrawn);
        page.AssertQuiet();
    }

    [ChromiumFact]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Whoever_points_at_a_mark_is_told_what_it_says()
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html());
        foreach (string kind in (string[])["exposures", "map", "heat", "tree", "streams", "over-time", "cover"])
        {
            ILocator chart = page.Page.Locator($"[data-chart={kind}]");
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator("svg").WaitForAsync();
            LocatorBoundingBoxResult box = (await chart.BoundingBoxAsync())!;
            int before = await chart.Locator("svg text").CountAsync();
            bool told = false;
            for (int step = 1; step < 40 && !told; step++)
            {
                await page.Page.Mouse.MoveAsync(box.X + (box.Width * (0.2f + (0.7f * step / 40))), box.Y + (box.Height * (0.25f + (0.5f * (step * 7 % 40) / 40))));
                told = await chart.Locator("svg text").CountAsync() > before;
            }

            Assert.True(told, kind);
        }

        page.AssertQuiet();
    }

    [ChromiumTheory]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","id":"840","properties":{"name":"<b>","code":"__proto__"},"geometry":{"type":"Polygon","coordinates":[[[-120,30],[-80,30],[-80,48],[-120,30]]]}},{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","geometry":null},{"type":"Feature","properties":{"ISO_A2":"JP"},"geometry":{"type":"MultiPolygon","coordinates":[[[[130,30],[140,30],[140,40],[130,30]]]]}}]}""", "US JP")]
    [InlineData("""{"type":"Topology","objects":{"all":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"DEU","arcs":[[0]]},{"type":null}]}},"arcs":[[[5,47],[15,47],[15,55],[5,47]]]}""", "DE")]
    [Trait(Suite.Name, Suite.Long)]
    public async Task A_map_of_other_shapes_is_drawn_from_them(string shapes, string countries)
    {
        using var writer = new StringWriter();
        BillReport.Of(BillCatalogue.Load("pet-ct"), new ReportOptions { MapShapes = MapShapes.Parse(shapes) }).WriteHtml(writer);
        await using ReportPage page = await ReportPage.OpenAsync(chromium, writer.ToString());
        await page.Page.Locator("[data-chart=map]").ScrollIntoViewIfNeededAsync();
        await page.Page.Locator("[data-chart=map] svg").WaitForAsync();
        Assert.Equal(countries, await page.AskAsync<string>("() => (echarts.getMap('world')?.geoJSON.features ?? []).map(one => one.properties.name.trim()).join(' ')"));
        page.AssertQuiet();
    }

    private static void AssertDrawn(JsonElement chart)
    {
        Assert.Equal(string.Empty, chart.GetProperty("nonsense").GetString());
        Assert.True(chart.GetProperty("marks").GetInt32() + (chart.GetProperty("kind").GetString() is "over-time" or "cuts" ? chart.GetProperty("strokes").GetInt32() : 0) >= chart.GetProperty("wanted").GetInt32(), chart.ToString());
        Assert.True(chart.GetProperty("wanted").GetInt32() > 0, chart.ToString());
        Assert.Equal(chart.GetProperty("width").GetDouble(), chart.GetProperty("drawn").GetDouble(), 1.0);
        Assert.Equal("img", chart.GetProperty("role").GetString());
        Assert.NotEqual(string.Empty, chart.GetProperty("name").GetString());
    }
}
