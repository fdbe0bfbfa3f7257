using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.Notebooks;
using Xunit;

namespace DependencyRisk.Tests.Docs;

public sealed partial class NotebooksPageTests
{
    private static readonly string Page = Repository.Read("docs", "notebooks.md");

    [Fact]
    public async Task The_cell_runs()
    {
        var cell = new JsonObject { ["cell_type"] = "code", ["source"] = Notebook.Lines(Cell().Match(Page).Groups["code"].Value.TrimEnd()), ["outputs"] = new JsonArray() };
        var notebook = new Notebook(new JsonObject { ["cells"] = new JsonArray(cell) });
        JsonArray outputs = (await NotebookRunner.Run(notebook)).Single().Value;
        Assert.Equal(["image/svg+xml", "text/html"], outputs.Select(output => output!["data"]!.AsObject().Single().Key));
    }

    [Fact]
    public void The_table_lists_what_each_result_has()
    {
        var listed = Row().Matches(Page).ToDictionary(row => row.Groups["type"].Value, row => (string[])[.. row.Groups["cells"].Value.Split('|').Select(cell => cell.Trim())]);
        string[] methods = ["ToHtml", "ToMarkdown", "ToSvg"];
        foreach ((string type, string[] cells) in listed)
        {
            Assert.Equal((type, string.Join(' ', methods.Where(method => Results(method).Contains(type)))), (type, string.Join(' ', methods.Where((_, i) => cells[i] == "yes"))));
        }

        Assert.Equal(Results("ToHtml").Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Results(string method) => typeof(ExposureRendering).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Rendering", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(candidate => candidate.Name == method)
        .Select(candidate => candidate.GetParameters()[0].ParameterType)
        .Select(type => type.IsGenericType ? type.GetGenericArguments()[0].Name : type.Name);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^\| `(?<type>\w+)`[^|]*\|(?<cells>[^\n]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
