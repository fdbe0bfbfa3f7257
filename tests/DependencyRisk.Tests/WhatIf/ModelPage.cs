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

    /// <summary>Opens the page.</summary>
    public static async Task<ModelPage> OpenAsync(Chromium chromium)
    {
        var page = new ModelPage(await chromium.OpenAsync());
        await page._page.Page.AddScriptTagAsync(new() { Content = Program });
        return page;
    }

    /// <summary>Asks all questions at once; components, of which there may be many, only where they are wanted.</summary>
    public async Task<JsonElement[]> RunAsync(IEnumerable<WhatIfCase> cases, bool withComponents)
    {
        JsonNode?[] asked = [.. cases.Select(one => new JsonObject { ["model"] = one.Model, ["ask"] = one.Ask() })];
        string without = withComponents ? string.Empty : "Object.defineProperty(outcome, 'components', { value: null });";
        string answers = await EvaluateAsync(
            $"text => JSON.stringify(JSON.parse(text).map(({{ model, ask }}) => {{ const outcome = ExposureModel.read(model).run(ask); {without} return outcome; }}))",
            new JsonArray(asked).ToJsonString());
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
