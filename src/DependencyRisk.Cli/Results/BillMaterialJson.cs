using System.Text.Json;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>Writes the raw materials of a bill as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class BillMaterialJson
{
    public static void Write(Stream output, IReadOnlyList<BillMaterialResult> results) => JsonOutput.WriteArray(output, results, Write);

    private static void Write(Utf8JsonWriter writer, BillMaterialResult item)
    {
        BillMaterial result = item.Material;
        WorldProduction production = result.Production;
        writer.WriteStartObject();
        writer.WriteString("material", production.Material);
        writer.WriteStartObject("name");
        writer.WriteString("en", production.Name.English);
        writer.WriteString("zh", production.Name.Chinese);
        writer.WriteEndObject();
        writer.WriteStartArray("components");
        foreach (string component in result.Components)
        {
            writer.WriteStringValue(component);
        }

        writer.WriteEndArray();
        WriteEu(writer, result);
        JsonOutput.WriteIntervalOrNull(writer, "hhi", result.Risk.Hhi.Fraction);
        JsonOutput.WriteIntervalOrNull(writer, "governanceWeighted", result.Risk.GovernanceWeighted);
        WriteProduction(writer, result);
        JsonOutput.WriteAssumptions(writer, result.Risk.Assumptions);
        writer.WriteString("explanation", result.Explanation);
        writer.WriteStartArray("geoPolRisk");
        foreach (GeoPolRiskOutcome outcome in item.Trade)
        {
            GeoPolRiskResultJson.Write(writer, outcome);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEu(Utf8JsonWriter writer, BillMaterial result)
    {
        writer.WriteStartArray("supplyRisk");
        foreach ((EuCriticalityRow row, EuSupplyRisk? risk) in result.Eu)
        {
            writer.WriteStartObject();
            writer.WriteString("material", row.Material);
            writer.WriteString("stage", Words.Stages.Of(row.Stage));
            JsonOutput.WriteNumberOrNull(writer, "supplyRisk", GeoPolRiskOutcome.Exact(risk?.Value));
            writer.WriteNumber("published", row.PublishedSupplyRisk);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProduction(Utf8JsonWriter writer, BillMaterial result)
    {
        WorldProduction production = result.Production;
        writer.WriteStartObject("production");
        writer.WriteString("stage", production.Stage);
        JsonOutput.WriteNumberOrNull(writer, "year", production.Year);
        writer.WriteStartObject("shares");
        foreach (MaterialProducer producer in production.Producers)
        {
            writer.WriteNumber(producer.Country.Code, producer.Share);
        }

        writer.WriteEndObject();
        writer.WriteNumber("unattributed", result.Risk.Unattributed);
        writer.WriteString("basis", Words.EvidenceBases.Of(production.Basis));
        writer.WriteString("source", production.Source);
        writer.WriteString("notes", production.Notes);
        writer.WriteStartArray("withheld");
        foreach (Country country in production.Withheld)
        {
            writer.WriteStringValue(country.Code);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        JsonOutput.Relieve(writer);
    }
}
