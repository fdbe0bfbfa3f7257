namespace DependencyRisk.Criticality;

/// <summary>The supply risk of the US Geological Survey: disruption potential, trade exposure and economic vulnerability.</summary>
/// <remarks>
/// <para>
/// SR = (DP * TE * EV)^(1/3), each in [0,1]. DP = sum over producers of share^2 * inability * unwillingness, with 0 for home;
/// TE = net import reliance, floored at 0; EV = (ln v - ln least) / (ln most - ln least), clamped to [0,1], of
/// v = sum over industries of (value added / GDP) * (expenditure / operating profit). It rises with shares of foreign producers,
/// inability, unwillingness, import reliance and expenditure. It vanishes when a factor does: a net exporter scores 0 whatever else.
/// </para>
/// <para>
/// Source: Nassar et al. 2020 (Science Advances 6, eaay8647), from general knowledge of the publication; docs/usgs.md says what
/// was filled in. The methods have no state and are safe for use by many threads.
/// </para>
/// </remarks>
public static class UsgsSupplyRisk
{
    /// <summary>The publication that the method is from.</summary>
    public const string Source = "Nassar et al. 2020, Evaluating the mineral commodity supply risk of the U.S. manufacturing sector, Science Advances 6, eaay8647";

    /// <summary>Net import reliance: (imports - exports + drawn from stocks) over apparent consumption, at most 1; negative for a net exporter.</summary>
    /// <param name="domestic">Primary and secondary production at home, at least 0.</param>
    /// <param name="imports">Imports, at least 0.</param>
    /// <param name="exports">Exports, at least 0.</param>
    /// <param name="drawnFromStocks">What was drawn from stocks at home; negative where stocks grew.</param>
    /// <exception cref="ArgumentException">A number out of range, or nothing consumed: the ratio is not defined.</exception>
    public static double NetImportReliance(double domestic, double imports, double exports, double drawnFromStocks = 0)
    {
        Amounts.Check(domestic, nameof(domestic));
        Amounts.Check(imports, nameof(imports));
        Amounts.Check(exports, nameof(exports));
        double consumption = domestic + imports - exports + drawnFromStocks;
        return consumption > 0 && double.IsFinite(consumption)
            ? 1 - (domestic / consumption)
            : throw new ArgumentException($"Apparent consumption is {Words.Number(consumption)}; net import reliance needs one above 0.", nameof(exports));
    }

    /// <summary>Computes the supply risk.</summary>
    /// <param name="input">Producers, net import reliance and industries.</param>
    /// <returns>The risk with all its terms.</returns>
    /// <exception cref="MissingDataException">An inability or unwillingness is missing and the policy is to refuse.</exception>
    /// <exception cref="ArgumentException">
    /// Home is unknown; a producer or industry comes twice; shares sum to more than 1; a number out of range.
    /// </exception>
    public static UsgsResult Compute(UsgsInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Missing, nameof(input));
        return new UsgsCalculation(input).Run();
    }
}
