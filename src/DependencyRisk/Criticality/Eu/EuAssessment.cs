using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>
/// A material in the EU's method: the riskier of its stages is its bottleneck, and it is critical where the supply risk of that stage
/// reaches 1 and its economic importance reaches 2.8.
/// </summary>
/// <remarks>
/// The published lists also hold materials below the thresholds that are strategic (copper and nickel in 2023). Immutable, and safe
/// for use by many threads. Source: see <see cref="EuSupplyRisk.Source"/>.
/// </remarks>
public sealed record EuAssessment
{
    private EuAssessment(ImmutableSortedDictionary<MaterialStage, EuSupplyRisk> stages, EuEconomicImportance? economicImportance, ImmutableArray<MaterialStage> openStages)
    {
        (Stages, EconomicImportance, OpenStages) = (stages, economicImportance, openStages);
        Bottleneck = stages.OrderByDescending(stage => stage.Value.Value.High).ThenByDescending(stage => stage.Value.Value.Low).ThenBy(stage => stage.Key).First().Key;
    }

    /// <summary>The supply risk of each stage that is known.</summary>
    public ImmutableSortedDictionary<MaterialStage, EuSupplyRisk> Stages { get; }

    /// <summary>Stages that the material has and whose supply risk is not known; they may be riskier than those that are.</summary>
    public ImmutableArray<MaterialStage> OpenStages { get; }

    /// <summary>Economic importance; null where it is not known.</summary>
    public EuEconomicImportance? EconomicImportance { get; }

    /// <summary>The riskier stage, by the high end of the supply risk, then the low one; extraction where they are equal.</summary>
    public MaterialStage Bottleneck { get; }

    /// <summary>The supply risk of the bottleneck.</summary>
    public EuSupplyRisk SupplyRisk => Stages[Bottleneck];

    /// <summary>Whether both thresholds are reached; null where bounds, a stage or an economic importance that is not known leave that open.</summary>
    public bool? IsCritical => (HasHighStage, EconomicImportance?.IsHigh) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };

    // One stage suffices; none is only known of all.
    private bool? HasHighStage =>
        Stages.Values.Any(risk => risk.IsHigh == true) ? true
        : OpenStages.IsEmpty && Stages.Values.All(risk => risk.IsHigh == false) ? false
        : null;

    /// <summary>The verdict in words.</summary>
    public string Explanation
    {
        get
        {
            string verdict = IsCritical switch
            {
                true => "Critical: both thresholds are reached.",
                false => "Not critical: a threshold is missed.",
                _ => "It is open whether it is critical.",
            };
            string importance = EconomicImportance is { } known ? $" {known.Explanation}" : string.Empty;
            string open = string.Concat(OpenStages.Select(stage => $" Of {Name(stage)} the supply risk is not known."));
            return $"{verdict} The bottleneck is {Name(Bottleneck)}.{open} {SupplyRisk.Explanation}{importance}";
        }
    }

    /// <summary>Puts the parts together.</summary>
    /// <param name="stages">The supply risk by stage; at least one.</param>
    /// <param name="economicImportance">Economic importance; null where it is not known.</param>
    /// <param name="openStages">Stages that the material has and whose supply risk is not known; none by default.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">No stage, or one twice.</exception>
    public static EuAssessment Of(
        IEnumerable<KeyValuePair<MaterialStage, EuSupplyRisk>> stages,
        EuEconomicImportance? economicImportance,
        params ReadOnlySpan<MaterialStage> openStages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var known = stages.ToDictionary(stage => stage.Key, stage => stage.Value);
        return known.Count > 0
            ? new EuAssessment(known.ToImmutableSortedDictionary(), economicImportance, [.. openStages])
            : throw new ArgumentException("An assessment needs the supply risk of at least one stage.", nameof(stages));
    }

    private static string Name(MaterialStage stage) => stage == MaterialStage.Extraction ? "extraction" : "processing";
}
