using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>One browser for all tests that need one, started with the first page that is asked for.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Milliseconds that a browser is waited for: so long that only one that hangs takes longer, however busy the machine is.</summary>
    internal const float Patience = 600_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Nothing is started before it is needed: where all tests are skipped, there is no browser to start.</summary>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Ends the browser.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens an empty page in a window of its own, which notes whatever goes wrong in it.</summary>
    internal async Task<WatchedPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumLocation.Require(), Args = Arguments, Timeout = Patience });
        return await WatchedPage.OpenAsync(await _browser.NewContextAsync(options ?? new BrowserNewContextOptions()));
    }
}
