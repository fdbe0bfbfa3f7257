namespace DependencyRisk;

/// <summary>Where a reference table comes from, and on what terms it may be used.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Id">The name of the table, such as <c>governance</c>.</param>
/// <param name="Title">The title of the publication.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Years">The year or years that it is of.</param>
/// <param name="Licence">The licence.</param>
/// <param name="Address">Where it can be had.</param>
/// <param name="Attribution">How to name it where the numbers are used.</param>
/// <param name="Changes">What was changed in making the table of this package.</param>
public sealed record ReferenceSource(string Id, string Title, string Publisher, string Years, string Licence, string Address, string Attribution, string Changes);
