using System.Text.Json;

namespace DependencyRisk;

/// <summary>The shapes of countries on a map, in place of those that come with the package.</summary>
/// <remarks>
/// A shape belongs to the country that its <c>id</c> names by a code of ISO 3166-1 (two letters, three letters or three digits), or else the
/// property <c>ISO_A2</c>, <c>code</c> or <c>name</c>. Names are never taken from the shapes: they are those of the table of countries.
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed class MapShapes
{
    private const int MostOfMessage = 200;

    private MapShapes(string json) => Json = json;

    /// <summary>The shapes as JSON without anything that could end a script element.</summary>
    internal string Json { get; }

    /// <summary>Takes shapes from GeoJSON (a FeatureCollection) or TopoJSON (its first object).</summary>
    /// <param name="json">The text.</param>
    /// <returns>The shapes.</returns>
    /// <exception cref="FormatException">It is not JSON, or neither of these.</exception>
    public static MapShapes Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            MapShapeCheck.Check(document.RootElement);
            return new MapShapes(Write(document));
        }
        catch (JsonException wrong)
        {
            // The message may quote a piece of the text of any length.
            string why = wrong.Message.Length <= MostOfMessage ? wrong.Message : string.Concat(wrong.Message.AsSpan(0, MostOfMessage), "...");
            throw new FormatException($"The shapes of a map are not JSON: {why}", wrong);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The shapes of a map hold a text with half a surrogate pair, such as \\ud800 alone; correct it.", wrong);
        }
    }

    private static string Write(JsonDocument document)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
