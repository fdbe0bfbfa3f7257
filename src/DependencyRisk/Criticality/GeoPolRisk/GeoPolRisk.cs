namespace DependencyRisk.Criticality;

/// <summary>
/// The GeoPolRisk method: the geopolitical supply risk of a material for a country, a region or a company, from the concentration
/// of world production and the governance of those whom it buys from.
/// </summary>
/// <remarks>
/// <para>
/// Score = HHI * sum_i(g_i f_i) / (p + F), in [0,1]: HHI of world production, f_i imports from i, F all imports, p domestic
/// production, g_i the governance risk of i. It rises with the concentration of production and with the risk of a partner, and falls
/// with domestic production. It vanishes when a factor does: an importer that buys from safe partners only scores 0 however few
/// produce in the world.
/// </para>
/// <para>
/// Source: Gemechu, Helbig, Sonnemann, Thorenz and Tuma (2016); Santillan-Saldivar et al. (2021); Koyamparambath et al. (2024).
/// The methods have no state and are safe for use by many threads.
/// </para>
/// </remarks>
public static class GeoPolRisk
{
    /// <summary>
    /// The midpoint of copper in 2017-2021 that characterisation factors are relative to. It is no price, but a score times a price,
    /// in thousand US dollars per tonne (which is US dollars per kilogram): values in thousand US dollars and tonnes, as BACI has
    /// them, fit it, and no others do.
    /// </summary>
    public const double CopperReferencePrice = 0.409412948;

    /// <summary>The publications that the method is from.</summary>
    public const string Source =
        "GeoPolRisk: Gemechu et al. 2016 (J. Ind. Ecol. 20(1)); Santillan-Saldivar et al. 2021 (Int. J. Life Cycle Assess. 26); Koyamparambath et al. 2024 (geopolrisk-py)";

    /// <summary>The scale of the governance risk: 0, the most stable, to 1.</summary>
    public static Interval GovernanceScale => new(0, 1);

    /// <summary>The governance risk (2.5 - estimate) / 5, clamped to [0,1] because single estimates lie outside -2.5 to 2.5.</summary>
    /// <param name="politicalStability">The estimate of political stability and absence of violence or terrorism (World Bank).</param>
    /// <exception cref="ArgumentOutOfRangeException">Infinite or NaN.</exception>
    public static double GovernanceRisk(double politicalStability) =>
        double.IsFinite(politicalStability)
            ? Math.Clamp((2.5 - politicalStability) / 5, 0, 1)
            : throw new ArgumentOutOfRangeException(nameof(politicalStability), politicalStability, "An estimate is a finite number, about -2.5 to 2.5.");

    /// <summary>The governance risks of all countries in a year.</summary>
    /// <param name="table">The indicators.</param>
    /// <param name="year">The year; no other stands in for it.</param>
    /// <param name="missing">What to do about countries of which the table has no estimate for the year, and the unknown country.</param>
    public static GovernanceRisks Governance(GovernanceTable table, int year, MissingDataPolicy missing)
    {
        ArgumentNullException.ThrowIfNull(table);
        var risks = new Dictionary<Country, double>();
        foreach (Country country in table.Countries)
        {
            if (table.Find(country, year)?.PoliticalStability is { } estimate)
            {
                risks[country] = GovernanceRisk(estimate);
            }
        }

        return new GovernanceRisks(GovernanceScale, risks, missing);
    }

    /// <summary>Computes the score.</summary>
    /// <param name="input">Production, imports, governance and the importer.</param>
    /// <returns>The score with all its terms.</returns>
    /// <exception cref="MissingDataException">
    /// A governance risk is missing and the policy is to refuse, or some flows have a value and others none.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// Nothing is produced in the world; nothing is produced at home or imported; the values of the imports are all 0; a producer or partner comes twice; a member is
    /// unknown; a governance scale other than 0 to 1; amounts too large to add up.
    /// </exception>
    public static GeoPolRiskResult Compute(GeoPolRiskInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new GeoPolRiskCalculation(input).Run();
    }
}
