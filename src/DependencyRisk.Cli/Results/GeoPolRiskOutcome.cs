using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>One case of trade and what came of it.</summary>
internal sealed record GeoPolRiskOutcome(GeoPolRiskCase Given, GeoPolRiskResult Result)
{
    /// <summary>The HHI on the scale from 0 to 1.</summary>
    public Interval Hhi => Result.Hhi.Fraction;

    /// <summary>Where the governance risk of a flow is from: member, given, table, or the name of a policy.</summary>
    public string GovernanceOf(GeoPolRiskFlow flow) =>
        flow.IsMember ? "member"
        : Given.GovernanceRisks.ContainsKey(flow.Partner) ? "given"
        : Result.Assumptions.FirstOrDefault(assumption => assumption.Country == flow.Partner && string.Equals(assumption.Field, GovernanceRisks.Field, StringComparison.Ordinal)) is { } assumed ? assumed.Policy
        : "table";

    /// <summary>The number where it is known exactly, else null: a plain number is never half of an interval.</summary>
    public static double? Exact(Interval? value) => value is { IsExact: true } known ? known.Low : null;
}
