using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Shapes of countries for the map of a report.</summary>
internal sealed class MapShapesFuzz : FuzzReader
{
    public override string Name => "map-shapes";

    public override int UsualCases => 600;

    public override ImmutableArray<string> Words { get; } =
        ["type", "FeatureCollection", "Feature", "features", "geometry", "Polygon", "MultiPolygon", "coordinates", "properties", "ISO_A2", "Topology", "objects", "arcs", "transform", "scale", "translate", "GeometryCollection", "geometries", "id", "US", "</script>", "<!--"];

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        try
        {
            string json = MapShapes.Parse(text).Json;
            FuzzException.Unless(!json.Contains('<', StringComparison.Ordinal), "Shapes that may end a script");
            using var document = JsonDocument.Parse(json);
            FuzzException.Unless(json == MapShapes.Parse(json).Json, "Other shapes the second time");
        }
        catch (FormatException wrong)
        {
            FuzzException.Unless(wrong.Message.Length is > 0 and < 1000, "A message of no sensible length");
        }
    }
}
