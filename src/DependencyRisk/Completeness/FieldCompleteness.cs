using System.Globalization;

namespace DependencyRisk;

/// <summary>How far one field of the components that a product needs is filled.</summary>
/// <param name="Field">The field.</param>
/// <param name="Complete">Number of components in which it is filled: where it is one of sources, in every source.</param>
/// <param name="Partial">Number of components in which it is filled for some sources, not for all; of shares, that are given and do not sum to 1.</param>
/// <param name="Applicable">Number of components in which it can be missing: of what is made in house, nothing that sources have.</param>
/// <param name="ValueShare">
/// Part of the own value (see <see cref="ComponentContent.Own"/>) of those <paramref name="Applicable"/> that lies in the
/// <paramref name="Complete"/>, in [0,1]; null where the product's values cannot be shared out, or these have none.
/// </param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record FieldCompleteness(CompletenessField Field, int Complete, int Partial, int Applicable, double? ValueShare)
{
    /// <summary>Part of the components in which the field is filled, in [0,1]; null where it can be missing in none.</summary>
    public double? Share => Applicable > 0 ? (double)Complete / Applicable : null;

    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field}: {Complete} of {Applicable}, {Partial} in part");
}
