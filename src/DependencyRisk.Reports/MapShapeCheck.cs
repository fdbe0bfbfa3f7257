using System.Text.Json;

namespace DependencyRisk;

/// <summary>Whether shapes are such that the programs of a page can read them: what a page cannot draw is told when it is given, not when it is read.</summary>
internal static class MapShapeCheck
{
    private static readonly Func<JsonElement, bool> IsPosition = given => IsListOf(given, IsNumber) && given.GetArrayLength() >= 2;
    private static readonly Func<JsonElement, bool> IsLine = given => IsListOf(given, IsPosition);
    private static readonly Func<JsonElement, bool> IsPolygon = given => IsListOf(given, IsLine);

    /// <summary>Passes GeoJSON with features and TopoJSON with objects.</summary>
    /// <exception cref="FormatException">It is neither, or broken.</exception>
    public static void Check(JsonElement shapes)
    {
        switch (TextOf(shapes, "type"))
        {
            case "FeatureCollection":
                CheckMember(shapes, "features", features => IsListOf(features, IsFeature) && features.EnumerateArray().Any(feature => IsArea(MemberOf(feature, "geometry"))));
                break;
            case "Topology":
                CheckMember(shapes, "arcs", arcs => IsListOf(arcs, IsLine));
                CheckMember(shapes, "transform", transform => transform.ValueKind == JsonValueKind.Undefined || (IsPosition(MemberOf(transform, "scale")) && IsPosition(MemberOf(transform, "translate"))));
                int count = shapes.GetProperty("arcs").GetArrayLength();
                CheckMember(shapes, "objects", objects => objects.ValueKind == JsonValueKind.Object && objects.EnumerateObject().Take(1).Count(first => IsObject(first.Value, count)) == 1);
                break;
            default:
                throw new FormatException("The shapes of a map are GeoJSON with the type FeatureCollection, or TopoJSON with the type Topology.");
        }
    }

    private static void CheckMember(JsonElement shapes, string name, Func<JsonElement, bool> isRight)
    {
        if (!isRight(MemberOf(shapes, name)))
        {
            throw new FormatException($"The shapes of a map of the type {TextOf(shapes, "type")} need a member '{name}' as that format has it.");
        }
    }

    // What is no area is not drawn, and may be anything.
    private static bool IsFeature(JsonElement feature)
    {
        JsonElement geometry = MemberOf(feature, "geometry");
        return feature.ValueKind == JsonValueKind.Object && TextOf(geometry, "type") switch
        {
            "Polygon" => IsPolygon(MemberOf(geometry, "coordinates")),
            "MultiPolygon" => IsListOf(MemberOf(geometry, "coordinates"), IsPolygon),
            _ => true,
        };
    }

    private static bool IsArea(JsonElement geometry) => TextOf(geometry, "type") is "Polygon" or "MultiPolygon";

    // One area, or a collection with one at least.
    private static bool IsObject(JsonElement given, int arcs) =>
        TextOf(given, "type") is not "GeometryCollection" ? IsArea(given) && IsGeometry(given, arcs)
        : MemberOf(given, "geometries") is var parts && IsListOf(parts, part => IsGeometry(part, arcs)) && parts.EnumerateArray().Any(IsArea);

    private static bool IsGeometry(JsonElement geometry, int arcs)
    {
        bool IsArc(JsonElement arc) => arc.ValueKind == JsonValueKind.Number && arc.TryGetInt32(out int index) && index >= -arcs && index < arcs;
        bool IsPolygon(JsonElement polygon) => IsListOf(polygon, ring => IsListOf(ring, IsArc));
        return geometry.ValueKind == JsonValueKind.Object && TextOf(geometry, "type") switch
        {
            "Polygon" => IsPolygon(MemberOf(geometry, "arcs")),
            "MultiPolygon" => IsListOf(MemberOf(geometry, "arcs"), IsPolygon),
            null => true,
            _ => false,
        };
    }

    private static bool IsNumber(JsonElement given) => given.ValueKind == JsonValueKind.Number && given.TryGetDouble(out double number) && double.IsFinite(number);

    private static bool IsListOf(JsonElement list, Func<JsonElement, bool> isRight) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list.EnumerateArray().All(isRight);

    private static JsonElement MemberOf(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement member) ? member : default;

    private static string? TextOf(JsonElement parent, string name) => MemberOf(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
