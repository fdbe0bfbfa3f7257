namespace DependencyRisk.Criticality;

/// <summary>
/// Strategic dependencies of a region or a country: flags for products that it imports from few, cannot replace and does not export.
/// </summary>
/// <remarks>
/// Two methods with three criteria each. A criterion is met where its value is above its threshold, not where it equals it. Imports
/// without any exports count as above every threshold (the ratio is positive infinity); nothing imported is not dependent: all
/// criteria are then 0. The methods have no state and are safe for use by many threads.
/// </remarks>
public static class StrategicDependency
{
    /// <summary>The threshold of the concentrations, on the scale from 0 to 1.</summary>
    public const double HhiThreshold = 0.4;

    /// <summary>The threshold of the share of imports that come from outside the region.</summary>
    public const double ForeignShareThreshold = 0.5;

    /// <summary>The threshold of imports over exports.</summary>
    public const double RatioThreshold = 1;

    /// <summary>The publication that the core indicators CDI1 to CDI3 are from.</summary>
    public const string CdiSource = "European Commission 2021, Strategic dependencies and capacities, SWD(2021) 352";

    /// <summary>The publication that GeoDep is from.</summary>
    public const string GeoDepSource = "Vicard and Wibaux 2023 (CEPII), EU strategic dependencies: a long view; the GeoDep database";

    /// <summary>
    /// The core dependency indicators of the European Commission, in the last year given: CDI1, the HHI of suppliers outside the
    /// region, above 0.4; CDI2, imports from outside over all imports, above 0.5; CDI3, imports from outside over exports, above 1.
    /// </summary>
    /// <param name="input">One product and one importer over one year or more.</param>
    /// <exception cref="MissingDataException">Something is missing and the policy is to refuse, or a flow has no value.</exception>
    /// <exception cref="ArgumentException">No importer, no year, a gap between years, a partner twice, or amounts too large to add up.</exception>
    public static DependencyAssessment Cdi(StrategicDependencyInput input) => new DependencyCalculation(input, isGeoDep: false).Run();

    /// <summary>
    /// GeoDep (CEPII): the HHI of foreign suppliers above 0.4, the HHI of the world's exporters above 0.4, and imports over exports
    /// above 1, all three in at least two of the last three years.
    /// </summary>
    /// <param name="input">One product and one importer over three years or more, with world exports.</param>
    /// <exception cref="MissingDataException">Something is missing and the policy is to refuse, or a flow has no value.</exception>
    /// <exception cref="ArgumentException">No importer, fewer than three years, a gap between years, a partner twice, or amounts too large to add up.</exception>
    public static DependencyAssessment GeoDep(StrategicDependencyInput input) => new DependencyCalculation(input, isGeoDep: true).Run();
}
