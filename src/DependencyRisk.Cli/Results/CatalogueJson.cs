using System.Text.Json;

namespace DependencyRisk.Cli;

/// <summary>Writes the list of the catalogue as JSON.</summary>
internal static class CatalogueJson
{
    public static void Write(Stream output, IReadOnlyList<CatalogueRow> rows) => JsonOutput.WriteArray(output, rows, Write);

    private static void Write(Utf8JsonWriter writer, CatalogueRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Entry.Id);
        writer.WriteStartObject("name");
        writer.WriteString("en", row.Entry.Name.English);
        writer.WriteString("zh", row.Entry.Name.Chinese);
        writer.WriteEndObject();
        writer.WriteString("category", row.Entry.Category);
        writer.WriteString("basis", Words.Bases.Of(row.Entry.Basis));
        writer.WriteNumber("components", row.Components);
        writer.WriteString("summary", row.Entry.Summary);
        writer.WriteEndObject();
    }
}
