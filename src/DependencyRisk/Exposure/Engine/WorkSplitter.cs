namespace DependencyRisk;

/// <summary>Runs independent items of work, on several threads where there is enough to do.</summary>
internal static class WorkSplitter
{
    /// <summary>Below this many sources a thread costs more than it brings.</summary>
    public const int WorthThreads = 4096;

    /// <summary>Runs items that need nothing but themselves.</summary>
    public static void Run(CompiledProduct product, ExposureOptions options, int items, Action<int> work, CancellationToken cancellation) =>
        Run(product, options, items, static () => 0, (_, item) => work(item), static _ => { }, cancellation);

    /// <summary>Runs items with something that each thread borrows.</summary>
    public static void Run<T>(CompiledProduct product, ExposureOptions options, int items, Func<T> borrow, Action<T, int> work, Action<T> giveBack, CancellationToken cancellation)
    {
        if (options.MaxThreads == 1 || items < 2 || product.Network.Sources.Length < WorthThreads)
        {
            T borrowed = borrow();
            for (int i = 0; i < items; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(borrowed, i);
            }

            giveBack(borrowed);
            return;
        }

        T Body(int item, ParallelLoopState state, T borrowed)
        {
            work(borrowed, item);
            return borrowed;
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxThreads, CancellationToken = cancellation };
        Parallel.For(0, items, parallel, borrow, Body, giveBack);
    }
}
