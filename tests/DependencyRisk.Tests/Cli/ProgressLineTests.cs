using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ProgressLineTests
{
    [Fact]
    public void ShortWorkSaysNothing()
    {
        using var error = new StringWriter();
        var progress = new ProgressLine(error, isWatched: true);
        progress.Begin("scoring");
        progress.Report(0.5);
        progress.Clear();
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void LongWorkTellsAndWipesUpAfterItself()
    {
        using var error = new StringWriter();
        var progress = new ProgressLine(error, isWatched: true);
        progress.Begin("scoring \u001b[31m");
        Thread.Sleep(1100);
        progress.Report(0.5);
        Assert.Equal("\rscoring \uFFFD[31m 50%", error.ToString());
        progress.Clear();
        Assert.EndsWith("\r", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString().Split('\r')[^2].Trim());
    }

    [Fact]
    public void NobodyWatchingMeansNothingTold()
    {
        using var error = new StringWriter();
        var progress = new ProgressLine(error, isWatched: false);
        Thread.Sleep(1100);
        progress.Report(0.5);
        progress.Clear();
        Assert.Empty(error.ToString());
    }
}
