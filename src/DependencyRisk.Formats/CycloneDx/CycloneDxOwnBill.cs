using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// Reads what this library wrote into properties. Each is a member of the bill's own JSON, so that JSON is put together from them and
/// read by the reader of bills, which says what is wrong with it.
/// </summary>
internal sealed class CycloneDxOwnBill(CycloneDxDocument document, CycloneDxInput input)
{
    private static readonly JsonDocumentOptions ValueFormat = new() { MaxDepth = 32 };

    private static readonly ImmutableArray<string> Words = ["format", "id", "home", "basis", "kind", "hs"];

    /// <summary>Reads them.</summary>
    /// <returns>A bill with a component for every one of the document, in its order, empty for those of others; null where there are errors.</returns>
    public Bill? Read()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(writer);
        }

        json.Position = 0;
        BillJson.TryRead(json, out Bill? bill, out ImmutableArray<BillProblem> problems);
        foreach (BillProblem problem in problems)
        {
            // Which components nothing needs is not yet known.
            if (!string.Equals(problem.Code, "unused-component", StringComparison.Ordinal))
            {
                input.Problems.Add(Place(problem));
            }
        }

        return bill;
    }

    /// <summary>A problem of the bill with its place in the document.</summary>
    public BillProblem Place(BillProblem problem)
    {
        const string Start = "$.components[";
        string path = problem.Path;
        int end = path.IndexOf(']', StringComparison.Ordinal);
        bool isComponent = path.StartsWith(Start, StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(Start.Length, end - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < document.Nodes.Count;
        if (!isComponent)
        {
            bool isOwn = document.Metadata.OwnValues is not null;
            return problem with { Path = isOwn ? $"{document.Metadata.Path}.properties" : "$", Message = isOwn ? $"{Property(path[1..])}{problem.Message}" : problem.Message, Line = null, Column = null };
        }

        CycloneDxNode node = document.Nodes[int.Parse(path.AsSpan(Start.Length, end - Start.Length), CultureInfo.InvariantCulture)];
        string rest = path[(end + 1)..];
        return node.IsOwn && rest.Length > 0
            ? problem with { Path = $"{node.Path}.properties", Message = $"{Property(rest)}{problem.Message}", Line = null, Column = null }
            : problem with { Path = node.Path, Line = null, Column = null };
    }

    private static string Property(string rest) => $"{CycloneDxWords.Own}{rest.TrimStart('.')}: ";

    private void Write(Utf8JsonWriter writer)
    {
        List<KeyValuePair<string, string>> values = document.Metadata.OwnValues ?? [];
        writer.WriteStartObject();
        WriteUnlessGiven(writer, values, "format", () => writer.WriteString("format", "dependency-risk-bill/1"));
        WriteUnlessGiven(writer, values, "products", () => WriteProduct(writer));
        WriteValues(writer, document.Metadata, "supplier", "suppliers");
        writer.WriteStartArray("components");
        foreach (CycloneDxNode node in document.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", node.Id);
            WriteValues(writer, node, "source", "sources");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteUnlessGiven(Utf8JsonWriter writer, List<KeyValuePair<string, string>> values, string name, Action write)
    {
        if (!values.Exists(value => string.Equals(value.Key, name, StringComparison.Ordinal)))
        {
            write();
        }
    }

    private void WriteProduct(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("products");
        if (document.Product is { } product)
        {
            writer.WriteStringValue(product.Id);
        }

        writer.WriteEndArray();
    }

    // The members of the bill or of one component; those of which there may be many are put together in one list.
    private void WriteValues(Utf8JsonWriter writer, CycloneDxNode node, string item, string list)
    {
        if (node.OwnValues is not { } values)
        {
            return;
        }

        foreach ((string name, string value) in values)
        {
            if (!string.Equals(name, item, StringComparison.Ordinal) && (Words.Contains(name, StringComparer.Ordinal) || IsJson(value, node, name)))
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value, Words.Contains(name, StringComparer.Ordinal));
            }
        }

        if (values.Exists(value => string.Equals(value.Key, item, StringComparison.Ordinal)))
        {
            writer.WriteStartArray(list);
            foreach ((_, string value) in values.Where(value => string.Equals(value.Key, item, StringComparison.Ordinal) && IsJson(value.Value, node, item)))
            {
                WriteValue(writer, value, isWord: false);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, string value, bool isWord)
    {
        if (isWord)
        {
            writer.WriteStringValue(value);
        }
        else
        {
            writer.WriteRawValue(value, skipInputValidation: true);
        }
    }

    private bool IsJson(string value, CycloneDxNode node, string name)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(value, ValueFormat);
            return true;
        }
        catch (JsonException)
        {
            input.Error("not-json", node, ".properties", $"The value of '{CycloneDxWords.Own}{CycloneDxInput.Shorten(name)}' is not JSON; restore it or remove the property.");
            return false;
        }
    }
}
