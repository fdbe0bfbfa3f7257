namespace DependencyRisk.Criticality;

/// <summary>What the EU supply risk of one material at one stage is reckoned from.</summary>
/// <remarks>Checked when the risk is reckoned. Immutable, and safe for use by many threads.</remarks>
public sealed record EuSupplyRiskInputs
{
    /// <summary>Weighted concentration of global supply; null where it is not known.</summary>
    public EuConcentration? Global { get; init; }

    /// <summary>Weighted concentration of what the EU sources, its own production included; null where it is not known.</summary>
    public EuConcentration? Eu { get; init; }

    /// <summary>IR, the import reliance in [0,1], see <see cref="EuSupplyRisk.ImportReliance(double, double, double)"/>; null where it is not known.</summary>
    public double? ImportReliance { get; init; }

    /// <summary>EoL-RIR, the end-of-life recycling input rate: the fraction of demand that is met from old scrap, in [0,1].</summary>
    public required double RecyclingRate { get; init; }

    /// <summary>SI_SR, the substitution index of supply risk, in [0,1]: 1 where nothing can take the material's place.</summary>
    public required double SubstitutionIndex { get; init; }

    /// <summary>The scope; null to have it chosen by rule.</summary>
    public EuScope? Scope { get; init; }
}
