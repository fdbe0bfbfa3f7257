using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// Writes a bill as a CycloneDX document. What the standard has no place for is taken from the bill's own JSON, member by member, so
/// that whatever a bill holds is held by the document too.
/// </summary>
internal sealed class CycloneDxWriter
{
    private const int FlushAt = 1 << 16;

    private readonly Bill _bill;
    private readonly string _version;
    private readonly CycloneDxLayout _layout;
    private readonly JsonElement[] _components;
    private readonly JsonElement _root;
    private readonly Utf8JsonWriter _writer;

    private CycloneDxWriter(Bill bill, JsonElement root, string version, Utf8JsonWriter writer)
    {
        (_bill, _root, _version, _writer) = (bill, root, version, writer);
        _layout = new CycloneDxLayout(bill);
        _components = [.. root.GetProperty("components").EnumerateArray()];
    }

    public static void Write(Bill bill, Stream utf8, CycloneDxOptions options)
    {
        using var json = new MemoryStream();
        BillJson.Write(bill, json, indented: false);
        using JsonDocument document = JsonDocument.Parse(json.GetBuffer().AsMemory(0, (int)json.Length));

        // Quotes in properties would else be written as \u0022, which nobody can read; it is JSON all the same, but not for a page.
        var format = new JsonWriterOptions { Indented = options.Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using var writer = new Utf8JsonWriter(utf8, format);
        new CycloneDxWriter(bill, document.RootElement, options.SpecVersion, writer).Write();
    }

    private void Write()
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", $"http://cyclonedx.org/schema/bom-{_version}.schema.json");
        _writer.WriteString("bomFormat", "CycloneDX");
        _writer.WriteString("specVersion", _version);
        _writer.WriteNumber("version", 1);
        WriteMetadata();
        _writer.WriteStartArray("components");
        for (int i = 0; i < _components.Length; i++)
        {
            if (_layout.IsAtTop(i))
            {
                WriteComponent(i);
            }
        }

        _writer.WriteEndArray();
        WriteDependencies();
        WriteCompositions();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void WriteMetadata()
    {
        _writer.WriteStartObject("metadata");
        if (_bill.AsOf is { } asOf)
        {
            _writer.WriteString("timestamp", asOf.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        }

        if (_layout.Root >= 0)
        {
            _writer.WritePropertyName("component");
            WriteComponent(_layout.Root);
        }

        _writer.WriteStartArray("properties");
        foreach (JsonProperty member in _root.EnumerateObject())
        {
            if (member.NameEquals("suppliers"u8))
            {
                WriteEach(CycloneDxWords.Supplier, member.Value);
            }
            else if (!member.NameEquals("components"u8) && !member.NameEquals("asOf"u8))
            {
                WriteOwn(member);
            }
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    // Goes down no deeper than the layout nests.
    private void WriteComponent(int index)
    {
        Component component = _bill.Components[index];
        _writer.WriteStartObject();
        _writer.WriteString("type", CycloneDxWords.TypeOf(component.Kind));
        _writer.WriteString("bom-ref", component.Id);
        WriteSupplier(component);
        _writer.WriteString("name", CycloneDxWords.NameOf(component.Name, component.Id));
        if (_layout.FirstChild(index) is var child and >= 0)
        {
            _writer.WriteStartArray("components");
            for (; child >= 0; child = _layout.NextSibling(child))
            {
                WriteComponent(child);
            }

            _writer.WriteEndArray();
        }

        WriteProperties(index, component);
        _writer.WriteEndObject();
        if (_writer.BytesPending > FlushAt)
        {
            _writer.Flush();
        }
    }

    private void WriteSupplier(Component component)
    {
        if (CycloneDxWords.MainSourceOf(component) is var main and >= 0)
        {
            Supplier supplier = _bill.FindSupplier(component.Sources[main].Supplier!)!;
            _writer.WriteStartObject("supplier");
            _writer.WriteString("name", CycloneDxWords.NameOf(supplier.Name, supplier.Id));
            if (supplier.Headquarters.IsKnown && string.CompareOrdinal(_version, "1.6") >= 0)
            {
                _writer.WriteStartObject("address");
                _writer.WriteString("country", supplier.Headquarters.Code);
                _writer.WriteEndObject();
            }

            _writer.WriteEndObject();
        }
    }

    private void WriteProperties(int index, Component component)
    {
        _writer.WriteStartArray("properties");
        if (_layout.QuantityOf(index) is { } quantity)
        {
            WriteProperty(CycloneDxWords.Quantity, quantity.ToString("R", CultureInfo.InvariantCulture));
        }

        if (!_layout.IsInOrder)
        {
            WriteProperty(CycloneDxWords.Position, index.ToString(CultureInfo.InvariantCulture));
        }

        foreach (JsonProperty member in _components[index].EnumerateObject())
        {
            if (member.NameEquals("sources"u8))
            {
                WriteEach(CycloneDxWords.Source, member.Value);
            }
            else if (!member.NameEquals("id"u8) && !(member.NameEquals("name"u8) && IsPlain(component.Name)))
            {
                WriteOwn(member);
            }
        }

        // Without a name of its own the standard's name stands for it, and has to be told from a name.
        if (component.Name.IsEmpty)
        {
            WriteProperty($"{CycloneDxWords.Own}name", "{}");
        }

        _writer.WriteEndArray();
    }

    private static bool IsPlain(LocalizedText name) => name is { English.Length: > 0, Chinese: null };

    private void WriteEach(string name, JsonElement items)
    {
        foreach (JsonElement item in items.EnumerateArray())
        {
            WriteProperty(name, item.GetRawText());
        }
    }

    private void WriteOwn(JsonProperty member) =>
        WriteProperty(CycloneDxWords.Own + member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText());

    private void WriteProperty(string name, string value)
    {
        _writer.WriteStartObject();
        _writer.WriteString("name", name);
        _writer.WriteString("value", value);
        _writer.WriteEndObject();
    }

    private void WriteDependencies()
    {
        _writer.WriteStartArray("dependencies");
        foreach (Component component in _bill.Components)
        {
            string[] children = [.. component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)).Select(use => use.Component).Distinct(StringComparer.Ordinal)];
            if (children.Length > 0)
            {
                _writer.WriteStartObject();
                _writer.WriteString("ref", component.Id);
                WriteRefs("dependsOn", children);
                _writer.WriteEndObject();
            }
        }

        _writer.WriteEndArray();
    }

    private void WriteCompositions()
    {
        ILookup<string?, string> ids = _bill.Components.ToLookup(component => CycloneDxWords.AggregateOf(component, _version), component => component.Id, StringComparer.Ordinal);
        string[] given = [.. CycloneDxWords.Aggregates.Where(ids.Contains)];
        if (given.Length == 0)
        {
            return;
        }

        _writer.WriteStartArray("compositions");
        foreach (string aggregate in given)
        {
            _writer.WriteStartObject();
            _writer.WriteString("aggregate", aggregate);
            WriteRefs("assemblies", ids[aggregate]);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteRefs(string name, IEnumerable<string> refs)
    {
        _writer.WriteStartArray(name);
        foreach (string id in refs)
        {
            _writer.WriteStringValue(id);
        }

        _writer.WriteEndArray();
        if (_writer.BytesPending > FlushAt)
        {
            _writer.Flush();
        }
    }
}
