using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>A page that is watched must not be able to do wrong unseen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChromiumTests(Chromium chromium)
{
    [ChromiumFact]
    public async Task A_page_from_the_disk_with_nothing_wrong_is_quiet()
    {
        await using WatchedPage page = await Open("<title>well</title><img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='><script>console.log('fine');</script>");
        Assert.Equal("well", await page.Page.TitleAsync());
        page.AssertQuiet();
    }

    [ChromiumTheory]
    [InlineData("<script>console.error('noted');</script>", "noted")]
    [InlineData("<script>throw new Error('thrown');</script>", "thrown")]
    [InlineData("<script>Promise.reject(new Error('left alone'));</script>", "left alone")]
    [InlineData("<img src='https://example.org/a.png'>", "request: https://example.org/a.png")]
    [InlineData("<script src='http://127.0.0.1:9/a.js'></script>", "request: http://127.0.0.1:9/a.js")]
    [InlineData("<script>fetch('https://example.org/data').catch(() => 0);</script>", "request: https://example.org/data")]
    [InlineData("<script>new WebSocket('ws://127.0.0.1:9/socket');</script>", "web socket: ws://127.0.0.1:9/socket")]
    [Trait(Suite.Name, Suite.Long)]
    public async Task What_goes_wrong_is_noted(string html, string expected)
    {
        await using WatchedPage page = await Open(html);
        await page.Page.WaitForFunctionAsync("() => new Promise(done => setTimeout(() => done(true), 50))");
        Assert.Contains(page.Complaints, complaint => complaint.Contains(expected, StringComparison.Ordinal));
    }

    private async Task<WatchedPage> Open(string html)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        await File.WriteAllTextAsync(path, $"<!DOCTYPE html><meta charset='utf-8'>{html}");
        WatchedPage page = await chromium.OpenAsync();
        await page.GoToFileAsync(path);
        await page.Page.WaitForLoadStateAsync(LoadState.Load);
        File.Delete(path);
        return page;
    }
}
