using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes shared nodes as JSON. Names, order and form are a contract; what is added comes after what was there.</summary>
internal static class SharedJson
{
    public static void Write(Stream output, SharedResult result, int? top) =>
        JsonOutput.WriteArray(output, [.. result.Nodes.Take(top ?? int.MaxValue)], (writer, node) => Write(writer, result, node));

    private static void Write(Utf8JsonWriter writer, SharedResult result, SharedNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("actor", node.Actor.ToString());
        writer.WriteStartArray("products");
        foreach (SharedNodeProduct product in node.Products)
        {
            writer.WriteStartObject();
            writer.WriteString("product", product.Product);
            JsonOutput.WriteBounds(writer, "loss", product.Loss);
            JsonOutput.WriteNumberOrNull(writer, "firstShortageMonths", product.FirstShortageMonths);
            writer.WriteNumber("supplierCount", product.SupplierCount);
            writer.WriteStartArray("suppliers");
            foreach (string supplier in product.Suppliers)
            {
                writer.WriteStringValue(supplier);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("totalLoss");
        writer.WriteNumber("low", node.Total.Low);
        writer.WriteNumber("high", node.Total.High);
        writer.WriteEndObject();
        JsonOutput.WriteBounds(writer, "portfolioLoss", node.PortfolioLoss);
        writer.WriteNumber("horizonMonths", result.Options.HorizonMonths);
        writer.WriteString("phase", Words.Phases.Of(result.Options.Phase));
        writer.WriteString("bill", result.Bill.Id);
        writer.WriteEndObject();
    }
}
