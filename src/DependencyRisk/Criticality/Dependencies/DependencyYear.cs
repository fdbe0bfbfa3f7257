using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>The criteria of a strategic dependency in one year.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Year">The year.</param>
/// <param name="ForeignImports">Imports from outside the importer.</param>
/// <param name="AllImports">All imports, those from members of the importing region included.</param>
/// <param name="Exports">Exports; positive infinity as the upper end where nothing is known of them.</param>
/// <param name="Criteria">The criteria, in the order of the method.</param>
public sealed record DependencyYear(int Year, Interval ForeignImports, double AllImports, Interval Exports, ImmutableArray<DependencyCriterion> Criteria)
{
    /// <summary>
    /// Whether every criterion is met; null where that depends on what is unknown. An importer that imports nothing is not dependent.
    /// </summary>
    public bool? IsDependent =>
        Criteria.Any(criterion => criterion.IsMet == false) ? false
        : Criteria.All(criterion => criterion.IsMet == true) ? true
        : null;

    /// <summary>The relative distance of the criterion that is furthest below its threshold, or least above: above 0 where all are met.</summary>
    public Interval Margin => new(
        Criteria.Min(criterion => criterion.RelativeDistance.Low),
        Criteria.Min(criterion => criterion.RelativeDistance.High));

    /// <summary>The year with its criteria.</summary>
    public override string ToString() => $"{Words.Year(Year)}: {string.Join(", ", Criteria)}";
}
