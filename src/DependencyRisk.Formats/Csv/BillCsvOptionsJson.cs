using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>Reads <see cref="BillCsvOptions"/> from a small JSON object.</summary>
internal static class BillCsvOptionsJson
{
    private const string File = "columns.json";

    public static BillCsvOptions Read(Stream utf8, ProblemList problems)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(document.RootElement, problems);
            }

            Wrong(problems, "$", "This is no JSON object; write { \"columns\": { \"header\": \"column\" } }.");
        }
        catch (JsonException e)
        {
            int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            string reason = TableCursor.Show(place < 0 ? e.Message : e.Message[..place]);
            problems.Add(new BillProblem(ProblemSeverity.Error, "json", "$", $"From here on this is not JSON ({reason}); correct it.", e.LineNumber + 1, e.BytePositionInLine + 1) { File = File });
        }
        catch (InvalidOperationException)
        {
            Wrong(problems, "$", "A name or a text in it is no valid UTF-8; save the file as UTF-8.");
        }

        return BillCsvOptions.Default;
    }

    private static BillCsvOptions Read(JsonElement root, ProblemList problems)
    {
        var options = new BillCsvOptions();
        foreach (JsonProperty member in root.EnumerateObject())
        {
            try
            {
                options = Apply(options, member, problems);
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
            {
                Wrong(problems, $"$.{TableCursor.Show(member.Name)}", MessageOf(e));
            }
        }

        return options;
    }

    private static BillCsvOptions Apply(BillCsvOptions options, JsonProperty member, ProblemList problems)
    {
        JsonElement value = member.Value;
        switch (member.Name)
        {
            case "columns":
                return options with { Columns = Words(value) };
            case "tables":
                return options with { Tables = Words(value) };
            case "countries":
                return options with { Countries = Countries(value, options.Countries) };
            case "id":
                return options with { Id = value.GetString() };
            case "separator" when value.GetString() is [var separator]:
                return options with { Separator = separator };
            case "decimal" when value.GetString() is "." or ",":
                return options with { DecimalMark = value.GetString() is "," ? DecimalMark.Comma : DecimalMark.Point };
            case "encoding" when TextEncoding.Named(value.GetString() ?? string.Empty) is { } encoding:
                return options with { Encoding = encoding };
            case "separator" or "decimal" or "encoding":
                Wrong(problems, $"$.{member.Name}", "The separator is one character, the decimal mark \".\" or \",\", the encoding a name such as \"gb18030\".");
                return options;
            default:
                problems.Add(new BillProblem(ProblemSeverity.Warning, "unknown-member", $"$.{TableCursor.Show(member.Name)}", $"'{TableCursor.Show(member.Name)}' is not known here; the members are columns, tables, countries, id, separator, decimal and encoding.") { File = File });
                return options;
        }
    }

    // Null leaves a column or a table out, as "ignored" does.
    private static ImmutableDictionary<string, string> Words(JsonElement value)
    {
        ImmutableDictionary<string, string>.Builder words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty pair in value.EnumerateObject())
        {
            string word = pair.Value.GetString() ?? TableNames.Ignored;
            if (words.TryGetValue(pair.Name, out string? known) && !string.Equals(known, word, StringComparison.Ordinal))
            {
                throw new FormatException($"'{TableCursor.Show(pair.Name)}' is given twice, as '{TableCursor.Show(known)}' and as '{TableCursor.Show(word)}'; keep one.");
            }

            words[pair.Name] = word;
        }

        return words.ToImmutable();
    }

    private static CountryNames Countries(JsonElement value, CountryNames names) =>
        names.With(value.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, CountryOf(pair.Name, pair.Value.GetString()))));

    private static Country CountryOf(string name, string? code) =>
        Country.TryParse(code, out Country country) ? country
        : throw new FormatException($"'{TableCursor.Show(code ?? "null")}', given for '{TableCursor.Show(name)}', is no ISO 3166-1 alpha-2 country code in capitals (ZZ stands for unknown).");

    // What the parameter is called in the code means nothing to who wrote the file.
    private static string MessageOf(Exception e) =>
        e is ArgumentException { ParamName: { } parameter } ? e.Message.Replace($" (Parameter '{parameter}')", string.Empty, StringComparison.Ordinal) : e.Message;

    private static void Wrong(ProblemList problems, string path, string message) =>
        problems.Add(new BillProblem(ProblemSeverity.Error, "columns-json", path, message) { File = File });
}
