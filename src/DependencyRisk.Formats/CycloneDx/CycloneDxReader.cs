using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads a document: its head, then its components and services one after the other, however deep they stand.</summary>
internal sealed class CycloneDxReader
{
    private readonly CycloneDxInput _input;
    private readonly CycloneDxComponentReader _component;
    private readonly CycloneDxDocument _document = new();

    private CycloneDxReader(CycloneDxInput input) => (_input, _component) = (input, new CycloneDxComponentReader(input));

    public static Bill? Read(Stream utf8, CycloneDxInput input)
    {
        using var text = new MemoryStream();
        utf8.CopyTo(text);
        JsonTable? json = Parse(text.GetBuffer().AsMemory(0, (int)text.Length), input);
        if (json is null)
        {
            return null;
        }

        CycloneDxDocument document = new CycloneDxReader(input).Read(json.Root);
        return document.IsDocument ? new CycloneDxBill(document, input).Make() : null;
    }

    private static JsonTable? Parse(ReadOnlyMemory<byte> utf8, CycloneDxInput input)
    {
        string? code = utf8.Span switch
        {
            [] => "empty",
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..] => "encoding",
            [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] => "xml",
            _ => null,
        };
        if (code is not null)
        {
            string mend = code switch { "empty" => "The file is empty; give a CycloneDX document.", "xml" => "This looks like XML; convert it to CycloneDX JSON.", _ => "The text looks like UTF-16 or UTF-32; save it as UTF-8." };
            input.Problems.Add(new BillProblem(ProblemSeverity.Error, code, "$", mend, 1, 1));
            return null;
        }

        try
        {
            return JsonTable.Parse(utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
        }
        catch (JsonException e)
        {
            int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            string reason = CycloneDxInput.Shorten(place < 0 ? e.Message : e.Message[..place]);
            string message = $"From here on the text is not JSON ({reason}); correct it, or get the whole file if it was cut off.";
            input.Problems.Add(new BillProblem(ProblemSeverity.Error, "not-json", "$", message, e.LineNumber + 1, e.BytePositionInLine + 1));
            return null;
        }
    }

    private CycloneDxDocument Read(JsonItem root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _input.Error("wrong-type", _document.Root, string.Empty, "A CycloneDX document is an object; this is none.");
            return _document;
        }

        (JsonItem components, JsonItem services) = (default, default);
        int seen = 0;
        string? format = null;
        string? version = null;
        foreach (JsonMember member in root.EnumerateObject())
        {
            string name = _input.NameOf(member, _document.Root);
            switch (name)
            {
                case "bomFormat":
                    Once(ref seen, 0, name);
                    format = _input.Text(member.Value, _document.Root, ".bomFormat");
                    break;
                case "specVersion":
                    Once(ref seen, 1, name);
                    version = _input.Text(member.Value, _document.Root, ".specVersion");
                    break;
                case "metadata":
                    Once(ref seen, 2, name);
                    ReadMetadata(member.Value);
                    break;
                case "components":
                    Once(ref seen, 3, name);
                    components = member.Value;
                    break;
                case "services":
                    Once(ref seen, 4, name);
                    services = member.Value;
                    break;
                case "dependencies":
                    Once(ref seen, 5, name);
                    _document.Dependencies = member.Value;
                    break;
                case "compositions":
                    Once(ref seen, 6, name);
                    _document.Compositions = member.Value;
                    break;
                case "$schema" or "serialNumber" or "version":
                    break;
                default:
                    _input.LeaveOut(_document.Root, "document", name);
                    break;
            }
        }

        CheckFormat(format, version);
        Walk(components, null, isService: false);
        Walk(services, null, isService: true);
        return _document;
    }

    private void Once(ref int seen, int bit, string name) => _input.Once(ref seen, bit, _document.Root, $".{name}");

    private void CheckFormat(string? format, string? version)
    {
        if (!string.Equals(format, "CycloneDX", StringComparison.Ordinal))
        {
            string found = format is null ? "The document does not say that it is CycloneDX" : $"The format is '{CycloneDxInput.Shorten(format)}'";
            _input.Error("unknown-format", _document.Root, ".bomFormat", $"{found}; this reader knows documents with \"bomFormat\": \"CycloneDX\" only.");
            return;
        }

        _document.IsDocument = true;
        _input.Version = version ?? string.Empty;
        bool isVersion = System.Version.TryParse(version, out Version? number);
        if (!isVersion || number!.Major != 1 || number.Minor < 2)
        {
            string found = version is null ? "The document does not say its version" : $"'{CycloneDxInput.Shorten(version)}' is no version that is read";
            _input.Error("unknown-version", _document.Root, ".specVersion", $"{found}; save it as CycloneDX 1.4, 1.5, 1.6 or 1.7.");
        }
        else if (!CycloneDxWords.Versions.Contains(version!, StringComparer.Ordinal))
        {
            string read = number.Minor < 4 ? "1.4, of which it is a part" : "1.7; what is new in it is left out";
            _input.Warn("other-version", _document.Root, ".specVersion", $"CycloneDX {version} is read as {read}. Save it as one of 1.4 to 1.7 to be sure.");
        }
    }

    private void ReadMetadata(JsonItem metadata)
    {
        CycloneDxNode place = _document.Metadata;
        int seen = 0;
        var organisations = new CycloneDxOrganisationReader(_input);
        (CycloneDxOrganisation? maker, CycloneDxOrganisation? supplier) = (null, null);
        foreach (JsonMember member in _input.Members(metadata, place, string.Empty))
        {
            if (member.NameEquals("timestamp"u8))
            {
                _input.Once(ref seen, 0, place, ".timestamp");
                ReadDate(_input.Text(member.Value, place, ".timestamp"));
            }
            else if (member.NameEquals("component"u8))
            {
                _input.Once(ref seen, 1, place, ".component");
                ReadProduct(member.Value);
            }
            else if (member.NameEquals("properties"u8))
            {
                _input.Once(ref seen, 2, place, ".properties");
                ReadProperties(member.Value);
            }
            else if (member.NameEquals("manufacture"u8))
            {
                maker = organisations.Read(member.Value, place, ".manufacture");
            }
            else if (member.NameEquals("supplier"u8))
            {
                supplier = organisations.Read(member.Value, place, ".supplier");
            }
            else
            {
                _input.LeaveOut(place, "metadata", _input.NameOf(member, place));
            }
        }

        if (_document.Product is { } product)
        {
            product.Maker ??= maker ?? supplier;
        }
    }

    // The day as it is written, whatever the time and the zone.
    private void ReadDate(string? text)
    {
        if (text is null)
        {
            return;
        }

        if (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            _document.AsOf = date;
        }
        else
        {
            _input.Warn("wrong-date", _document.Metadata, ".timestamp", $"'{CycloneDxInput.Shorten(text)}' is no time stamp and is left out; write it as 2026-06-30T00:00:00Z.");
        }
    }

    private void ReadProduct(JsonItem component)
    {
        var product = new CycloneDxNode(null, "$.metadata.component");
        if (component.ValueKind != JsonValueKind.Object)
        {
            _input.Members(component, product, string.Empty);
            return;
        }

        _document.Product = product;
        _document.Nodes.Add(product);
        _component.Read(component, product);
        Walk(_component.Components, product, isService: false);
    }

    private void ReadProperties(JsonItem properties)
    {
        int place = 0;
        foreach (JsonItem property in _input.Items(properties, _document.Metadata, ".properties"))
        {
            (string? name, JsonItem value) = _component.ReadProperty(property, _document.Metadata, place);
            if (name?.StartsWith(CycloneDxWords.Own, StringComparison.Ordinal) != true)
            {
                _input.LeaveOut(_document.Metadata, "metadata", $"properties '{CycloneDxInput.Shorten(name ?? string.Empty)}'");
            }
            else if (_component.ValueOf(value, _document.Metadata, place) is { } text)
            {
                _document.Metadata.OwnValue(name[CycloneDxWords.Own.Length..], text);
            }

            place++;
        }
    }

    // With a stack of its own: what stands within a component comes right after it, before what comes beside it.
    private void Walk(JsonItem list, CycloneDxNode? holder, bool isService)
    {
        string step = isService ? ".services" : ".components";
        var open = new Stack<CycloneDxList>();
        Push(list, holder, holder is null ? "$" + step : step);
        while (open.TryPeek(out CycloneDxList? within))
        {
            if (!within.MoveNext(out JsonItem element, out int place))
            {
                open.Pop();
                continue;
            }

            var node = new CycloneDxNode(within.Holder, within.Step, place) { IsService = isService };
            if (element.ValueKind != JsonValueKind.Object)
            {
                _input.Members(element, node, string.Empty);
                continue;
            }

            _document.Nodes.Add(node);
            _component.Read(element, node);
            Push(isService ? _component.Services : _component.Components, node, step);
        }

        void Push(JsonItem items, CycloneDxNode? owner, string at)
        {
            if (items.ValueKind != JsonValueKind.Undefined)
            {
                open.Push(new CycloneDxList(_input.Items(items, owner ?? _document.Root, step), owner, at));
            }
        }
    }
}
