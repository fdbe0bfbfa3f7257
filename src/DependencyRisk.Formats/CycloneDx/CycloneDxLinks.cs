using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Gives every component an id, and finds out what needs what and how complete it is said to be.</summary>
internal sealed class CycloneDxLinks(CycloneDxDocument document, CycloneDxInput input)
{
    private readonly Dictionary<string, CycloneDxNode> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<(CycloneDxNode User, CycloneDxNode Needed)> _known = [];

    public void Find()
    {
        GiveIds();
        foreach (CycloneDxNode node in document.Nodes)
        {
            if (node.Holder is { } holder)
            {
                Link(holder, node);
            }
        }

        ReadDependencies();
        ReadCompositions();
        FindProduct();
        for (int i = 0; i < document.Nodes.Count; i++)
        {
            document.Nodes[i].Index = i;
        }
    }

    private void GiveIds()
    {
        foreach (CycloneDxNode node in document.Nodes.Where(node => node.Ref is not null))
        {
            if (_byId.TryAdd(node.Ref!, node))
            {
                node.Id = node.Ref!;
            }
            else
            {
                node.Label = node.Ref;
                input.Error("duplicate-id", node, ".bom-ref", $"The bom-ref '{CycloneDxInput.Shorten(node.Ref!)}' is that of {_byId[node.Ref!].Path} too; give each its own, or, for one part in two places, list it once and name it in 'dependencies'.");
            }
        }

        var lastNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (CycloneDxNode node in document.Nodes.Where(node => node.Id.Length == 0))
        {
            if (node.Label is null)
            {
                input.Error("missing-id", node, string.Empty, "This has neither a bom-ref nor a name; give it one of them.");
            }

            MakeId(node, node.Label ?? "?", lastNumber);
        }
    }

    private void MakeId(CycloneDxNode node, string label, Dictionary<string, int> lastNumber)
    {
        node.Id = label;
        while (!_byId.TryAdd(node.Id, node))
        {
            int number = lastNumber.GetValueOrDefault(label, 1) + 1;
            lastNumber[label] = number;
            node.Id = string.Create(CultureInfo.InvariantCulture, $"{label}#{number}");
        }
    }

    private void Link(CycloneDxNode user, CycloneDxNode needed)
    {
        if (_known.Add((user, needed)))
        {
            user.Needs.Add(needed);
            needed.UserCount++;
        }
    }

    private void ReadDependencies()
    {
        int place = 0;
        foreach (JsonItem dependency in Items(document.Dependencies, ".dependencies"))
        {
            string at = string.Create(CultureInfo.InvariantCulture, $".dependencies[{place++}]");
            (string? user, JsonItem needed) = (null, default);
            foreach (JsonMember member in input.Members(dependency, document.Root, at))
            {
                if (member.NameEquals("ref"u8))
                {
                    user = input.Text(member.Value, document.Root, $"{at}.ref");
                }
                else if (member.NameEquals("dependsOn"u8))
                {
                    needed = member.Value;
                }
                else
                {
                    input.LeaveOut(document.Root, "dependencies", input.NameOf(member, document.Root));
                }
            }

            if (user is not null && _byId.TryGetValue(user, out CycloneDxNode? known))
            {
                ReadNeeds(known, needed, at);
            }
            else
            {
                input.Warn("unknown-reference", document.Root, $"{at}.ref", $"'{CycloneDxInput.Shorten(user ?? string.Empty)}' is the bom-ref of no component here; what it depends on is left out. Correct it or list the component.");
            }
        }
    }

    private void ReadNeeds(CycloneDxNode user, JsonItem needed, string at)
    {
        int place = 0;
        foreach (JsonItem reference in Items(needed, $"{at}.dependsOn"))
        {
            string item = string.Create(CultureInfo.InvariantCulture, $"{at}.dependsOn[{place++}]");
            if (input.Text(reference, document.Root, item) is { Length: > 0 } id)
            {
                Link(user, _byId.TryGetValue(id, out CycloneDxNode? known) ? known : AddUnlisted(id, item));
            }
        }
    }

    // It is needed, whatever it is: left out, the product would look safer than it is.
    private CycloneDxNode AddUnlisted(string id, string at)
    {
        var node = new CycloneDxNode(null, "$" + at) { Id = id };
        _byId.Add(id, node);
        document.Nodes.Add(node);
        bool isElsewhere = id.StartsWith("urn:cdx:", StringComparison.Ordinal);
        string why = isElsewhere ? "stands in another document" : "is the bom-ref of no component here";
        input.Warn("unknown-reference", document.Root, at, $"'{CycloneDxInput.Shorten(id)}' {why}; it is taken for a component of which nothing is known. {(isElsewhere ? "Merge the documents" : "Correct it or list the component")}.");
        return node;
    }

    private void ReadCompositions()
    {
        var named = new Dictionary<string, (int Count, CycloneDxNode First)>(StringComparer.Ordinal);
        int place = 0;
        foreach (JsonItem composition in Items(document.Compositions, ".compositions"))
        {
            new CycloneDxComposition(document, input, _byId, string.Create(CultureInfo.InvariantCulture, $".compositions[{place++}]")).Read(composition);
        }

        foreach (CycloneDxNode node in document.Nodes.Where(node => node.Aggregate is not (null or "complete") && !node.IsOwn))
        {
            (int count, CycloneDxNode first) = named.GetValueOrDefault(node.Aggregate!, (0, node));
            named[node.Aggregate!] = (count + 1, first);
        }

        foreach ((string aggregate, (int count, CycloneDxNode first)) in named)
        {
            string times = count.ToString(CultureInfo.InvariantCulture);
            input.Warn("incomplete", first, string.Empty, $"{times} said to be '{aggregate}', the first of them here: what is missing is unknown, and may be what hurts most; ask for the rest.");
        }
    }

    private JsonItems Items(JsonItem value, string member) =>
        value.ValueKind == JsonValueKind.Undefined ? default : input.Items(value, document.Root, member);

    // What nothing needs belongs to the product. What this library wrote says itself what it needs.
    private void FindProduct()
    {
        CycloneDxNode[] free = [.. document.Nodes.Where(node => node.UserCount == 0 && !node.IsOwn && node != document.Product)];
        bool isOwn = document.Metadata.OwnValues?.Exists(value => string.Equals(value.Key, "products", StringComparison.Ordinal)) == true;
        if (document.Product is null && !isOwn)
        {
            document.Product = free is [var only] ? only : AddProduct(free.Length);
            free = [.. free.Where(node => node != document.Product)];
        }

        foreach (CycloneDxNode node in document.Product is { } product ? free : [])
        {
            Link(document.Product!, node);
        }
    }

    private CycloneDxNode AddProduct(int parts)
    {
        var node = new CycloneDxNode(null, "$.metadata.component");
        MakeId(node, "product", new Dictionary<string, int>(StringComparer.Ordinal));
        document.Nodes.Insert(0, node);
        string count = parts.ToString(CultureInfo.InvariantCulture);
        input.Warn("missing-product", document.Metadata, ".component", $"The document does not say what product it describes; '{node.Id}' stands for it, and needs the {count} components that nothing else needs. Add metadata.component.");
        return node;
    }
}
