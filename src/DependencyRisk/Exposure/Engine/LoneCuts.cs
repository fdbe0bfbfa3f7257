namespace DependencyRisk;

/// <summary>What the asked output loses when a cut reaches one component alone, all else being well. Safe for use by many threads.</summary>
internal sealed class LoneCuts
{
    /// <summary>How many cuts make one item of work.</summary>
    public const int AtATime = 256;

    private readonly CompiledProduct _product;
    private readonly ExposureOptions _options;
    private readonly TransferTable _transfers;
    private readonly CancellationToken _cancellation;

    public LoneCuts(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
    {
        (_product, _options, _cancellation) = (product, options, cancellation);
        Evaluator evaluator = product.Evaluators.Borrow();
        _transfers = new TransferTable(evaluator, cancellation);
        product.Evaluators.Return(evaluator);
    }

    /// <summary>Runs so many cuts that need nothing but themselves, on several threads; progress advances by one for each <see cref="AtATime"/>.</summary>
    public void Run(int count, Action<Evaluator, int> work, WorkProgress progress)
    {
        int batches = (count + AtATime - 1) / AtATime;
        void Work(Evaluator evaluator, int batch)
        {
            int end = Math.Min(count, (batch + 1) * AtATime);
            for (int i = batch * AtATime; i < end; i++)
            {
                work(evaluator, i);
            }

            progress.Advance(1);
        }

        WorkSplitter.Run(_product, _options, batches, _product.Evaluators.Borrow, Work, _product.Evaluators.Return, _cancellation);
    }

    /// <summary>Bounds of the loss when a cut reaches these sources of a node, or knocks it out.</summary>
    public Bounds LossOf(Evaluator evaluator, int node, ReadOnlySpan<int> sources, in PlannedCut cut, out Outcome high)
    {
        double low = OutcomeOf(evaluator, node, sources, cut, isPessimistic: false).Loss;
        high = OutcomeOf(evaluator, node, sources, cut, isPessimistic: true);
        return new Bounds(Math.Min(low, high.Loss), high.Loss);
    }

    public Outcome OutcomeOf(Evaluator evaluator, int node, ReadOnlySpan<int> sources, in PlannedCut cut, bool isPessimistic)
    {
        Steps supply = evaluator.SupplyAlone(node, sources, cut, isPessimistic);
        Steps output = supply.IsZero ? supply
            : _transfers.IsKnown(node) ? _transfers.Apply(node, evaluator.Arena, supply)
            : evaluator.PassOn(node, supply);
        return new Outcome(evaluator.Arena, output, _options.Required);
    }
}
