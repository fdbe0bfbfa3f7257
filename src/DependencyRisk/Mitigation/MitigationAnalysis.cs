using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Says at which components a measure lowers the exposure of a product, or of the portfolio, the most.</summary>
/// <remarks>
/// Each measure is taken at one component at a time. The losses are those of the bill in which it is taken, bounds included;
/// only what it changes is worked out anew. Results are the same bytes for any number of threads and any order of the bill's
/// lists. Safe for use by many threads.
/// </remarks>
public sealed class MitigationAnalysis
{
    private readonly ExposureAnalysis _analysis;

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="analysis">The exposures that are to be lowered: their home, horizon, control, phase and weights hold here too.</param>
    public MitigationAnalysis(ExposureAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
    }

    /// <summary>Ranks the components of a product by what a measure at each of them alone achieves.</summary>
    /// <param name="product">Id of the product, or <see cref="ExposureAnalysis.PortfolioId"/>.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The effect at every component at which the measure can be taken, the best first: by how much it lowers the worst country's
    /// loss, then the foreign loss, then the sum of the countries' losses, all high; then the same low; then by id. Stock can be added to
    /// every component but a product that no other needs; a backup to those that are not made in house; sourcing can be moved where some of it is, or may
    /// be, somewhere else.
    /// </returns>
    /// <exception cref="ArgumentException">The bill has no such product.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<MitigationEffect> Rank(string product, MitigationMeasure measure, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(measure);
        CompiledProduct compiled = _analysis.Compiled(product, _analysis.Options.Phase);
        var plan = new MeasurePlan(compiled, measure, _analysis.Home);
        MitigationEffect[] effects = new MeasureScan(compiled, _analysis.Options, plan, cancellation).Run(progress).All(cancellation);
        Array.Sort(effects, EffectRanking.Compare);
        return [.. effects];
    }
}
