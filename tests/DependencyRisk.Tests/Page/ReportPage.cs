using System.Text.Json;
using DependencyRisk.Tests.Browser;
using Microsoft.Playwright;

namespace DependencyRisk.Tests.Page;

/// <summary>A report opened in a browser as a reader opens it: from a file, with its programs done.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly WatchedPage _watched;

    private ReportPage(WatchedPage watched) => _watched = watched;

    public IPage Page => _watched.Page;

    public static Task<ReportPage> OpenAsync(Chromium chromium, string html, int width = 1280, ColorScheme colours = ColorScheme.Light) =>
        OpenAsync(chromium, html, new BrowserNewContextOptions { ColorScheme = colours, ViewportSize = new ViewportSize { Width = width, Height = 900 } });

    public static async Task<ReportPage> OpenAsync(Chromium chromium, string html, BrowserNewContextOptions options)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        await File.WriteAllTextAsync(path, html);
        try
        {
            var page = new ReportPage(await chromium.OpenAsync(options));
            await page._watched.GoToFileAsync(path);
            await page.Page.Locator("html[data-ready=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            return page;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Unfolds everything, or of many products the first and the last alone, which takes less time.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync(
        """
        () => {
          const products = [...document.querySelectorAll('details.product')];
          const chosen = products.length > 3 ? [products[0], products.at(-1)] : products;
          document.querySelectorAll('details').forEach(one => { one.open = products.length === 0 || chosen.some(product => product.contains(one)) || !one.closest('details.product'); });
        }
        """);

    /// <summary>Goes down the page as a reader does, waits for each chart, and tells what was drawn.</summary>
    public async Task<JsonElement[]> ScrollThroughAsync()
    {
        string told = await Page.EvaluateAsync<string>(
            """
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
              const data = JSON.parse(document.getElementById('report-data').textContent);
              const told = [];
              for (const chart of [...document.querySelectorAll('[data-chart]')].filter(one => one.checkVisibility())) {
                chart.scrollIntoView({ block: 'center', behavior: 'instant' });
                for (let i = 0; i < 300 && !chart.querySelector('svg'); i++) await frame();
                await frame();
                const svg = chart.querySelector('svg'), product = data.products[Number(chart.dataset.product)];
                const marks = svg ? [...svg.querySelectorAll('path,rect,circle,polygon,polyline')].filter(one => !['none', 'transparent', null].includes(one.getAttribute('fill'))) : [];
                const alone = data.products.filter(one => one.id !== '*');
                told.push({
                  kind: chart.dataset.chart, marks: marks.length, strokes: svg ? svg.querySelectorAll('[stroke]:not([stroke=none])').length : 0,
                  nonsense: svg ? (svg.outerHTML.match(/NaN|undefined|Infinity|\[object/) || [''])[0] : 'no svg',
                  width: chart.clientWidth, drawn: svg ? svg.getBoundingClientRect().width : 0, name: chart.getAttribute('aria-label'), role: chart.getAttribute('role'),
                  wanted: { exposures: Math.min(15, product.exposures.filter(row => row.high > 0).length), map: 170, heat: product.heat.cells.length, cuts: product.cuts.length, tree: Math.min(10, product.tree.length),
                    streams: product.streams.length, beside: 3 * data.products.length, matrix: alone.length, 'over-time': 1, cover: 4 }[chart.dataset.chart],
                });
              }
              return JSON.stringify(told);
            }
            """);
        return [.. JsonDocument.Parse(told).RootElement.EnumerateArray()];
    }

    /// <summary>Something worked out within the page, told as JSON.</summary>
    public async Task<T> AskAsync<T>(string expression, object? argument = null) =>
        JsonSerializer.Deserialize<T>(await Page.EvaluateAsync<string>($"async given => JSON.stringify(await ({expression})(given))", argument))!;

    /// <summary>Fails where anything went wrong.</summary>
    public void AssertQuiet() => _watched.AssertQuiet();

    public ValueTask DisposeAsync() => _watched.DisposeAsync();
}
