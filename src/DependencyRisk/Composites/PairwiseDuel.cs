using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Composites;

/// <summary>Copeland's comparison of one alternative with one rival.</summary>
/// <remarks>The rival's duel has the opposite outcome. Immutable, and safe for use by many threads.</remarks>
/// <param name="Alternative">The alternative.</param>
/// <param name="Rival">The alternative it is compared with.</param>
/// <param name="Outcome">1 where it is the riskier of the two, -1 where it is the safer, 0 where neither; low and high where missing data leave it open.</param>
/// <param name="RiskierIn">The indicators in which it is worse than the rival.</param>
/// <param name="SaferIn">The indicators in which it is better.</param>
/// <param name="UnknownIn">The indicators that are missing for either; those in which they are alike are in none of the three.</param>
/// <param name="RiskierWeight">The weight of those in which it is worse, in [0,1].</param>
/// <param name="SaferWeight">The weight of those in which it is better, in [0,1].</param>
/// <param name="UnknownWeight">The weight of those that are missing, in [0,1].</param>
public sealed record PairwiseDuel(
    string Alternative,
    string Rival,
    Interval Outcome,
    ImmutableArray<string> RiskierIn,
    ImmutableArray<string> SaferIn,
    ImmutableArray<string> UnknownIn,
    double RiskierWeight,
    double SaferWeight,
    double UnknownWeight)
{
    /// <summary>Who meets whom, the outcome and what decided it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Alternative} against {Rival}: {Outcome}; riskier in {Show(RiskierIn, RiskierWeight)}, safer in {Show(SaferIn, SaferWeight)}, unknown in {Show(UnknownIn, UnknownWeight)}");

    private static string Show(ImmutableArray<string> names, double weight) =>
        names.IsEmpty ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names)} ({weight:0.####})");
}
