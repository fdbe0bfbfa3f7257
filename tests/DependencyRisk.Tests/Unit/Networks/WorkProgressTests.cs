using Xunit;

namespace DependencyRisk.Tests.Unit.Networks;

/// <summary>Progress is told in hundredths, each once.</summary>
public sealed class WorkProgressTests
{
    [Fact]
    public void Each_hundredth_is_told_once_and_what_lies_between_is_not()
    {
        var told = new ToldProgress();
        var progress = new WorkProgress(told, 1000);
        for (int i = 0; i < 25; i++)
        {
            progress.Advance(1);
        }

        Assert.Equal([0.01, 0.02], told.Numbers);
        progress.Advance(965);
        Assert.Equal([0.01, 0.02, 0.99], told.Numbers);
    }

    [Fact]
    public void More_than_was_said_to_be_done_is_all_and_of_nothing_too()
    {
        var told = new ToldProgress();
        new WorkProgress(told, 10).Advance(25);
        new WorkProgress(told, 0).Advance(1);
        Assert.Equal([1, 1], told.Numbers);
    }

    [Fact]
    public void Nobody_need_listen() => new WorkProgress(null, 10).Advance(1);
}
