using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Says what is inside the products of a bill: by origin, at face value and looked through, and what goes out and comes back.</summary>
/// <remarks>
/// Build uses only. Results are the same bytes for any order of the bill's lists. Safe for use by many threads.
/// </remarks>
public sealed class ContentAnalysis
{
    // Of physical dependence so many stretches and missing stages are listed, and of each so many ids.
    private const int MostRows = 1000;
    private const int MostIds = 100;

    private readonly ImmutableDictionary<string, double> _weights;

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What to reckon with, or null for the defaults.</param>
    /// <exception cref="ArgumentException">Neither bill nor options name a home, or the weights do not fit the products.</exception>
    public ContentAnalysis(Bill bill, ContentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bill);
        Bill = bill;
        Options = options ?? ContentOptions.Default;
        Home = Options.Home.IsKnown ? Options.Home : bill.Home;
        if (!Home.IsKnown)
        {
            throw new ArgumentException("Neither the bill nor the options say whose content is asked; set ContentOptions.Home.", nameof(options));
        }

        _weights = PortfolioWeights.For(bill, Options.Weights);
    }

    /// <summary>The bill.</summary>
    public Bill Bill { get; }

    /// <summary>What the analysis reckons with.</summary>
    public ContentOptions Options { get; }

    /// <summary>The country whose content is asked: that of the options, else the bill's.</summary>
    public Country Home { get; }

    /// <summary>What is inside a product, by origin.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/> for the weighted mean of all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Face value, look-through and what lies between.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="BillException">A product has a value of 0, or one that is too large for a number.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductContent Product(string product, CancellationToken cancellation = default) => new(Valued(product, cancellation), Options, cancellation);

    /// <summary>What leaves home inside a product's inputs and comes back: home, abroad, home.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="most">How many pairs of what comes back and what left are listed at most, at least 0.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The count of all round trips, and those with most value added abroad.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    /// <exception cref="BillException">A product has a value of 0, or one that is too large for a number.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductRoundTrips RoundTrips(string product, int most = 1000, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return new RoundTripScan(Valued(product, cancellation), most).Run(cancellation);
    }

    /// <summary>For each foreign country with a known share in a product: how much of what it supplies was added at home before.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The countries, by code.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="BillException">A product has a value of 0, or one that is too large for a number.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<ReverseContent> Reverse(string product, CancellationToken cancellation = default)
    {
        ValuedProduct valued = Valued(product, cancellation);
        var scan = new PassThrough(valued);
        var countries = ImmutableArray.CreateBuilder<ReverseContent>();
        foreach (Country country in valued.Network.PlacesInUse().Select(place => place.Country).Distinct().Where(country => country.IsKnown && country != Home).Order())
        {
            cancellation.ThrowIfCancellationRequested();
            countries.Add(scan.Of(Actor.Of(country))!);
        }

        return countries.ToImmutable();
    }

    /// <summary>What a product depends on whatever it costs: who is touched upstream of its critical inputs, and where home drops out.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>: then shares are weighted means of the products'.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Countries, stretches without home, and missing stages.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PhysicalDependence Dependence(string product, CancellationToken cancellation = default)
    {
        ValueNetwork network = Network(product);
        var touches = new TouchScan(network);
        var holds = new HoldScan(network, Options.StrongShare);
        var gaps = new GapScan(network, holds, MostRows, MostIds, cancellation);
        ImmutableArray<ForeignStretch> stretches = holds.Stretches(MostRows, MostIds, out bool hasAllStretches, cancellation);
        ImmutableArray<MissingStage> missing = gaps.Run();
        return new PhysicalDependence
        {
            Product = product,
            CriticalInputs = touches.Inputs,
            Countries = touches.Countries(cancellation),
            Stretches = stretches,
            MissingStages = missing,
            IsComplete = hasAllStretches && gaps.IsComplete,
        };
    }

    /// <summary>What passes through countries or blocs of a product; null where its values cannot be shared out.</summary>
    internal PassThrough? PassThroughOf(string product, CancellationToken cancellation) => Value(product, out ValuedProduct valued, cancellation).Length == 0 ? new PassThrough(valued) : null;

    private ValuedProduct Valued(string product, CancellationToken cancellation)
    {
        BillProblem[] problems = Value(product, out ValuedProduct valued, cancellation);
        return problems.Length == 0 ? valued : throw new BillException([.. problems]);
    }

    private BillProblem[] Value(string product, out ValuedProduct valued, CancellationToken cancellation)
    {
        ValueNetwork network = Network(product);
        cancellation.ThrowIfCancellationRequested();
        var values = new UnitValues(network, Options.Weighting);
        valued = new ValuedProduct(product, network, values);
        return [.. network.Products.Select(one => ValueWarnings.Refusal(network, values, one.Node)).OfType<BillProblem>()];
    }

    private ValueNetwork Network(string product)
    {
        ExposureAnalysis.CheckProduct(Bill, product);
        bool isPortfolio = string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal);
        IEnumerable<string> ids = isPortfolio ? Bill.Products.Order(StringComparer.Ordinal).Where(id => _weights[id] > 0) : [product];
        return ValueNetworkCompiler.Compile(Bill, Home, Options.Control, [.. ids.Select(id => (Bill.Index.ComponentById[id], isPortfolio ? _weights[id] : 1))]);
    }
}
