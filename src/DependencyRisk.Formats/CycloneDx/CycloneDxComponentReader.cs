using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads the members of one component or service; those within it are for others.</summary>
internal sealed class CycloneDxComponentReader(CycloneDxInput input)
{
    private readonly CycloneDxOrganisationReader _organisations = new(input);

    private string? _purl;
    private string? _version;
    private CycloneDxOrganisation? _manufacturer;
    private CycloneDxOrganisation? _supplier;
    private CycloneDxOrganisation? _publisher;

    /// <summary>Components within this one, for the reader to go on with; undefined where there are none.</summary>
    public JsonItem Components { get; private set; }

    /// <summary>Services within this one; undefined where there are none.</summary>
    public JsonItem Services { get; private set; }

    public void Read(JsonItem element, CycloneDxNode node)
    {
        (_purl, _version, _manufacturer, _supplier, _publisher) = (null, null, null, null, null);
        (Components, Services) = (default, default);
        int seen = 0;
        string? type = null;
        foreach (JsonMember member in input.Members(element, node, string.Empty))
        {
            if (member.NameEquals("type"u8) && !node.IsService)
            {
                input.Once(ref seen, 0, node, ".type");
                type = input.Text(member.Value, node, ".type");
            }
            else if (!TryReadIdentity(member, node, ref seen) && !TryReadMaker(member, node, ref seen) && !TryReadParts(member, node, ref seen))
            {
                input.LeaveOut(node, node.IsService ? "services" : "components", input.NameOf(member, node));
            }
        }

        SetType(type, node);
        SetLabel(node);
        SetMaker(node);
    }

    private bool TryReadIdentity(JsonMember member, CycloneDxNode node, ref int seen)
    {
        if (member.NameEquals("bom-ref"u8))
        {
            input.Once(ref seen, 1, node, ".bom-ref");
            node.Ref = input.Text(member.Value, node, ".bom-ref") is { Length: > 0 } given ? given : null;
        }
        else if (member.NameEquals("name"u8))
        {
            input.Once(ref seen, 2, node, ".name");
            node.Name = input.Text(member.Value, node, ".name");
        }
        else if (member.NameEquals("version"u8))
        {
            input.Once(ref seen, 3, node, ".version");
            _version = input.Text(member.Value, node, ".version");
        }
        else if (member.NameEquals("purl"u8))
        {
            input.Once(ref seen, 4, node, ".purl");
            _purl = input.Text(member.Value, node, ".purl") is { Length: > 0 } given ? given : null;
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool TryReadMaker(JsonMember member, CycloneDxNode node, ref int seen)
    {
        if (member.NameEquals("manufacturer"u8) || (node.IsService && member.NameEquals("provider"u8)))
        {
            input.Once(ref seen, 5, node, node.IsService ? ".provider" : ".manufacturer");
            _manufacturer = _organisations.Read(member.Value, node, node.IsService ? ".provider" : ".manufacturer");
        }
        else if (member.NameEquals("supplier"u8))
        {
            input.Once(ref seen, 6, node, ".supplier");
            _supplier = _organisations.Read(member.Value, node, ".supplier");
        }
        else if (member.NameEquals("publisher"u8))
        {
            input.Once(ref seen, 7, node, ".publisher");
            _publisher = input.Text(member.Value, node, ".publisher")?.Trim() is { Length: > 0 } name ? new CycloneDxOrganisation(null, name, null) : null;
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool TryReadParts(JsonMember member, CycloneDxNode node, ref int seen)
    {
        if (member.NameEquals("components"u8) && !node.IsService)
        {
            input.Once(ref seen, 8, node, ".components");
            Components = member.Value;
        }
        else if (member.NameEquals("services"u8) && node.IsService)
        {
            input.Once(ref seen, 9, node, ".services");
            Services = member.Value;
        }
        else if (member.NameEquals("properties"u8))
        {
            input.Once(ref seen, 10, node, ".properties");
            ReadProperties(member.Value, node);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void SetType(string? type, CycloneDxNode node)
    {
        if (!node.IsService && (type is null || !CycloneDxWords.IsKnownType(type)))
        {
            string found = type is null ? "This component has no type" : $"'{CycloneDxInput.Shorten(type)}' is no type of component";
            input.Warn("unknown-type", node, ".type", $"{found}; it is taken for a device. Give one that the standard knows.");
        }

        node.IsSoftware = type is not null && CycloneDxWords.IsSoftware(type);
    }

    // What tells a component from others and is no bom-ref is left out, unless the id has to be made of it.
    private void SetLabel(CycloneDxNode node)
    {
        node.Label = _purl ?? (node.Name is { Length: > 0 } name ? _version is { Length: > 0 } ? $"{name}@{_version}" : name : null);
        bool isUsed = node.Ref is null;
        if (_purl is not null && !isUsed)
        {
            input.LeaveOut(node, "components", "purl");
        }

        if (_version is { Length: > 0 } && (!isUsed || _purl is not null))
        {
            input.LeaveOut(node, "components", "version");
        }
    }

    // Who makes it makes it; a dealer, or who published the document of it, only stands in for a maker that is not named.
    private void SetMaker(CycloneDxNode node)
    {
        node.Maker = _manufacturer ?? _supplier ?? _publisher;
        LeaveOutOther(_supplier, "supplier");
        LeaveOutOther(_publisher, "publisher");

        void LeaveOutOther(CycloneDxOrganisation? other, string member)
        {
            if (other is not null && !string.Equals(other.Name, node.Maker!.Name, StringComparison.Ordinal))
            {
                input.LeaveOut(node, "components", $"{member} (other than the maker)");
            }
        }
    }

    private void ReadProperties(JsonItem properties, CycloneDxNode node)
    {
        int place = 0;
        foreach (JsonItem property in input.Items(properties, node, ".properties"))
        {
            (string? name, JsonItem value) = ReadProperty(property, node, place);
            if (name is not null)
            {
                Take(name, value, node, place);
            }

            place++;
        }
    }

    /// <summary>The name of a property, null where it has none, and its value.</summary>
    public (string? Name, JsonItem Value) ReadProperty(JsonItem property, CycloneDxNode node, int place)
    {
        (string? name, JsonItem value) = (null, default);
        foreach (JsonMember member in input.Members(property, node, At(place)))
        {
            if (member.NameEquals("name"u8))
            {
                name = input.Text(member.Value, node, $"{At(place)}.name");
            }
            else if (member.NameEquals("value"u8))
            {
                value = member.Value;
            }
        }

        return (name, value);
    }

    /// <summary>The text of a property; null, with a problem, where it has none.</summary>
    public string? ValueOf(JsonItem value, CycloneDxNode node, int place)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            input.Error("missing-value", node, At(place), "This property has no value; give it one, or remove it.");
            return null;
        }

        return input.Text(value, node, $"{At(place)}.value");
    }

    private void Take(string name, JsonItem value, CycloneDxNode node, int place)
    {
        if (string.Equals(name, CycloneDxWords.Quantity, StringComparison.Ordinal))
        {
            ReadQuantity(ValueOf(value, node, place), node, place);
        }
        else if (string.Equals(name, CycloneDxWords.Position, StringComparison.Ordinal))
        {
            node.Position = int.TryParse(ValueOf(value, node, place), NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : null;
        }
        else if (!name.StartsWith(CycloneDxWords.Own, StringComparison.Ordinal))
        {
            input.LeaveOut(node, node.IsService ? "services" : "components", $"properties '{CycloneDxInput.Shorten(name)}'");
        }
        else if (ValueOf(value, node, place) is { } text)
        {
            node.IsOwn |= string.Equals(name, CycloneDxWords.Kind, StringComparison.Ordinal);
            node.OwnValue(name[CycloneDxWords.Own.Length..], text);
        }
    }

    private void ReadQuantity(string? text, CycloneDxNode node, int place)
    {
        if (text is null)
        {
            return;
        }

        string member = $"{At(place)}.value";
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double quantity);
        if (!isNumber || !double.IsFinite(quantity) || quantity <= 0)
        {
            string mend = text.Contains(',', StringComparison.Ordinal) ? "write it without separators of thousands, the decimals after a full stop" : "give a number above 0";
            input.Error("wrong-quantity", node, member, $"'{CycloneDxInput.Shorten(text)}' is no quantity; {mend}, or remove the property.");
        }
        else if (node.Quantity is { } other && !other.Equals(quantity))
        {
            input.Error("duplicate-quantity", node, member, "The quantity is given twice, and differently; keep one.");
        }
        else
        {
            node.Quantity = quantity;
        }
    }

    private static string At(int place) => string.Create(CultureInfo.InvariantCulture, $".properties[{place}]");
}
