using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads one statement on how complete assemblies are.</summary>
internal sealed class CycloneDxComposition(CycloneDxDocument document, CycloneDxInput input, Dictionary<string, CycloneDxNode> byId, string at)
{
    private bool _namesOthers;

    public void Read(JsonItem composition)
    {
        string? aggregate = null;
        var named = new List<CycloneDxNode>();
        foreach (JsonMember member in input.Members(composition, document.Root, at))
        {
            if (member.NameEquals("aggregate"u8))
            {
                aggregate = input.Text(member.Value, document.Root, $"{at}.aggregate");
            }
            else if (member.NameEquals("assemblies"u8))
            {
                ReadRefs(member.Value, ".assemblies", named);
            }
            else if (member.NameEquals("dependencies"u8))
            {
                ReadRefs(member.Value, ".dependencies", named);
            }
            else if (!member.NameEquals("bom-ref"u8))
            {
                // A statement on something else, such as vulnerabilities, says nothing of what the product is made of.
                _namesOthers |= !member.NameEquals("signature"u8);
                input.LeaveOut(document.Root, "compositions", input.NameOf(member, document.Root));
            }
        }

        if (aggregate is null || !CycloneDxWords.Aggregates.Contains(aggregate, StringComparer.Ordinal))
        {
            input.Warn("unknown-word", document.Root, $"{at}.aggregate", $"'{CycloneDxInput.Shorten(aggregate ?? string.Empty)}' does not say how complete this is; it is left out. Write one of: {string.Join(", ", CycloneDxWords.Aggregates)}.");
            return;
        }

        // Who names nobody speaks of the whole document.
        if (named.Count == 0 && !_namesOthers && document.Product is { } product)
        {
            named.Add(product);
        }

        foreach (CycloneDxNode node in named)
        {
            // Of two that differ the one that promises less counts.
            node.Aggregate = node.Aggregate is null or "complete" ? aggregate : node.Aggregate;
        }
    }

    private void ReadRefs(JsonItem refs, string member, List<CycloneDxNode> named)
    {
        _namesOthers = true;
        foreach (JsonItem reference in input.Items(refs, document.Root, at + member))
        {
            if (input.Text(reference, document.Root, at + member) is not { } id)
            {
                continue;
            }

            if (byId.TryGetValue(id, out CycloneDxNode? node))
            {
                named.Add(node);
            }
            else
            {
                input.Warn("unknown-reference", document.Root, at + member, $"'{CycloneDxInput.Shorten(id)}' is the bom-ref of no component here and is left out; correct it or list the component.");
            }
        }
    }
}
