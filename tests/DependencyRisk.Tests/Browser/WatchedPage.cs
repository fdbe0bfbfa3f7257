using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>A page without a network that notes every error, every complaint on the console and every request to anywhere.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private static readonly string[] Local = ["file:", "data:", "blob:", "about:"];

    private readonly IBrowserContext _window;
    private readonly ConcurrentQueue<string> _complaints = new();

    private WatchedPage(IBrowserContext window, IPage page) => (_window, Page) = (window, page);

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<WatchedPage> OpenAsync(IBrowserContext window)
    {
        window.SetDefaultTimeout(Chromium.Patience);
        await window.SetOfflineAsync(offline: true);
        var watched = new WatchedPage(window, await window.NewPageAsync());
        watched.Watch();
        return watched;
    }

    /// <summary>Opens a file as a reader does, from the disk.</summary>
    public Task GoToFileAsync(string path) => Page.GotoAsync(new Uri(Path.GetFullPath(path)).AbsoluteUri);

    /// <summary>Fails where anything went wrong.</summary>
    public void AssertQuiet() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" or "assert")
            {
                _complaints.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue($"error: {error}");
        Page.Crash += (_, _) => _complaints.Enqueue("the page crashed");
        Page.WebSocket += (_, socket) => _complaints.Enqueue($"web socket: {socket.Url}");
        _window.Request += (_, request) =>
        {
            if (!Array.Exists(Local, scheme => request.Url.StartsWith(scheme, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"request: {request.Url}");
            }
        };
    }
}
