namespace DependencyRisk;

/// <summary>How much one event matters to the top: the measures of reliability engineering, each under its own name.</summary>
/// <param name="Probability">Of the event.</param>
/// <param name="Top">Of the top.</param>
/// <param name="TopWith">Of the top if the event happens.</param>
/// <param name="TopWithout">Of the top if it does not; exactly 0 where the event is in every cut set.</param>
/// <param name="Birnbaum">
/// Marginal importance (MIF): how much more probable the top is with the event than without; the derivative by the event's probability. In
/// [0,1] for a coherent structure, in [-1,1] otherwise.
/// </param>
/// <remarks>
/// Ratios to the top's probability are NaN where that is 0. Source: Dutuit and Rauzy, "Efficient algorithms to assess component and
/// gate importance in fault tree analysis", Reliability Engineering and System Safety 72 (2001). [m]
/// </remarks>
internal readonly record struct EventImportance(double Probability, double Top, double TopWith, double TopWithout, double Birnbaum)
{
    /// <summary>Criticality importance (CIF): the probability, given the top, that the event happened and was decisive.</summary>
    public double Criticality => Birnbaum * Probability / Top;

    /// <summary>Diagnostic importance (DIF): the probability, given the top, that the event happened.</summary>
    public double Diagnostic => Probability * TopWith / Top;

    /// <summary>Risk achievement worth (RAW): by how much the top becomes more probable if the event is certain.</summary>
    public double RiskAchievementWorth => TopWith / Top;

    /// <summary>
    /// Risk reduction worth (RRW): by how much the top becomes less probable if the event is impossible; positive infinity where
    /// nothing of it is left.
    /// </summary>
    public double RiskReductionWorth => Top / TopWithout;
}
