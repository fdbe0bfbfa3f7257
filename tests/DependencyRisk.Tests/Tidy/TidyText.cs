using System.Globalization;
using System.Text;
using System.Text.Json;
using DependencyRisk.Tests.Cli;
using Xunit;

namespace DependencyRisk.Tests.Tidy;

/// <summary>What tables look like as text, and whether both forms of a table say the same, read by readers that know nothing of the writers.</summary>
internal static class TidyText
{
    public static string Csv(TidyTable table) => Text(stream => table.WriteCsv(stream));

    public static string JsonLines(TidyTable table) => Text(stream => table.WriteJsonLines(stream));

    /// <summary>Both forms have the same columns and the same cells; returns how many rows they have.</summary>
    public static int AssertSame(string csv, string jsonLines)
    {
        List<string[]> records = CsvText.Parse(csv);
        string[] lines = jsonLines.Split('\n');
        Assert.Equal(string.Empty, lines[^1]);
        Assert.Equal(records.Count - 1, lines.Length - 1);
        foreach ((string[] record, string line) in records.Skip(1).Zip(lines))
        {
            using var document = JsonDocument.Parse(line);
            JsonProperty[] members = [.. document.RootElement.EnumerateObject()];
            Assert.Equal(records[0], members.Select(member => member.Name));
            Assert.All(record.Zip(members), pair => AssertSame(pair.First, pair.Second.Value));
        }

        return records.Count - 1;
    }

    private static void AssertSame(string field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                Assert.Empty(field);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Assert.Equal(value.GetBoolean() ? "true" : "false", field);
                break;
            case JsonValueKind.Number:
                Assert.Equal(BitConverter.DoubleToInt64Bits(value.GetDouble()), BitConverter.DoubleToInt64Bits(double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
            default:
                Assert.Equal(value.GetString(), FormulaText.Restore(field));
                break;
        }
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
