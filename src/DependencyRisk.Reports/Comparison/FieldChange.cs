namespace DependencyRisk;

/// <summary>One field with its old and new value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Part">
/// Which of several it is of: of a use the component used, of a source its supplier and origin as far as they are known and did not
/// change (<c>luxium, FR</c>), of a use by a source both (<c>luxium, FR: lu2o3</c>), of evidence the field it is for, of a product its id; else null.
/// </param>
/// <param name="Before">The value before as JSON has it, without quotes; null where it is not known or not given.</param>
/// <param name="After">The value after, likewise.</param>
/// <remarks>What becomes known is a change, since unknown is a value of its own. Immutable, and safe for use by many threads.</remarks>
public sealed record FieldChange(BillField Field, string? Part, string? Before, string? After)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Field}{(Part is null ? string.Empty : $" of {Part}")}: {Before ?? "not known"} to {After ?? "not known"}";
}
