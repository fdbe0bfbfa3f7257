using System.Text.Json;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Writes GeoPolRisk results as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class GeoPolRiskResultJson
{
    /// <summary>Writes one object for one case, an array for several.</summary>
    public static void Write(Stream output, IReadOnlyList<GeoPolRiskOutcome> outcomes) => JsonOutput.WriteOneOrMany(output, outcomes, Write);

    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, GeoPolRiskOutcome outcome)
    {
        GeoPolRiskResult result = outcome.Result;
        (string Name, Interval? Value, bool HasBounds)[] terms = Terms(outcome);
        writer.WriteStartObject();
        writer.WriteString("material", outcome.Given.Material);
        writer.WriteString("importer", outcome.Given.Importer);
        writer.WriteNumber("year", outcome.Given.Year);
        foreach ((string name, Interval? value, bool _) in terms)
        {
            JsonOutput.WriteNumberOrNull(writer, name, GeoPolRiskOutcome.Exact(value));
        }

        writer.WriteStartObject("bounds");
        foreach ((string name, Interval? value, bool _) in terms.Where(term => term.HasBounds))
        {
            JsonOutput.WriteIntervalOrNull(writer, name, value);
        }

        writer.WriteEndObject();
        writer.WriteNumber("copperReferencePrice", result.CopperReferencePrice);
        writer.WriteNumber("worldProduction", result.WorldProduction);
        WriteMembers(writer, outcome.Given);
        WriteFlows(writer, outcome);
        JsonOutput.WriteAssumptions(writer, result.Assumptions);
        writer.WriteString("explanation", result.Explanation);
        writer.WriteString("source", result.Source);
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }

    // In the order of the contract. What is only a sum of what was given has no bounds.
    private static (string Name, Interval? Value, bool HasBounds)[] Terms(GeoPolRiskOutcome outcome) =>
    [
        ("hhi", outcome.Hhi, true),
        ("domesticProduction", outcome.Result.DomesticProduction, true),
        ("weightedTradeNumerator", outcome.Result.WeightedTradeNumerator, true),
        ("totalTrade", Interval.Exactly(outcome.Result.TotalTrade), false),
        ("weightedTradeAverage", outcome.Result.WeightedTradeAverage, true),
        ("price", outcome.Result.Price is { } price ? Interval.Exactly(price) : null, false),
        ("score", outcome.Result.Score, true),
        ("midpoint", outcome.Result.Midpoint, true),
        ("characterisationFactor", outcome.Result.CharacterisationFactor, true),
    ];

    private static void WriteMembers(Utf8JsonWriter writer, GeoPolRiskCase given)
    {
        writer.WriteStartArray("members");
        foreach (Country member in given.Members)
        {
            writer.WriteStringValue(member.Code);
        }

        writer.WriteEndArray();
    }

    private static void WriteFlows(Utf8JsonWriter writer, GeoPolRiskOutcome outcome)
    {
        writer.WriteStartArray("flows");
        foreach (GeoPolRiskFlow flow in outcome.Result.Flows)
        {
            writer.WriteStartObject();
            writer.WriteString("partner", flow.Partner.Code);
            writer.WriteNumber("tonnes", flow.Tonnes);
            JsonOutput.WriteNumberOrNull(writer, "value", flow.Value);
            JsonOutput.WriteNumberOrNull(writer, "governanceRisk", GeoPolRiskOutcome.Exact(flow.GovernanceRisk));
            writer.WriteString("governance", outcome.GovernanceOf(flow));
            JsonOutput.WriteNumberOrNull(writer, "contribution", GeoPolRiskOutcome.Exact(flow.Contribution));
            writer.WriteStartObject("bounds");
            JsonOutput.WriteIntervalOrNull(writer, "governanceRisk", flow.GovernanceRisk);
            JsonOutput.WriteIntervalOrNull(writer, "contribution", flow.Contribution);
            writer.WriteEndObject();
            writer.WriteEndObject();
            JsonOutput.Relieve(writer);
        }

        writer.WriteEndArray();
    }
}
