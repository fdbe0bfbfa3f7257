using System.Text.Json.Nodes;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>
/// The notebooks run from start to end, and show what is stored with them. After a change that is meant, run the tests with
/// <c>DEPENDENCYRISK_UPDATE_NOTEBOOKS=1</c> to store what they show now.
/// </summary>
public sealed class NotebookTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "notebooks");

    // Thousands of random bills.
    private const string Slow = "scoring-rule.ipynb";

    public static TheoryData<string> Notebooks => [.. Names];

    public static TheoryData<string> Quick => [.. Names.Except([Slow])];

    private static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Quick))]
    public async Task A_notebook_shows_what_is_stored_with_it(string name)
    {
        string file = Path.Combine(Folder, name);
        Notebook notebook = Notebook.Read(file);
        SortedDictionary<int, JsonArray> outputs = await NotebookRunner.Run(notebook);
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_NOTEBOOKS") == "1")
        {
            await File.WriteAllTextAsync(file, notebook.With(outputs));
            notebook = Notebook.Read(file);
        }

        Assert.Empty(NotebookComparison.Differences(notebook, outputs));
    }

    [Theory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData(Slow)]
    public Task So_does_one_that_takes_long(string name) => A_notebook_shows_what_is_stored_with_it(name);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_is_stored_as_the_tests_store_it(string name)
    {
        string file = Path.Combine(Folder, name);
        Notebook notebook = Notebook.Read(file);
        var stored = notebook.Cells.Index().Where(cell => Notebook.IsCode(cell.Item)).ToDictionary(cell => cell.Index, cell => cell.Item["outputs"]!.AsArray());
        Assert.Equal(File.ReadAllText(file), notebook.With(stored));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_explains_itself_and_asks_nothing_of_the_network(string name)
    {
        Notebook notebook = Notebook.Read(Path.Combine(Folder, name));
        Assert.False(Notebook.IsCode(notebook.Cells.First()));
        Assert.True(notebook.Cells.Count(cell => !Notebook.IsCode(cell)) >= notebook.Cells.Count() / 3, "There is little said between the cells.");
        string all = File.ReadAllText(Path.Combine(Folder, name)).Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void There_are_notebooks() => Assert.Equal(["mri.ipynb", "portfolio.ipynb", "scintillation-crystals.ipynb", "scoring-rule.ipynb"], Names);
}
