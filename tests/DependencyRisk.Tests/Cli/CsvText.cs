using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>Reads CSV by the letter of RFC 4180, independently of what wrote it.</summary>
internal static class CsvText
{
    public static List<string[]> Parse(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    field.Append(text[i]);
                    i += text[i] == '"' ? 1 : 0;
                }
            }
            else if (text[i] is ',' or '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (text[i] == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    records.Add([.. fields]);
                    fields.Clear();
                }
            }
            else
            {
                Assert.NotEqual('\n', text[i]);
                field.Append(text[i]);
            }
        }

        Assert.Empty(fields);
        Assert.Equal(0, field.Length);
        Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));
        return records;
    }
}
