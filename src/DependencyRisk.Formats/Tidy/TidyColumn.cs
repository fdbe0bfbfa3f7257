namespace DependencyRisk;

/// <summary>One column of a tidy table.</summary>
/// <param name="Name">The name, in camelCase; the same in CSV and in JSON lines.</param>
/// <param name="Type">What its cells hold, where they are not blank.</param>
/// <param name="Range">Unit or range of the values, such as <c>0 to 1</c>, <c>months</c> or <c>country code</c>.</param>
/// <param name="Description">What it means, in one sentence; also what a blank means where that is not plain.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record TidyColumn(string Name, TidyType Type, string Range, string Description);
