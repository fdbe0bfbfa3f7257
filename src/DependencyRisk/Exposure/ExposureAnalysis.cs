using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Says where the products of a bill can be choked: by whom, at which component, how soon and how badly.</summary>
/// <remarks>
/// Losses lie in [0,1] and are exact up to rounding, with bounds for what the bill does not say. The bill is compiled once a
/// product and phase, on first use. Results are the same bytes for any number of threads and any order of the bill's lists.
/// Safe for use by many threads.
/// </remarks>
public sealed class ExposureAnalysis
{
    /// <summary>The id that stands for the portfolio, the weighted mean of all products.</summary>
    public const string PortfolioId = "*";

    private static readonly ActorKind[] ReportedKinds = [ActorKind.Country, ActorKind.Bloc, ActorKind.Supplier];

    private readonly ConcurrentDictionary<(string Product, AnalysisPhase Phase), Lazy<CompiledProduct>> _compiled = new();

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What to reckon with, or null for the defaults.</param>
    /// <exception cref="ArgumentException">Neither bill nor options name a home, or the weights do not fit the products.</exception>
    public ExposureAnalysis(Bill bill, ExposureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bill);
        Bill = bill;
        Options = options ?? ExposureOptions.Default;
        Home = Options.Home.IsKnown ? Options.Home : bill.Home;
        if (!Home.IsKnown)
        {
            throw new ArgumentException("Neither the bill nor the options say whose exposure is asked; set ExposureOptions.Home.", nameof(options));
        }

        Weights = PortfolioWeights.For(bill, Options.Weights);
    }

    /// <summary>The bill.</summary>
    public Bill Bill { get; }

    /// <summary>What the analysis reckons with.</summary>
    public ExposureOptions Options { get; }

    /// <summary>The country whose exposure is asked: that of the options, else the bill's.</summary>
    public Country Home { get; }

    /// <summary>Weight of each product in the portfolio.</summary>
    internal ImmutableDictionary<string, double> Weights { get; }

    /// <summary>The whole exposure of a product.</summary>
    /// <param name="product">Id of the product, or <see cref="PortfolioId"/>.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Headline, actors and choke points.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductExposure Product(string product, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        CompiledProduct compiled = Compiled(product, Options.Phase);
        List<ActorCut> actors = compiled.Actors(ReportedKinds);
        var work = new WorkProgress(progress, actors.Count + (compiled.Network.Sources.Length / 128));
        ActorExposure[] exposures = new ExposureScan(compiled, Options, cancellation).Of(actors, work);
        var scan = new ChokePointScan(compiled, Options, cancellation);
        ImmutableArray<ChokePoint> chokePoints = scan.Of(actors, work);
        return new ProductExposure
        {
            Product = product,
            Home = Home,
            HorizonMonths = Options.HorizonMonths,
            Control = Options.Control,
            Phase = Options.Phase,
            Required = Options.Required,
            Headline = HeadlineOf(product, compiled, exposures, scan, cancellation),
            Evidence = EvidenceReview.Of(Bill, compiled.Network, chokePoints),
            Exposures = [.. exposures],
            ChokePoints = chokePoints,
        };
    }

    /// <summary>The whole exposure of the portfolio: the weighted mean of all products' outputs.</summary>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Headline, actors and choke points.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductExposure Portfolio(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Product(PortfolioId, progress, cancellation);

    /// <summary>Only what actors of some kinds can do, without choke points: the quick part of <see cref="Product"/>.</summary>
    /// <param name="product">Id of the product, or <see cref="PortfolioId"/>.</param>
    /// <param name="kinds">The kinds; none for countries, blocs and suppliers.</param>
    /// <returns>The exposures, the worst first.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    public ImmutableArray<ActorExposure> Exposures(string product, params ReadOnlySpan<ActorKind> kinds)
    {
        CompiledProduct compiled = Compiled(product, Options.Phase);
        List<ActorCut> actors = compiled.Actors(kinds.IsEmpty ? ReportedKinds : kinds);
        return [.. new ExposureScan(compiled, Options, CancellationToken.None).Of(actors, new WorkProgress(target: null, total: 0))];
    }

    /// <summary>What a scenario does to a product.</summary>
    /// <param name="product">Id of the product, or <see cref="PortfolioId"/>.</param>
    /// <param name="scenario">The cuts.</param>
    /// <returns>Loss, times and output over time.</returns>
    /// <exception cref="ArgumentException">The bill has no such product, or none of the suppliers or components that a cut names.</exception>
    public ScenarioOutcome Run(string product, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Pool<ScenarioRunner> runners = Compiled(product, Options.Phase).Runners;
        ScenarioRunner runner = runners.Borrow();
        ScenarioOutcome outcome = runner.Run(product, scenario);
        runners.Return(runner);
        return outcome;
    }

    /// <summary>The minimal choke sets of a product: who, acting together, brings its output below what is required.</summary>
    /// <param name="product">Id of the product, or <see cref="PortfolioId"/>.</param>
    /// <param name="options">What is asked, or null for the defaults.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The sets, to count and to list; stock and recovery play no part.</returns>
    /// <exception cref="ArgumentException">The bill has no such product, or bit planes are asked for sets of more than three actors.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductChokeSets ChokeSets(string product, ChokeSetOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        options ??= ChokeSetOptions.Default;
        double required = options.Required ?? Options.Required;
        ChokeQuestion question = QuestionOf(product, options);
        FoundSets found = new ChokeSetFinder(question, options, Options.MaxThreads, progress, cancellation).Find(required, options.MaxOrder);
        return new ProductChokeSets(product, required, question, options, found, () => new ChokeSetFinder(question, options, Options.MaxThreads, progress: null, cancellation));
    }

    /// <summary>The least output that one actor, two actors and so on can force: how many it takes to bring the product below any level.</summary>
    /// <param name="product">Id of the product, or <see cref="PortfolioId"/>.</param>
    /// <param name="options">What is asked, or null for the defaults; what is required, and whom to include, play no part.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The steps, up to the largest size asked for.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public RobustnessCurve Robustness(string product, ChokeSetOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ChokeSetOptions.Default;
        ChokeQuestion question = QuestionOf(product, options);
        (ImmutableArray<RobustnessStep> steps, bool isComplete) =
            RobustnessScan.Of(question, new ChokeSetFinder(question, options, Options.MaxThreads, progress: null, cancellation), options.MaxOrder);
        return new RobustnessCurve { Product = product, Response = options.Response, Unknown = options.Unknown, IsComplete = isComplete, Steps = steps };
    }

    /// <summary>The network of a product, or of the portfolio, in a phase, for the analyses that build on this one.</summary>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    internal CompiledProduct Compiled(string product, AnalysisPhase phase)
    {
        CheckProduct(Bill, product);
        return _compiled.GetOrAdd((product, phase), key => new Lazy<CompiledProduct>(() => Compile(key.Product, key.Phase))).Value;
    }

    /// <summary>Refuses what is neither a product of a bill nor its portfolio.</summary>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    internal static void CheckProduct(Bill bill, string product)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!string.Equals(product, PortfolioId, StringComparison.Ordinal) && !bill.Products.Contains(product, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{product}' is no product of the bill; its products are: {string.Join(", ", bill.Products.Take(50))}.", nameof(product));
        }
    }

    /// <summary>What is asked of choke sets: who may act on what.</summary>
    /// <exception cref="ArgumentException">There is no such product, or the algorithm does not find sets of so many actors.</exception>
    internal ChokeQuestion QuestionOf(string product, ChokeSetOptions options)
    {
        if (options.Algorithm == ChokeSetAlgorithm.BitPlanes && options.MaxOrder > BitPlaneScan.MaxOrder)
        {
            throw new ArgumentException($"Bit planes find sets of {BitPlaneScan.MaxOrder} actors at most; set {nameof(options.MaxOrder)} to that or less, or choose another algorithm.", nameof(options));
        }

        CompiledProduct compiled = Compiled(product, Options.Phase);
        bool isPortfolio = string.Equals(product, PortfolioId, StringComparison.Ordinal);
        var never = new HashSet<Actor>(options.Excluded);
        never.UnionWith((isPortfolio ? Bill.Products : [product]).Select(Actor.OfComponent));
        return new ChokeQuestion(compiled.ActorReach, compiled.Actors(options.ActorKinds.AsSpan()).Where(actor => !never.Contains(actor.Actor)), options.Response, options.Unknown);
    }

    private Headline HeadlineOf(string product, CompiledProduct compiled, ActorExposure[] exposures, ChokePointScan scan, CancellationToken cancellation)
    {
        // Losses this small are rounding.
        const double NoLoss = 1e-12;
        ActorExposure? worst = Array.Find(exposures, exposure => exposure.Actor.Kind == ActorKind.Country);
        worst = worst?.Loss.High > NoLoss ? worst : null;
        PlannedCut foreign = compiled.ActorReach.ForeignCut();
        Bounds ForeignLoss(AnalysisPhase phase)
        {
            CompiledProduct other = Compiled(product, phase);
            return new ExposureScan(other, Options, cancellation).LossTo(other.ActorReach.ForeignCut());
        }

        return new Headline
        {
            WorstCountry = worst?.Actor.Country,
            Loss = worst?.Loss ?? default,
            FirstShortageMonths = worst?.FirstShortageMonths,
            CriticalMonths = worst?.CriticalMonths,
            SmallestChokeSet = SmallestChokeSet(product, cancellation),
            Breadth = scan.Breadth(foreign),
            ForeignLoss = new ExposureScan(compiled, Options, cancellation).LossTo(foreign),
            ForeignLossBuild = ForeignLoss(AnalysisPhase.Build),
            ForeignLossOperate = ForeignLoss(AnalysisPhase.Operate),
            HomeLoss = new ExposureScan(compiled, Options, cancellation).LossTo(compiled.ActorReach.HomeCut()),
        };
    }

    // Within a budget that does not depend on the machine, so that neither does the answer.
    private ChokeSet? SmallestChokeSet(string product, CancellationToken cancellation)
    {
        const long MostComponents = 20_000_000;
        var options = new ChokeSetOptions { MaxNodes = 1 << 20, MaxTime = Timeout.InfiniteTimeSpan };
        ChokeQuestion question = QuestionOf(product, options);
        var finder = new ChokeSetFinder(question, options, Options.MaxThreads, progress: null, cancellation) { MaxWork = MostComponents };
        FoundSets found = finder.FindSmallest(Options.Required, int.MaxValue);
        return new ProductChokeSets(product, Options.Required, question, options, found, () => finder).Smallest;
    }

    private CompiledProduct Compile(string product, AnalysisPhase phase)
    {
        bool isPortfolio = string.Equals(product, PortfolioId, StringComparison.Ordinal);
        Network network = isPortfolio ? NetworkCompiler.Portfolio(Bill, Weights, phase)
            : SoleProduct.Applies(Bill, phase) ? SoleProduct.Of(Bill)
            : NetworkCompiler.Product(Bill, Bill.Index.ComponentById[product], phase);
        return new CompiledProduct(network, Options, Home);
    }
}
