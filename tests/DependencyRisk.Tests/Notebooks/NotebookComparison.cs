using System.Text.Json.Nodes;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>Compares what a notebook shows with what is stored in it.</summary>
internal static class NotebookComparison
{
    public static IEnumerable<string> Differences(Notebook notebook, IReadOnlyDictionary<int, JsonArray> outputs)
    {
        foreach ((int index, JsonObject cell) in notebook.Cells.Index())
        {
            if (outputs.TryGetValue(index, out JsonArray? now) && !JsonNode.DeepEquals(cell["outputs"], now))
            {
                (string was, string shown) = (cell["outputs"]?.ToJsonString() ?? string.Empty, now.ToJsonString());
                int at = was.Zip(shown).TakeWhile(pair => pair.First == pair.Second).Count();
                yield return $"cell {index} shows other than is stored with it: '{Around(shown, at)}', not '{Around(was, at)}'. If that is meant, run the tests with DEPENDENCYRISK_UPDATE_NOTEBOOKS=1.";
            }
        }
    }

    private static string Around(string text, int at)
    {
        int from = Math.Max(0, at - 40);
        return text.Substring(from, Math.Min(120, text.Length - from));
    }
}
