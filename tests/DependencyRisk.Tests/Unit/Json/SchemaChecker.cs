using System.Text.Json;
using System.Text.RegularExpressions;

namespace DependencyRisk.Tests.Unit.Json;

/// <summary>Checks a document against the keywords of JSON Schema that the schema of a bill uses; an unknown keyword is an error.</summary>
internal sealed class SchemaChecker(JsonElement root)
{
    public IEnumerable<string> Check(JsonElement value) => Check(root, value, "$");

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Check(keyword, schema, value, path));

    private IEnumerable<string> Check(JsonProperty keyword, JsonElement schema, JsonElement value, string path) => keyword.Name switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" => [],
        "$ref" => Check(Resolve(keyword.Value.GetString()!), value, path),
        "type" => Fails(!IsOf(value, keyword.Value.GetString()!), path, $"is no {keyword.Value}"),
        "const" => Fails(!JsonElement.DeepEquals(keyword.Value, value), path, $"is not {keyword.Value}"),
        "enum" => Fails(!keyword.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), path, $"{value} is none of {keyword.Value}"),
        "anyOf" => Fails(keyword.Value.EnumerateArray().All(option => Check(option, value, path).Any()), path, "fits no alternative"),
        "required" => IsOf(value, "object") ? keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: lacks {name}") : [],
        "properties" => IfObject(value).Where(member => keyword.Value.TryGetProperty(member.Name, out _)).SelectMany(member => Check(keyword.Value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}")),
        "additionalProperties" => IfObject(value).Where(member => !(schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(member.Name, out _))).SelectMany(member => Additional(keyword.Value, member, path)),
        "items" => IfArray(value).SelectMany((item, i) => Check(keyword.Value, item, $"{path}[{i}]")),
        "minItems" => Fails(IfArray(value).Count() < keyword.Value.GetInt32(), path, "has too few items"),
        "uniqueItems" => Fails(IfArray(value).Select(item => item.GetRawText()).Distinct().Count() < IfArray(value).Count(), path, "repeats an item"),
        "minLength" => Fails(IsOf(value, "string") && value.GetString()!.Length < keyword.Value.GetInt32(), path, "is too short"),
        "pattern" => Fails(IsOf(value, "string") && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), path, $"{value} does not match {keyword.Value}"),
        "minimum" => Fails(IsOf(value, "number") && value.GetDouble() < keyword.Value.GetDouble(), path, "is too small"),
        "maximum" => Fails(IsOf(value, "number") && value.GetDouble() > keyword.Value.GetDouble(), path, "is too large"),
        "exclusiveMinimum" => Fails(IsOf(value, "number") && value.GetDouble() <= keyword.Value.GetDouble(), path, "is too small"),
        _ => throw new NotSupportedException($"The checker does not know the keyword '{keyword.Name}'."),
    };

    private IEnumerable<string> Additional(JsonElement schema, JsonProperty member, string path) =>
        schema.ValueKind == JsonValueKind.False ? [$"{path}: {member.Name} is not allowed"] : Check(schema, member.Value, $"{path}.{member.Name}");

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (element, name) => element.GetProperty(name));

    private static IEnumerable<JsonProperty> IfObject(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static IEnumerable<JsonElement> IfArray(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The checker does not know the type '{type}'."),
    };

    private static IEnumerable<string> Fails(bool fails, string path, string what) => fails ? [$"{path}: {what}"] : [];
}
