using System.Text;
using System.Text.Json;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>The table of tokens that CycloneDX is read through: it holds what <see cref="JsonDocument"/> does, and refuses what that refuses.</summary>
internal sealed class JsonTableFuzz : FuzzReader
{
    private const int MostDeep = 1000;

    public override string Name => "json-table";

    public override int UsualCases => 600;

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, [], dice);

    public override void Check(byte[] input)
    {
        if (Depth(input) > MostDeep)
        {
            // Deeper than the other can go; that nothing happens is enough.
            _ = Table(input);
            return;
        }

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = MostDeep });
        }
        catch (JsonException)
        {
            // The table must refuse it too.
        }

        using (document)
        {
            string? table = Table(input);
            FuzzException.Unless(table is null == document is null, "The table takes what is no JSON, or refuses what is");
            FuzzException.Unless(document is null || Show(document.RootElement) == table, "The table holds something else");
        }
    }

    protected override IEnumerable<byte[]> Given() => [Utf8("""{"a":[1,{"b":null},"x\u00e9",[],{}],"":-1.5e3,"c":true}"""), Utf8("[[[1],2],{\"a\":{\"a\":{}}}]"), Utf8("\"x\"")];

    private static int Depth(byte[] input) => input.Count(letter => letter is (byte)'[' or (byte)'{');

    private static string? Table(byte[] input)
    {
        try
        {
            var text = new StringBuilder();
            Show(JsonTable.Parse(input).Root, text);
            return text.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Containers are left open where they are too deep to be followed here.
    private static void Show(JsonItem item, StringBuilder text, int deep = 0)
    {
        text.Append(item.ValueKind).Append(' ');
        if (item.ValueKind == JsonValueKind.String)
        {
            text.Append(Text(item.GetString));
        }
        else if (item.ValueKind == JsonValueKind.Array && deep <= MostDeep)
        {
            foreach (JsonItem child in item.EnumerateArray())
            {
                Show(child, text, deep + 1);
            }

            text.Append(']');
        }
        else if (item.ValueKind == JsonValueKind.Object && deep <= MostDeep)
        {
            foreach (JsonMember member in item.EnumerateObject())
            {
                text.Append(Text(() => member.Name)).Append(member.NameEquals("a"u8) ? '!' : ':');
                Show(member.Value, text, deep + 1);
            }

            text.Append('}');
        }
    }

    private static string Show(JsonElement root)
    {
        var text = new StringBuilder();
        void Walk(JsonElement item)
        {
            text.Append(item.ValueKind).Append(' ');
            switch (item.ValueKind)
            {
                case JsonValueKind.String:
                    text.Append(Text(() => item.GetString()!));
                    break;
                case JsonValueKind.Array:
                    item.EnumerateArray().ToList().ForEach(Walk);
                    text.Append(']');
                    break;
                case JsonValueKind.Object:
                    foreach (JsonProperty member in item.EnumerateObject())
                    {
                        string name = Text(() => member.Name);
                        text.Append(name).Append(name == "a" ? '!' : ':');
                        Walk(member.Value);
                    }

                    text.Append('}');
                    break;
                default:
                    break;
            }
        }

        Walk(root);
        return text.ToString();
    }

    private static string Text(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return "(no text)";
        }
    }
}
