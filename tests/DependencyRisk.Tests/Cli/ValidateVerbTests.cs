using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ValidateVerbTests
{
    private static readonly string[] Members = ["severity", "code", "path", "file", "line", "column", "message"];

    [Fact]
    public void EveryCatalogueBillIsValid()
    {
        foreach (CatalogueEntry entry in BillCatalogue.Entries)
        {
            Assert.Contains("0 errors, 0 warnings; a valid bill of ", CliRun.Output0("validate", entry.Id), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void JsonListsEveryProblem()
    {
        CliRun run = CliRun.OfInput(SmallBills.Broken, "validate", "-", "--format", "json");
        Assert.Equal(1, run.Code);
        Assert.Contains("the bill cannot be used", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] problems = [.. document.RootElement.EnumerateArray()];
        Assert.All(problems, problem => Assert.Equal(Members, problem.EnumerateObject().Select(member => member.Name)));
        string[] codes = [.. problems.Select(problem => problem.GetProperty("code").GetString()!)];
        foreach (string code in (string[])["unknown-member", "unknown-country", "out-of-range", "unknown-component"])
        {
            Assert.Contains(code, codes);
        }

        Assert.Contains(problems, problem => problem.GetProperty("severity").ValueEquals("warning"));
    }

    [Fact]
    public void AllFormsCountTheSame()
    {
        using var document = JsonDocument.Parse(CliRun.OfInput(SmallBills.Broken, "validate", "-", "--format", "json").Output);
        int count = document.RootElement.GetArrayLength();
        CliRun csv = CliRun.OfInput(SmallBills.Broken, "validate", "-", "--format", "csv");
        Assert.Equal((1, count), (csv.Code, CsvText.Parse(csv.Output).Count - 1));
        CliRun table = CliRun.OfInput(SmallBills.Broken, "validate", "-");
        Assert.Equal((1, string.Empty), (table.Code, table.Error));
        Assert.Contains($"(standard input): {count - 1} errors, 1 warning; the bill cannot be used", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AValidBillIsAnEmptyList()
    {
        CliRun run = CliRun.OfInput(SmallBills.Plain(), "validate", "-", "--format", "json");
        Assert.Equal((0, "[]\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"format\":\"dependency-risk-bill/1\",\"components\":[{\"id\":")]
    [InlineData("\0\0\0")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    public void WhatIsNoBillIsAListToo(string text)
    {
        CliRun run = CliRun.OfInput(text, "validate", "-", "--format", "json");
        Assert.Equal(1, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.NotEqual(0, document.RootElement.GetArrayLength());
        CliRun.OfInput(text, "score", "-").AssertFailed(1, "(standard input)");
    }
}
