using System.Text.Json.Nodes;
using Xunit;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>The runner of notebooks sees what is wrong with one, and says where.</summary>
public sealed class NotebookRunnerTests
{
    private const string Packages = "#r \"nuget: DependencyRisk\"\n#r \"nuget: DependencyRisk.Catalogue, 0.1.0\"\n#r \"nuget: DependencyRisk.Reports\"\nusing DependencyRisk;";

    [Fact]
    public async Task A_cell_that_does_not_compile_fails_with_its_place()
    {
        NotebookException error = await Assert.ThrowsAsync<NotebookException>(() => Run("int one = 1;", "int two = 2;\nint three = \"three\";"));
        Assert.StartsWith("cell 1, line 2: CS0029", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_throws_fails_with_its_place()
    {
        NotebookException error = await Assert.ThrowsAsync<NotebookException>(() => Run("string? text = null;", "int one = 1;\n\nint length = text!.Length;"));
        Assert.StartsWith("cell 1, line 3: NullReferenceException", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_from_the_library_is_placed_in_the_cell()
    {
        NotebookException error = await Assert.ThrowsAsync<NotebookException>(() => Run(Packages, "Bill bill = BillCatalogue.Load(\"pencil\");"));
        Assert.StartsWith("cell 1, line 1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("pencil", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: Newtonsoft.Json\"")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.1\"")]
    [InlineData("#r \"/tmp/library.dll\"")]
    [InlineData("#!fsharp")]
    public async Task What_the_tests_cannot_run_is_refused_with_its_place(string line)
    {
        NotebookException error = await Assert.ThrowsAsync<NotebookException>(() => Run("int one = 1;", $"int two = 2;\n{line}"));
        Assert.StartsWith("cell 1, line 2: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_nothing_shows_is_refused()
    {
        NotebookException error = await Assert.ThrowsAsync<NotebookException>(() => Run("new Random(1)"));
        Assert.Contains("Random", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_package_of_reports_no_result_is_shown()
    {
        string cells = Packages.Replace("#r \"nuget: DependencyRisk.Reports\"", string.Empty, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotebookException>(() => Run(cells, "new ExposureAnalysis(BillCatalogue.Load(\"mri-1.5t\")).Product(\"mri-1.5t\")"));
    }

    [Fact]
    public async Task Cells_share_their_variables_and_show_text_html_pictures_and_what_they_print()
    {
        SortedDictionary<int, JsonArray> outputs = await Run(
            Packages,
            "int two = 2;",
            "Console.WriteLine(\"printed\");\n\"<svg/>\".DisplayAs(\"image/svg+xml\");\ntwo + 1",
            "HTML(\"<b>bold</b>\")",
            "Bill bill = BillCatalogue.Load(\"mri-1.5t\");\nProductExposure exposure = new ExposureAnalysis(bill).Product(\"mri-1.5t\");\nexposure");
        Assert.Empty(outputs[0]);
        Assert.Empty(outputs[1]);
        Assert.Equal(3, outputs[2].Count);
        Assert.Contains(outputs[2], output => (string?)output!["output_type"] == "stream" && Notebook.TextOf(output["text"]) == "printed\n");
        Assert.Contains(outputs[2], output => Notebook.TextOf(output!["data"]?["image/svg+xml"]) == "<svg/>");
        Assert.Equal("3", Notebook.TextOf(outputs[2][2]!["data"]!["text/plain"]));
        Assert.Equal("<b>bold</b>", Notebook.TextOf(outputs[3][0]!["data"]!["text/html"]));
        ProductExposure exposure = new ExposureAnalysis(BillCatalogue.Load("mri-1.5t")).Product("mri-1.5t");
        Assert.Equal(exposure.ToSvg() + exposure.ToHtml(), Notebook.TextOf(outputs[4][0]!["data"]!["text/html"]));
    }

    [Fact]
    public async Task Other_output_than_is_stored_is_a_difference()
    {
        Notebook notebook = Of("1 + 1");
        SortedDictionary<int, JsonArray> outputs = await NotebookRunner.Run(notebook);
        string difference = Assert.Single(NotebookComparison.Differences(notebook, outputs));
        Assert.StartsWith("cell 0 shows other than is stored", difference, StringComparison.Ordinal);
        var updated = Notebook.Parse(notebook.With(outputs));
        Assert.Empty(NotebookComparison.Differences(updated, outputs));
        Assert.NotEmpty(NotebookComparison.Differences(updated, await Run("1 + 2")));
        Assert.NotEmpty(NotebookComparison.Differences(updated, await Run("int two = 2;")));
    }

    [Theory]
    [InlineData("ipynb of another kernel", ".net-fsharp", 4)]
    [InlineData("old format", ".net-csharp", 3)]
    public void Other_notebooks_are_refused(string what, string kernel, int format)
    {
        string json = $$"""{ "cells": [], "metadata": { "kernelspec": { "name": "{{kernel}}" } }, "nbformat": {{format}} }""";
        Assert.True(Record.Exception(() => Notebook.Parse(json)) is NotebookException, what);
    }

    private static Task<SortedDictionary<int, JsonArray>> Run(params string[] cells) => NotebookRunner.Run(Of(cells));

    private static Notebook Of(params string[] cells)
    {
        var all = new JsonArray([.. cells.Select(source => new JsonObject { ["cell_type"] = "code", ["source"] = Notebook.Lines(source), ["outputs"] = new JsonArray() })]);
        var document = new JsonObject { ["cells"] = all, ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } }, ["nbformat"] = 4 };
        return Notebook.Parse(document.ToJsonString());
    }
}
