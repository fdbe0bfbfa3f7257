using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>docs/glossary.md has every term. <c>DEPENDENCYRISK_UPDATE_DOCS=1</c> rewrites its table.</summary>
public sealed class GlossaryPageTests
{
    private const string Head = "| English | 中文 | meaning | 含义 |\n|---|---|---|---|\n";

    // The vocabulary of the project, in its own words.
    private static readonly string[] Vocabulary =
    [
        "bill of components", "component", "use", "source", "supplier", "origin", "headquarters", "owner", "home", "share", "capacity", "stock", "substitution",
        "qualification", "recovery", "scenario", "cut", "actor", "control", "exposure", "choke point", "choke set", "face value", "look-through content",
        "concentration", "supply risk", "import reliance", "evidence", "bounds",
    ];

    [Fact]
    public void The_page_has_the_table_of_terms()
    {
        string page = Repository.Read("docs", "glossary.md");
        var table = new StringBuilder(Head);
        foreach ((LocalizedText term, LocalizedText meaning) in Glossary.Entries)
        {
            table.Append($"| {term.English} | {term.Chinese} | {meaning.English} | {meaning.Chinese} |\n");
        }

        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_DOCS") == "1")
        {
            page = page[..page.IndexOf(Head, StringComparison.Ordinal)] + table;
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "glossary.md"), page);
        }

        Assert.EndsWith(table.ToString(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_the_vocabulary_is_explained_once_and_by_one_sentence()
    {
        Assert.Empty(Vocabulary.Except(Glossary.Entries.Select(entry => entry.Term.English)));
        Assert.Equal(Glossary.Entries.Length, Glossary.Entries.Select(entry => entry.Term.English).Distinct().Count());
        Assert.Equal(Glossary.Entries.Length, Glossary.Entries.Select(entry => entry.Term.Chinese).Distinct().Count());
        Assert.All(Glossary.Entries, entry =>
        {
            Assert.EndsWith(".", entry.Meaning.English, StringComparison.Ordinal);
            Assert.EndsWith("。", entry.Meaning.Chinese, StringComparison.Ordinal);
            Assert.Matches("[\u4E00-\u9FFF]", entry.Meaning.Chinese!);
        });
    }
}
