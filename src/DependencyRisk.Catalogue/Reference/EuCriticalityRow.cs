using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>One material at one stage in an assessment of the EU: inputs as published, and the results published with them.</summary>
/// <remarks>Fractions are those of the publication, which rounds them to percent or less. Immutable, and safe for use by many threads.</remarks>
public sealed record EuCriticalityRow
{
    /// <summary>The name of the material as the EU writes it, such as <c>Natural Graphite</c>.</summary>
    public required string Material { get; init; }

    /// <summary>The stage.</summary>
    public required MaterialStage Stage { get; init; }

    /// <summary>The scope that the assessment used.</summary>
    public required EuScope Scope { get; init; }

    /// <summary>IR, in [0,1]; null where none was published.</summary>
    public double? ImportReliance { get; init; }

    /// <summary>EoL-RIR, in [0,1].</summary>
    public required double RecyclingRate { get; init; }

    /// <summary>SI_SR, in [0,1]; null where none was published, as for groups of materials.</summary>
    public double? SubstitutionIndexSupplyRisk { get; init; }

    /// <summary>SI_EI, in [0,1]; null where none was published.</summary>
    public double? SubstitutionIndexEconomicImportance { get; init; }

    /// <summary>Global supply by country; empty where none was published.</summary>
    public ImmutableArray<EuSupplyShare> GlobalSupply { get; init; } = [];

    /// <summary>What the EU sources, by country; empty where none was published.</summary>
    public ImmutableArray<EuSupplyShare> EuSupply { get; init; } = [];

    /// <summary>H of global supply where it was published instead of shares (2017).</summary>
    public double? GlobalConcentration { get; init; }

    /// <summary>H of EU sourcing where it was published instead of shares (2017).</summary>
    public double? EuConcentration { get; init; }

    /// <summary>The supply risk as published, to one digit, for LREE and PGM to two.</summary>
    public required double PublishedSupplyRisk { get; init; }

    /// <summary>The economic importance as published, to one digit.</summary>
    public required double PublishedEconomicImportance { get; init; }

    /// <summary>What was mended or read with goodwill in the row; null where nothing was.</summary>
    public string? Mended { get; init; }

    /// <summary>What the scope needs and the row lacks, by name; empty where the supply risk can be reckoned.</summary>
    public ImmutableArray<string> Missing =>
    [
        .. Scope != EuScope.EuOnly && GlobalSupply.IsEmpty && GlobalConcentration is null ? ["global supply"] : (string[])[],
        .. Scope != EuScope.GlobalOnly && EuSupply.IsEmpty && EuConcentration is null ? ["EU sourcing"] : (string[])[],
        .. Scope == EuScope.GlobalAndEu && ImportReliance is null ? ["import reliance"] : (string[])[],
        .. SubstitutionIndexSupplyRisk is null ? ["substitution index"] : (string[])[],
    ];

    /// <summary>Reckons the supply risk from the row's inputs.</summary>
    /// <param name="governance">Governance risk on the scale 0 to 10; of no effect where concentrations were published.</param>
    /// <returns>The supply risk; null where something is <see cref="Missing"/>.</returns>
    /// <exception cref="MissingDataException">Governance is missing, and the policy is to refuse.</exception>
    public EuSupplyRisk? SupplyRisk(GovernanceRisks governance) =>
        Missing.IsEmpty
            ? EuSupplyRisk.Of(new EuSupplyRiskInputs
            {
                Global = Concentration(GlobalSupply, GlobalConcentration, governance),
                Eu = Concentration(EuSupply, EuConcentration, governance),
                ImportReliance = ImportReliance,
                RecyclingRate = RecyclingRate,
                SubstitutionIndex = SubstitutionIndexSupplyRisk!.Value,
                Scope = Scope,
            })
            : null;

    private static EuConcentration? Concentration(ImmutableArray<EuSupplyShare> supply, double? given, GovernanceRisks governance) =>
        given is { } value ? Criticality.EuConcentration.Given(value) : supply.IsEmpty ? null : Criticality.EuConcentration.Of(supply, governance);
}
