using System.Collections.Immutable;
using System.Text.Json;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Writes EU criticality as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class EuCriticalityJson
{
    public static void Write(Stream output, IReadOnlyList<EuCriticalityResult> results) => JsonOutput.WriteArray(output, results, Write);

    private static void Write(Utf8JsonWriter writer, EuCriticalityResult result)
    {
        EuCriticalityRow row = result.Row;
        writer.WriteStartObject();
        writer.WriteString("material", row.Material);
        writer.WriteString("stage", Words.Stages.Of(row.Stage));
        writer.WriteString("scope", Words.EuScopes.Of(row.Scope));
        JsonOutput.WriteNumberOrNull(writer, "supplyRisk", GeoPolRiskOutcome.Exact(result.SupplyRisk?.Value));
        writer.WriteNumber("published", row.PublishedSupplyRisk);
        JsonOutput.WriteNumberOrNull(writer, "economicImportance", GeoPolRiskOutcome.Exact(result.EconomicImportance?.Value));
        WriteTerms(writer, result);
        writer.WriteNumber("publishedEconomicImportance", row.PublishedEconomicImportance);
        JsonOutput.WriteIntervalOrNull(writer, "economicImportanceBounds", result.EconomicImportance?.Value);
        writer.WriteBoolean("bottleneck", result.IsBottleneck);
        if (result.IsCritical is { } critical)
        {
            writer.WriteBoolean("critical", critical);
        }
        else
        {
            writer.WriteNull("critical");
        }

        writer.WriteStartArray("missing");
        foreach (string input in result.Missing)
        {
            writer.WriteStringValue(input);
        }

        writer.WriteEndArray();
        writer.WriteString("mended", row.Mended);
        writer.WriteString("explanation", result.SupplyRisk?.Explanation);
        writer.WriteString("method", EuSupplyRisk.Source);
        writer.WriteBoolean("publishedCritical", result.IsPublishedCritical);
        writer.WriteBoolean("publishedBottleneck", result.IsPublishedBottleneck);
        writer.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter writer, EuCriticalityResult result)
    {
        EuSupplyRisk? risk = result.SupplyRisk;
        writer.WriteStartObject("terms");
        JsonOutput.WriteNumberOrNull(writer, "globalConcentration", GeoPolRiskOutcome.Exact(risk?.Inputs.Global?.Value));
        JsonOutput.WriteNumberOrNull(writer, "euConcentration", GeoPolRiskOutcome.Exact(risk?.Inputs.Eu?.Value));
        JsonOutput.WriteNumberOrNull(writer, "importReliance", result.Row.ImportReliance);
        JsonOutput.WriteNumberOrNull(writer, "globalWeight", risk?.GlobalWeight);
        JsonOutput.WriteNumberOrNull(writer, "concentration", GeoPolRiskOutcome.Exact(risk?.Concentration));
        writer.WriteNumber("recyclingRate", result.Row.RecyclingRate);
        JsonOutput.WriteNumberOrNull(writer, "substitutionIndex", result.Row.SubstitutionIndexSupplyRisk);
        JsonOutput.WriteNumberOrNull(writer, "substitutionIndexEconomicImportance", result.Row.SubstitutionIndexEconomicImportance);
        JsonOutput.WriteNumberOrNull(writer, "globalShareSum", risk?.Inputs.Global?.ShareSum);
        JsonOutput.WriteNumberOrNull(writer, "euShareSum", risk?.Inputs.Eu?.ShareSum);
        writer.WriteString("scopeReason", risk?.ScopeReason);
        WriteSupply(writer, "global", risk?.Inputs.Global?.Terms ?? []);
        WriteSupply(writer, "eu", risk?.Inputs.Eu?.Terms ?? []);
        WriteUses(writer, result.EconomicImportance?.Terms ?? []);
        JsonOutput.WriteAssumptions(writer, [.. risk?.Assumptions ?? [], .. result.EconomicImportance?.Assumptions ?? []]);
        writer.WriteEndObject();
    }

    private static void WriteSupply(Utf8JsonWriter writer, string name, ImmutableArray<EuSupplyTerm> terms)
    {
        writer.WriteStartArray(name);
        foreach (EuSupplyTerm term in terms)
        {
            writer.WriteStartObject();
            writer.WriteString("country", term.Country.Code);
            writer.WriteNumber("share", term.Share);
            writer.WriteNumber("tradeParameter", term.TradeParameter);
            JsonOutput.WriteIntervalOrNull(writer, "governanceRisk", term.GovernanceRisk);
            JsonOutput.WriteIntervalOrNull(writer, "contribution", term.Contribution);
            writer.WriteEndObject();
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteUses(Utf8JsonWriter writer, ImmutableArray<EuEndUseTerm> terms)
    {
        writer.WriteStartArray("endUses");
        foreach (EuEndUseTerm term in terms)
        {
            writer.WriteStartObject();
            writer.WriteString("application", term.Use.Application);
            writer.WriteString("sector", term.Use.Sector);
            writer.WriteNumber("share", term.Use.Share);
            JsonOutput.WriteIntervalOrNull(writer, "valueAdded", term.ValueAdded);
            JsonOutput.WriteIntervalOrNull(writer, "contribution", term.Contribution);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
