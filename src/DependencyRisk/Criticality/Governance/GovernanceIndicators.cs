namespace DependencyRisk.Criticality;

/// <summary>
/// The six estimates of the Worldwide Governance Indicators (World Bank) for one country and year: about -2.5 (worst) to 2.5
/// (best), a standard normal scale over the countries of a year, so that single values may lie outside. Null where there is none.
/// </summary>
/// <remarks>Plain data; equality compares all six. Immutable, and safe for use by many threads.</remarks>
/// <param name="VoiceAccountability">Voice and accountability.</param>
/// <param name="PoliticalStability">Political stability and absence of violence or terrorism.</param>
/// <param name="GovernmentEffectiveness">Government effectiveness.</param>
/// <param name="RegulatoryQuality">Regulatory quality.</param>
/// <param name="RuleOfLaw">Rule of law.</param>
/// <param name="ControlOfCorruption">Control of corruption.</param>
public readonly record struct GovernanceIndicators(
    double? VoiceAccountability,
    double? PoliticalStability,
    double? GovernmentEffectiveness,
    double? RegulatoryQuality,
    double? RuleOfLaw,
    double? ControlOfCorruption)
{
    /// <summary>The mean of the six, or null where one is missing: a mean over fewer is another indicator.</summary>
    public double? Mean => (VoiceAccountability + PoliticalStability + GovernmentEffectiveness + RegulatoryQuality + RuleOfLaw + ControlOfCorruption) / 6;
}
