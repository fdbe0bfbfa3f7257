namespace DependencyRisk;

/// <summary>Where the value of one field of a component comes from.</summary>
/// <param name="Field">The field's name in JSON, such as <c>sources</c>.</param>
/// <param name="Basis">What the value rests on.</param>
/// <param name="Source">The place it was taken from, or null.</param>
/// <param name="AsOf">The date it was true, as written there, or null.</param>
/// <remarks>Plain data. Safe for use by many threads.</remarks>
public readonly record struct FieldEvidence(string Field, EvidenceBasis Basis, string? Source = null, string? AsOf = null);
