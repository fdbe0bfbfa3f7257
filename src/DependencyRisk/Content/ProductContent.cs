using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What is inside a product, by origin: as its parts list shows it, and when one looks into the parts.</summary>
/// <remarks>
/// Made by <see cref="ContentAnalysis"/>. Build uses only. Shares are of the product's value and lie in [0,1]. What takes long
/// and is not always wanted is worked out when it is first asked for; the token that the content was made with stops that too. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class ProductContent
{
    private readonly ContentOptions _options;
    private readonly ValuedProduct _product;
    private readonly Lazy<ImmutableArray<OriginContent>> _waterfall;
    private readonly Lazy<ImmutableArray<ComponentContent>> _components;
    private readonly Lazy<ImmutableArray<string>> _unvalued;
    private readonly Lazy<ImmutableArray<BillProblem>> _warnings;

    internal ProductContent(ValuedProduct product, ContentOptions options, CancellationToken cancellation)
    {
        (_product, _options) = (product, options);
        LookThrough = product.ToBottom();
        cancellation.ThrowIfCancellationRequested();
        FaceValue = product.AtFace();

        // A stopped attempt is not kept: the next one starts anew.
        _waterfall = new(() => [.. product.Tiers(options.MaxTiers, cancellation)], LazyThreadSafetyMode.PublicationOnly);
        _components = new(() => ComponentScan.Of(product));
        _unvalued = new(() => [.. product.Values.Unvalued.Select(product.Network.IdOf).Order(StringComparer.Ordinal)]);
        _warnings = new(() => ValueWarnings.Of(product.Network, product.Values));
    }

    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public string Product => _product.Id;

    /// <summary>The country whose content is asked.</summary>
    public Country Home => _product.Network.Home;

    /// <summary>By which relation a source belongs to a country.</summary>
    public Control Control => _options.Control;

    /// <summary>By what content is weighed.</summary>
    public ContentWeighting Weighting => _options.Weighting;

    /// <summary>At face value: the product's own value and its direct inputs, each whole, by where they come from.</summary>
    public OriginContent FaceValue { get; }

    /// <summary>Looked through to the bottom: every component's own value by where it is added.</summary>
    public OriginContent LookThrough { get; }

    /// <summary>Foreign content that face value does not show: look-through less face value, in [-1,1]. Negative where home is inside what comes from abroad.</summary>
    public double HiddenForeign => LookThrough.Foreign - FaceValue.Foreign;

    /// <summary>What the hidden foreign content is at least and at most, in [-1,1], whatever the bill leaves open.</summary>
    public Interval HiddenForeignBounds => HiddenIn(LookThrough);

    /// <summary>Face value, then one tier more with each entry, down to the bottom or to <see cref="ContentOptions.MaxTiers"/>.</summary>
    public ImmutableArray<OriginContent> Waterfall => _waterfall.Value;

    /// <summary>What each component adds. Those that hide most foreign content come first; then by foreign part, then by id.</summary>
    public ImmutableArray<ComponentContent> Components => _components.Value;

    /// <summary>Ids of the components that have no value: neither a unit value nor inputs that have one. They count for nothing.</summary>
    public ImmutableArray<string> Unvalued => _unvalued.Value;

    /// <summary>What looked wrong with the values, of each kind the first thousand and a count of the rest.</summary>
    public ImmutableArray<BillProblem> Warnings => _warnings.Value;

    /// <summary>Content down to one tier.</summary>
    /// <param name="tier">How many tiers to look into, at least 1 (face value). Beyond the last tier it is the bottom.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public OriginContent ToTier(int tier, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tier, 1);
        return tier == 1 ? FaceValue : _product.ToTier(tier, cancellation);
    }

    /// <summary>What is hidden at least and at most down to some tier of this product.</summary>
    /// <param name="content">Content of this product down to some tier.</param>
    /// <returns>The least foreign content there less the most at face value, and the most less the least.</returns>
    public Interval HiddenIn(OriginContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new Interval(content.ForeignBounds.Low - FaceValue.ForeignBounds.High, content.ForeignBounds.High - FaceValue.ForeignBounds.Low);
    }

    /// <summary>
    /// The value of the product from the countries where it is added, by the components at which it is, to the direct inputs that
    /// it enters by: what a picture of streams shows. The largest first, then by country, component and input.
    /// </summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The paths; their shares sum to 1, and by country to those of <see cref="LookThrough"/>.</returns>
    /// <remarks>Takes time in proportion to the direct inputs times the components inside the product.</remarks>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<ContentPath> Paths(CancellationToken cancellation = default) => new PathScan(_product, cancellation).Run();
}
