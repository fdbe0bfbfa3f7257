using System.Text.Json;
using System.Text.Json.Nodes;
using DependencyRisk.Tests.Browser;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>A page with nothing in it but the program of the model.</summary>
internal sealed class ModelPage : IAsyncDisposable
{
    private readonly WatchedPage _page;

    private ModelPage(WatchedPage page) => _page = page;

    public static string Program { get; } = ReadProgram();

    /// <summary>Opens the page; the program may be changed first, to see that tests notice.</summary>
    public static async Task<ModelPage> OpenAsync(Chromium chromium)
    {
        var page = new ModelPage(await chromium.OpenAsync());
        await page._page.Page.AddScriptTagAsync(new() { Content = Program });
        return page;
    }

    /// <summary>Asks all questions at once.</summary>
    public async Task<JsonElement[]> RunAsync(IEnumerable<WhatIfCase> cases)
    {
        JsonNode?[] asked = [.. cases.Select(one => new JsonObject { ["model"] = one.Model, ["ask"] = one.Ask() })];
        const string Answer = "text => JSON.stringify(JSON.parse(text).map(({ model, ask }) => ExposureModel.read(model).run(ask)))";
        string answers = await _page.Page.EvaluateAsync<string>(Answer, new JsonArray(asked).ToJsonString());
        _page.AssertQuiet();
        return [.. JsonDocument.Parse(answers).RootElement.EnumerateArray()];
    }

    /// <summary>What an expression with a text in it comes to, as text.</summary>
    public Task<string> EvaluateAsync(string expression, string argument) => _page.Page.EvaluateAsync<string>(expression, argument);

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();

    private static string ReadProgram()
    {
        using Stream stream = typeof(BillReport).Assembly.GetManifestResourceStream("exposure-model.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
