using Xunit;

namespace DependencyRisk.Tests.Cli;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("score", "--help")]
    [InlineData("scenario", "-h")]
    [InlineData("chokesets", "--help")]
    [InlineData("leverage", "--help")]
    [InlineData("shared", "--help")]
    [InlineData("validate", "--help")]
    [InlineData("catalogue", "--help")]
    [InlineData("criticality", "--help")]
    [InlineData("criticality", "eu", "--help")]
    [InlineData("criticality", "geopolrisk", "--help")]
    public void HelpHasExamplesAndFits(params string[] args)
    {
        string help = CliRun.Output0(args);
        Assert.Contains("Examples:\n  deprisk ", help.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(help.Split('\n'), line => Assert.True(line.Length <= 130, line));
    }

    [Fact]
    public void HelpWinsOverWrongUsage() => Assert.Contains("Usage:", CliRun.Output0("score", "--help", "--nonsense"), StringComparison.Ordinal);

    [Fact]
    public void TheVersionIsOneLine() => Assert.Matches("^deprisk [0-9]+\\.[0-9]+\\.[0-9]+\\s+$", CliRun.Output0("--version"));

    [Theory]
    [InlineData("scroe", "'score'")]
    [InlineData("--versoin", "'--version'")]
    public void AMistypedWordNamesACloseOne(string word, string meant) => CliRun.Of(word).AssertFailed(2, $"Did you mean {meant}");
}
