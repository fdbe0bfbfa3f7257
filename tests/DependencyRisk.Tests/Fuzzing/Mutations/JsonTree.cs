using System.Text;
using System.Text.Json;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>JSON as it was written, names and scalars letter for letter, so that what is no proper JSON can be made of it. Letters stand for bytes.</summary>
internal sealed class JsonTree(string open, string name)
{
    private static readonly JsonReaderOptions Usual = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The name of a member with its quotes, or nothing.</summary>
    public string Name { get; set; } = name;

    /// <summary>An opening bracket, or the scalar itself.</summary>
    public string Raw { get; set; } = open;

    public List<JsonTree> Children { get; private init; } = [];

    public bool IsObject => Raw == "{";

    public bool IsContainer => Raw is "{" or "[";

    /// <summary>The tree of a document, or null where it is none.</summary>
    public static JsonTree? Parse(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        var root = new JsonTree("[", string.Empty);
        var open = new Stack<JsonTree>([root]);
        string name = string.Empty;
        try
        {
            var reader = new Utf8JsonReader(bytes, Usual);
            while (reader.Read())
            {
                string raw = text[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = raw[..(raw.LastIndexOf('"') + 1)];
                        continue;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    default:
                        var item = new JsonTree(raw, name);
                        open.Peek().Children.Add(item);
                        if (item.IsContainer)
                        {
                            open.Push(item);
                        }

                        break;
                }

                name = string.Empty;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return root.Children.FirstOrDefault();
    }

    public JsonTree Copy() => new(Raw, Name) { Children = [.. Children.Select(child => child.Copy())] };

    /// <summary>This and all below, each with what holds it.</summary>
    public IEnumerable<(JsonTree? Holder, JsonTree Item)> All()
    {
        var left = new Stack<(JsonTree?, JsonTree)>([(null, this)]);
        while (left.TryPop(out (JsonTree? Holder, JsonTree Item) next))
        {
            yield return next;
            foreach (JsonTree child in next.Item.Children)
            {
                left.Push((next.Item, child));
            }
        }
    }

    /// <summary>Writes it, with lines ended in a way of choice.</summary>
    public void Write(StringBuilder text, string lineEnd)
    {
        text.Append(Name).Append(Name.Length > 0 ? ": " : string.Empty).Append(Raw);
        if (!IsContainer)
        {
            return;
        }

        foreach ((int i, JsonTree child) in Children.Index())
        {
            text.Append(i > 0 ? "," : string.Empty).Append(lineEnd);
            child.Write(text, lineEnd);
        }

        text.Append(lineEnd).Append(IsObject ? '}' : ']');
    }
}
