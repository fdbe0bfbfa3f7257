namespace DependencyRisk;

/// <summary>Says who would hurt whom: what other countries can do to a product, and what home can do to their supply to it.</summary>
/// <remarks>
/// <para>
/// Theirs over us is the exposure of the product. Ours over them, the reverse exposure, asks what the other side still delivers when home cuts
/// all that it controls, at once and for good: of every component that it supplies it can deliver no more than the component's inputs and
/// those of its own source leave, the stocks of the inputs included, the stock of the component itself not. The side is as short as the scarcest of these
/// components, since a product needs all of its inputs. Beside both stands by value what passes through the other side, and how much of it home has added.
/// </para>
/// <para>
/// Bounds hold for everything that the bill leaves open. Results are the same bytes for any number of threads and any order of the bill's lists.
/// Safe for use by many threads.
/// </para>
/// </remarks>
public sealed class LeverageAnalysis
{
    private static readonly ActorKind[] Kinds = [ActorKind.Country, ActorKind.Bloc];

    private readonly ExposureAnalysis _exposure;

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="exposure">The analysis of exposures to build on, with its home, horizon, control, phase and blocs.</param>
    public LeverageAnalysis(ExposureAnalysis exposure)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        _exposure = exposure;
    }

    /// <summary>Both directions between home and every other country, for a product.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The countries, those that can hurt home most first.</returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ProductLeverage Product(string product, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ExposureOptions options = _exposure.Options;
        CompiledProduct compiled = _exposure.Compiled(product, options.Phase);
        List<ActorCut> actors = compiled.Actors(Kinds);
        var work = new WorkProgress(progress, actors.Count);
        ActorExposure[] theirs = new ExposureScan(compiled, options, cancellation).Of(actors, work);
        Dictionary<Actor, ReverseExposure> ours = new ReverseScan(compiled, options, _exposure.Home, cancellation).Of(actors);
        PassThrough? values = ValuesOf(product, cancellation);
        CountryLeverage[] countries = Array.ConvertAll(theirs, exposure =>
        {
            cancellation.ThrowIfCancellationRequested();
            ReverseContent? supplied = values?.Of(exposure.Actor);
            return new CountryLeverage { Actor = exposure.Actor, Theirs = exposure, Ours = ours[exposure.Actor], Supplied = supplied?.Through, OfHome = supplied?.HomeFraction };
        });
        return new ProductLeverage
        {
            Product = product,
            Home = _exposure.Home,
            HorizonMonths = options.HorizonMonths,
            Control = options.Control,
            Phase = options.Phase,
            Countries = [.. countries],
        };
    }

    // By several relations at once shares of value count more than once, so that there are none.
    private PassThrough? ValuesOf(string product, CancellationToken cancellation) => _exposure.Options.Control == Control.Any
        ? null
        : new ContentAnalysis(_exposure.Bill, new ContentOptions { Home = _exposure.Home, Control = _exposure.Options.Control, Weights = _exposure.Weights }).PassThroughOf(product, cancellation);
}
