using DependencyRisk.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Page;

/// <summary>A page can be used by keyboard alone and by those who do not see it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageAccessTests(Chromium chromium)
{
    private const string Controls = "a[href], button, input, select, summary, .ticks[tabindex]";

    [ChromiumTheory]
    [InlineData("two-machines", ReportLanguage.English, "en")]
    public async Task Every_control_is_reached_by_the_Tab_key_is_seen_to_be_and_has_a_name(string name, ReportLanguage language, string tag)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html(language));
        await page.UnfoldAsync();
        Assert.Equal(tag, await page.AskAsync<string>("() => document.documentElement.lang"));
        string[] controls = await page.AskAsync<string[]>(
            """
            selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility() && (!one.closest('p[hidden]'))).map((one, i) => {
              one.dataset.stop = i;
              return (one.labels?.[0]?.textContent || one.getAttribute('aria-label') || one.textContent).trim();
            })
            """,
            Controls);
        Assert.True(controls.Length > 20, $"{controls.Length} controls");
        Assert.All(controls, Assert.NotEmpty);
        var reached = new HashSet<int>();
        for (int stop = 0; stop < controls.Length + 20; stop++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            int[] at = await page.AskAsync<int[]>(
                """
                () => {
                  const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
                  return [Number(document.activeElement.dataset.stop ?? -1), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.right > 0 ? 1 : 0];
                }
                """);
            Assert.True(at[0] < 0 || at[1] == 1, $"{at[0]} is not seen to have the focus.");
            reached.Add(at[0]);
        }

        Assert.Equal(Enumerable.Range(0, controls.Length), reached.Where(stop => stop >= 0).Order());
        page.AssertQuiet();
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("pet-ct", ReportLanguage.Chinese, "zh-Hans")]
    public Task So_it_is_in_Chinese(string name, ReportLanguage language, string tag) => Every_control_is_reached_by_the_Tab_key_is_seen_to_be_and_has_a_name(name, language, tag);

    [ChromiumTheory]
    [InlineData("pet-ct")]
    [InlineData("mri")]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Headings_tables_charts_and_places_are_told_to_readers(string name)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of(name).Html());
        int[] levels = await page.AskAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))");
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
        Assert.Equal(0, await CountAsync(page, "thead th:not([scope=col]), tbody th:not([scope=row]), tbody tr:not(:has(th)), thead td, [data-chart]:not([role=img]), [data-chart]:not([aria-label]), [tabindex]:not([tabindex=\"0\"])"));
        Assert.Equal(1, await CountAsync(page, "main"));
        Assert.Equal(1, await CountAsync(page, "[role=status][aria-live=polite]"));
        Assert.Empty(await page.AskAsync<string[]>("() => [...document.querySelectorAll('nav a, .skip')].map(one => one.hash).filter(hash => !document.querySelector(hash))"));
        Assert.Empty(await page.AskAsync<string[]>("() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"));
    }

    [ChromiumTheory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData("all")]
    [InlineData("nothing-lost")]
    [InlineData("one-component")]
    public Task So_they_are_on_other_pages(string name) => Headings_tables_charts_and_places_are_told_to_readers(name);

    [ChromiumTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Text_on_a_colour_can_be_read(ColorScheme colours)
    {
        await using ReportPage page = await ReportPage.OpenAsync(chromium, PageSample.Of("pet-ct").Html(), 1280, colours);
        string[][] pairs = await page.AskAsync<string[][]>(
            """
            () => {
              const data = JSON.parse(document.getElementById('report-data').textContent), t = ReportCharts.theme(), told = [];
              const losses = Array.from({ length: 101 }, (_, i) => i / 100), product = data.products[0];
              const cells = losses.map(loss => [0, 0, loss, loss, 1]), names = [{ name: '' }];
              const heat = ReportCharts.heat({ heat: { rows: names, columns: names, cells } }, data, t);
              heat.series[0].data.forEach((cell, i) => told.push([cell.label.color, echarts.color.lerp(losses[i], heat.visualMap.inRange.color)]));
              const walk = node => { told.push([node.label.color, node.itemStyle.color], [node.upperLabel.color, node.upperLabel.backgroundColor]); node.children.forEach(walk); };
              const tree = [{ parent: -1, name: '', value: 1, loss: null }, ...losses.map(loss => ({ parent: 0, name: '', value: 1, loss }))];
              walk(ReportCharts.tree({ ...product, tree }, data, t, false).series[0].data[0]);
              for (const element of document.querySelectorAll('p, td, th, dt, dd, summary, a, label, legend, button, figcaption')) {
                let ground = element;
                while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
                told.push([getComputedStyle(element).color, getComputedStyle(ground || document.body).backgroundColor]);
              }
              return [...new Map(told.map(pair => [pair.join(), pair.map(colour => echarts.color.modifyAlpha(colour, 1))])).values()];
            }
            """);
        Assert.True(pairs.Length > 100, $"{pairs.Length} pairs");
        Assert.All(pairs, pair => Assert.True(Contrast.Of(pair[0], pair[1]) >= 4.5, $"{pair[0]} on {pair[1]}: {Contrast.Of(pair[0], pair[1]):0.00}"));
    }

    private static Task<int> CountAsync(ReportPage page, string selector) => page.Page.Locator(selector).CountAsync();
}
