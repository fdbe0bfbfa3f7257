namespace DependencyRisk;

/// <summary>One field with its old and new value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Part">
/// Which of several it is of: of a use the component used, of a source its supplier and origin as far as they are known and did not
/// change (<c>luxium, FR</c>; of several that changed, <c>luxium, FR #2</c>), of a use by a source both (<c>luxium, FR: lu2o3</c>), of evidence the field
/// it is for, of a product its id; else null.
/// </param>
/// <param name="Before">The value before as JSON has it, without quotes; null where it is not known or not given.</param>
/// <param name="After">The value after, likewise.</param>
/// <remarks>What becomes known is a change, since unknown is a value of its own. Immutable, and safe for use by many threads.</remarks>
public sealed record FieldChange(BillField Field, string? Part, string? Before, string? After)
{
    /// <summary>What tells the part from all others of the same item; it says nothing that the rest does not, and is not compared.</summary>
    internal ChangedPart? Where { get; init; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other change.</param>
    /// <returns>True for the same field, part and values.</returns>
    public bool Equals(FieldChange? other) => other is not null && (Field, Part, Before, After) == (other.Field, other.Part, other.Before, other.After);

    /// <summary>A hash of what is said.</summary>
    /// <returns>The same for changes that are equal.</returns>
    public override int GetHashCode() => HashCode.Combine(Field, Part, Before, After);

    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Field}{(Part is null ? string.Empty : $" of {Part}")}: {Before ?? "not known"} to {After ?? "not known"}";
}
