using Xunit;
using static DependencyRisk.Tests.Unit.Exposure.Engine.SmallProduct;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>Work is split where there is enough of it, each item done once, what was borrowed given back.</summary>
public sealed class WorkSplitterTests
{
    private static readonly CompiledProduct Large = WithSources(WorkSplitter.WorthThreads);
    private static readonly ExposureOptions TwoThreads = new() { MaxThreads = 2 };

    [Theory]
    [InlineData(WorkSplitter.WorthThreads - 1, 2, 20)]
    [InlineData(WorkSplitter.WorthThreads, 1, 20)]
    [InlineData(WorkSplitter.WorthThreads, 2, 1)]
    [InlineData(WorkSplitter.WorthThreads, 2, 0)]
    public void Little_work_is_done_in_order_by_the_thread_that_asked(int sources, int threads, int items)
    {
        var log = new List<string>();
        int self = Environment.CurrentManagedThreadId;
        string Borrow()
        {
            log.Add("borrow");
            return "tool";
        }

        void Work(string tool, int item)
        {
            Assert.Equal(self, Environment.CurrentManagedThreadId);
            log.Add($"{tool} {item}");
        }

        CompiledProduct product = sources == WorkSplitter.WorthThreads ? Large : WithSources(sources);
        WorkSplitter.Run(product, new ExposureOptions { MaxThreads = threads }, items, Borrow, Work, tool => log.Add($"{tool} back"), CancellationToken.None);
        Assert.Equal(["borrow", .. Enumerable.Range(0, items).Select(item => $"tool {item}"), "tool back"], log);
    }

    [Fact]
    public void Two_items_of_much_work_are_done_at_once()
    {
        using var both = new Barrier(2);
        int met = 0;
        void Work(int item)
        {
            if (both.SignalAndWait(TimeSpan.FromSeconds(30)))
            {
                Interlocked.Increment(ref met);
            }
        }

        WorkSplitter.Run(Large, TwoThreads, 2, Work, CancellationToken.None);
        Assert.Equal(2, met);
    }

    [Fact]
    public void Each_item_of_much_work_is_done_once_and_no_more_at_a_time_than_there_are_threads()
    {
        int borrowed = 0;
        int back = 0;
        int now = 0;
        int[] done = new int[40];
        int[] atOnce = new int[40];
        void Work(int tool, int item)
        {
            int others = Interlocked.Increment(ref now);
            Thread.Sleep(5);
            atOnce[item] = others;
            Interlocked.Increment(ref done[item]);
            Interlocked.Decrement(ref now);
        }

        WorkSplitter.Run(Large, TwoThreads, atOnce.Length, () => Interlocked.Increment(ref borrowed), Work, _ => Interlocked.Increment(ref back), CancellationToken.None);
        Assert.All(done, count => Assert.Equal(1, count));
        Assert.All(atOnce, count => Assert.InRange(count, 1, 2));
        Assert.InRange(borrowed, 1, atOnce.Length);
        Assert.Equal(borrowed, back);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 999)]
    public void Work_that_is_stopped_does_not_go_on_to_the_end(int threads, int mostDone)
    {
        using var source = new CancellationTokenSource();
        int done = 0;
        void Work(int item)
        {
            source.Cancel();
            Interlocked.Increment(ref done);
        }

        Assert.ThrowsAny<OperationCanceledException>(() => WorkSplitter.Run(Large, new ExposureOptions { MaxThreads = threads }, 1000, Work, source.Token));
        Assert.InRange(done, 1, mostDone);
    }

    private static CompiledProduct WithSources(int count)
    {
        const int OfEach = 64;
        int components = (count + OfEach - 1) / OfEach;
        Component Component(int number) => Of(FormattableString.Invariant($"c{number}"), 0)
            .From([.. Enumerable.Repeat(Source(Country.Japan, 1.0 / OfEach), Math.Min(OfEach, count - (number * OfEach)))]);
        Component[] all = [.. Enumerable.Range(0, components).Select(Component)];
        CompiledProduct product = Compiled([Of("p", 0, [.. all.Select(component => component.Id)]), .. all]);
        Assert.Equal(count, product.Network.Sources.Length);
        return product;
    }
}
