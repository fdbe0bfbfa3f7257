using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Says how complete a bill is, and what each gap costs in width of the bounds: which cells to fill first.</summary>
/// <remarks>
/// Costs are losses in [0,1], exact up to rounding. Filling a gap never widens any bounds. Results are the same bytes for any
/// number of threads and any order of the bill's lists (but for positions in them). Safe for use by many threads. docs/completeness.md has the definitions.
/// </remarks>
public sealed class CompletenessAnalysis
{
    private static readonly ActorKind[] Countries = [ActorKind.Country];

    private readonly ExposureAnalysis _analysis;

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What to reckon with, or null for the defaults. Blocs and what is required play no part.</param>
    /// <exception cref="ArgumentException">Neither bill nor options name a home, or the weights do not fit the products.</exception>
    public CompletenessAnalysis(Bill bill, ExposureOptions? options = null) => _analysis = new ExposureAnalysis(bill, options);

    /// <summary>The bill.</summary>
    public Bill Bill => _analysis.Bill;

    /// <summary>What the analysis reckons with.</summary>
    public ExposureOptions Options => _analysis.Options;

    /// <summary>The country whose exposure is asked: that of the options, else the bill's.</summary>
    public Country Home => _analysis.Home;

    /// <summary>Only how far the fields of what a product needs are filled, which does not depend on a home.</summary>
    /// <param name="bill">The bill; it may be one without a home.</param>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="options">Phase and weights to reckon with, or null for the defaults; the others play no part.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The fields, in the order of <see cref="CompletenessField"/>.</returns>
    /// <exception cref="ArgumentException">The bill has no such product, or the weights do not fit the products.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<FieldCompleteness> Fields(Bill bill, string product, ExposureOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bill);
        options ??= ExposureOptions.Default;

        // Any country does.
        var analysis = new CompletenessAnalysis(bill, bill.Home.IsKnown || options.Home.IsKnown ? options : options with { Home = Country.China });
        return FieldScan.Of(analysis._analysis.Compiled(product, options.Phase).Network, analysis.OwnValues(product, cancellation));
    }

    /// <summary>Completeness and gaps of what a product needs.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="followed">For how many gaps, from the first, to tell what is left once they are filled; each takes one more run.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The fields, and the gaps, those that cost most first, in the order of <see cref="BillCompleteness.Gaps"/>.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="followed"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BillCompleteness Product(string product, int followed = 10, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(followed);
        CompiledProduct compiled = _analysis.Compiled(product, Options.Phase);
        List<ActorCut> countries = compiled.Actors(Countries);
        MissingCells missing = MissingCells.Of(compiled.Network, compiled.Reach, Options.Control);
        var work = new WorkProgress(progress, countries.Count + (missing.Nodes.Count / LoneCuts.AtATime) + missing.SupplierCells.Count);
        ActorExposure[] exposures = new ExposureScan(compiled, Options, cancellation).Of(countries, work);
        Dictionary<string, double>? ownValues = OwnValues(product, cancellation);
        RankedGap[] ranked = new GapCostScan(compiled, Options, Home, cancellation).Rank(missing, ownValues, work);
        ActorExposure? widest = exposures.Where(exposure => exposure.Loss.Width > GapCost.Rounding).OrderByDescending(exposure => exposure.Loss.Width).FirstOrDefault();
        return new BillCompleteness
        {
            Product = product,
            Home = Home,
            HorizonMonths = Options.HorizonMonths,
            Control = Options.Control,
            Phase = Options.Phase,
            ComponentCount = compiled.Network.Nodes.Count(node => node.IsSupplying),
            Fields = FieldScan.Of(compiled.Network, ownValues),
            Gaps = ImmutableArray.Create(GapsLeft.Of(compiled, Options.HorizonMonths, missing, ranked, followed, cancellation)),
            UnknownLoss = Array.Find(exposures, exposure => exposure.Actor == Actor.Of(Country.Unknown))?.Loss.High ?? 0,
            WidestCountry = widest?.Actor.Country,
            WidestLoss = widest?.Loss ?? default,
        };
    }

    // Null where the values of the bill cannot be shared out.
    private Dictionary<string, double>? OwnValues(string product, CancellationToken cancellation)
    {
        try
        {
            var content = new ContentAnalysis(Bill, new ContentOptions { Home = Home, Weights = Options.Weights });
            return content.Product(product, cancellation).Components.ToDictionary(part => part.Component, part => part.Own, StringComparer.Ordinal);
        }
        catch (BillException)
        {
            return null;
        }
    }
}
