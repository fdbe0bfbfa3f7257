using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Everything a report says of one product, or of the portfolio.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ProductReport
{
    /// <summary>The bill that the product is of.</summary>
    public required Bill Bill { get; init; }

    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public string Product => Exposure.Product;

    /// <summary>Whether this is the portfolio of all products of the bill.</summary>
    public bool IsPortfolio => string.Equals(Product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal);

    /// <summary>Whether a country or a bloc can cost any output, so that there is something to draw.</summary>
    internal bool LosesToCountries => Exposure.Exposures.Any(row => row.Actor.Kind is ActorKind.Country or ActorKind.Bloc && row.Loss.High > 0);

    /// <summary>What tells this product from another of the same name in the report, in words; null where nothing is needed.</summary>
    internal string? Label { get; init; }

    /// <summary>Headline, exposures, choke points and evidence.</summary>
    public required ProductExposure Exposure { get; init; }

    /// <summary>
    /// What happens when one of the worst countries cuts everything, in the order of the exposures, and last when all of them
    /// but home do together. Actors are those that cut.
    /// </summary>
    public required ImmutableArray<(ImmutableArray<Actor> Actors, ScenarioOutcome Outcome)> Outcomes { get; init; }

    /// <summary>Minimal choke sets of foreign countries, of up to <see cref="MaxOrder"/> of them.</summary>
    public required ProductChokeSets ChokeSets { get; init; }

    /// <summary>The most countries of a choke set that a report looks for.</summary>
    public const int MaxOrder = 3;

    /// <summary>Where the product's value comes from; null where the bill gives no values.</summary>
    public ProductContent? Content { get; init; }

    /// <summary>What each other country and home can do to each other.</summary>
    public required ProductLeverage Leverage { get; init; }

    /// <summary>How far the bill's fields are filled, and which gaps cost most.</summary>
    public required BillCompleteness Completeness { get; init; }

    // Work is bounded by its size alone, not by time, so that the answer does not depend on the machine.
    private static ChokeSetOptions ChokeSetQuestion { get; } = new() { MaxOrder = MaxOrder, MaxNodes = 1 << 18, MaxTime = Timeout.InfiniteTimeSpan, Clock = StoppedClock.Instance };

    /// <summary>Everything that a report says of one product.</summary>
    internal static ProductReport Of(BillAnalyses analyses, string product, CancellationToken cancellation)
    {
        ExposureAnalysis analysis = analyses.Exposure;
        ProductExposure exposure = analysis.Product(product, progress: null, cancellation);
        return new ProductReport
        {
            Bill = analysis.Bill,
            Exposure = exposure,
            Outcomes = [.. OutcomesOf(analysis, exposure)],
            ChokeSets = analysis.ChokeSets(product, ChokeSetQuestion, progress: null, cancellation),
            Content = ContentOf(analyses.Content, product, cancellation),
            Leverage = analyses.Leverage.Product(product, progress: null, cancellation),
            Completeness = analyses.Completeness.Product(product, followed: 0, progress: null, cancellation),
        };
    }

    private static ProductContent? ContentOf(ContentAnalysis analysis, string product, CancellationToken cancellation)
    {
        try
        {
            return analysis.Product(product, cancellation);
        }
        catch (BillException)
        {
            return null;
        }
    }

    private static IEnumerable<(ImmutableArray<Actor> Actors, ScenarioOutcome Outcome)> OutcomesOf(ExposureAnalysis analysis, ProductExposure exposure)
    {
        const int Worst = 3;
        ActorExposure[] countries = [.. exposure.Exposures.Where(row => row.Actor.Kind == ActorKind.Country)];
        foreach (Actor actor in countries.Where(row => row.Loss.High > 0).Take(Worst).Select(row => row.Actor))
        {
            yield return ([actor], analysis.Run(exposure.Product, Scenario.Of(Cut.By(actor))));
        }

        // Also those that cost nothing alone: together they may cost everything.
        if (countries.Length > 1 && exposure.Headline.ForeignLoss.High > 0)
        {
            ImmutableArray<Actor> all = [.. countries.Select(row => row.Actor).Order()];
            yield return (all, analysis.Run(exposure.Product, Scenario.Of(all.Select(actor => Cut.By(actor)))));
        }
    }
}
