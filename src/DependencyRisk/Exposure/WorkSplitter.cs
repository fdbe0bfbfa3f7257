namespace DependencyRisk;

/// <summary>Runs independent items with borrowed evaluators, on several threads where there is enough to do.</summary>
internal static class WorkSplitter
{
    // Below this many sources a thread costs more than it brings.
    private const int WorthThreads = 4096;

    public static void Run(CompiledProduct product, ExposureOptions options, int items, Action<Evaluator, int> work, CancellationToken cancellation)
    {
        if (options.MaxThreads == 1 || items < 2 || product.Network.Sources.Count < WorthThreads)
        {
            Evaluator evaluator = product.Borrow();
            for (int i = 0; i < items; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(evaluator, i);
            }

            product.Return(evaluator);
            return;
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxThreads, CancellationToken = cancellation };
        Parallel.For(
            0,
            items,
            parallel,
            product.Borrow,
            (i, _, evaluator) =>
            {
                work(evaluator, i);
                return evaluator;
            },
            product.Return);
    }
}
