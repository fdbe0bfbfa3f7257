using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>A notebook of nbformat 4 with C# cells.</summary>
internal sealed class Notebook(JsonObject document)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Notebook Read(string file) => Parse(File.ReadAllText(file));

    public static Notebook Parse(string json)
    {
        var notebook = new Notebook(JsonNode.Parse(json)!.AsObject());
        return notebook.Kernel == ".net-csharp" && notebook.Format == 4
            ? notebook
            : throw new NotebookException($"A notebook of nbformat 4 for the kernel .net-csharp was expected, not nbformat {notebook.Format} for {notebook.Kernel}.");
    }

    public string? Kernel => (string?)document["metadata"]?["kernelspec"]?["name"];

    public int? Format => (int?)document["nbformat"];

    public IEnumerable<JsonObject> Cells => document["cells"]!.AsArray().Select(cell => cell!.AsObject());

    public static bool IsCode(JsonObject cell) => (string?)cell["cell_type"] == "code";

    public static string SourceOf(JsonObject cell) => TextOf(cell["source"]);

    /// <summary>Text that stands as one string or as its lines.</summary>
    public static string TextOf(JsonNode? node) => node is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string?)node ?? string.Empty;

    /// <summary>Text as its lines, each with the break that ends it.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) + 1;
            end = end > 0 ? end : text.Length;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>The notebook with other outputs.</summary>
    public string With(IReadOnlyDictionary<int, JsonArray> outputs)
    {
        JsonObject copy = document.DeepClone().AsObject();
        int count = 0;
        foreach ((int index, JsonNode? node) in copy["cells"]!.AsArray().Index())
        {
            if (outputs.TryGetValue(index, out JsonArray? of))
            {
                node!.AsObject()["execution_count"] = ++count;
                node["outputs"] = of.DeepClone();
            }
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            copy.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
