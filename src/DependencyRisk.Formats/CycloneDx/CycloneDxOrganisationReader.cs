using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads organisations: makers, suppliers, providers.</summary>
internal sealed class CycloneDxOrganisationReader(CycloneDxInput input)
{
    /// <summary>Reads one.</summary>
    /// <returns>The organisation, or null where it has neither a name nor a reference.</returns>
    public CycloneDxOrganisation? Read(JsonItem value, CycloneDxNode node, string place)
    {
        (string? reference, string? name, Country? headquarters) = (null, null, null);
        int seen = 0;
        foreach (JsonMember member in input.Members(value, node, place))
        {
            if (member.NameEquals("name"u8))
            {
                input.Once(ref seen, 0, node, $"{place}.name");
                name = input.Text(member.Value, node, $"{place}.name")?.Trim() is { Length: > 0 } given ? given : null;
            }
            else if (member.NameEquals("bom-ref"u8))
            {
                input.Once(ref seen, 1, node, $"{place}.bom-ref");
                reference = input.Text(member.Value, node, $"{place}.bom-ref") is { Length: > 0 } given ? given : null;
            }
            else if (member.NameEquals("address"u8))
            {
                input.Once(ref seen, 2, node, $"{place}.address");
                headquarters = ReadCountry(member.Value, node, $"{place}.address");
            }
            else
            {
                input.LeaveOut(node, "organisations", input.NameOf(member, node));
            }
        }

        return (name ?? reference) is { } known ? new CycloneDxOrganisation(reference, known, headquarters) : null;
    }

    private Country? ReadCountry(JsonItem address, CycloneDxNode node, string place)
    {
        Country? country = null;
        foreach (JsonMember member in input.Members(address, node, place))
        {
            if (!member.NameEquals("country"u8))
            {
                input.LeaveOut(node, "organisations", $"address.{input.NameOf(member, node)}");
            }
            else if (input.Text(member.Value, node, $"{place}.country") is { Length: > 0 } text)
            {
                country = Resolve(text, node, $"{place}.country");
            }
        }

        return country;
    }

    private Country Resolve(string text, CycloneDxNode node, string place)
    {
        if (!input.Options.Countries.TryResolve(text, out Country country))
        {
            string candidates = string.Join(" or ", input.Options.Countries.Candidates(text));
            string what = candidates.Length == 0 ? "names no country" : $"may be {candidates}";
            input.Warn("unknown-country", node, place, $"'{CycloneDxInput.Shorten(text)}' {what}; the headquarters stay unknown. Write the two-letter code.");
        }

        return country;
    }
}
