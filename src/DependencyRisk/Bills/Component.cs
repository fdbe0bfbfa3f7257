using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A thing that a product needs: what it uses, where it can be had, how long a stock lasts, how far it can be replaced.</summary>
/// <param name="Id">The id, unique among the bill's components.</param>
/// <remarks>
/// Plain data: ranges and references are checked, all problems at once, when a bill is built. A component with uses and
/// no sources is made in house; one with neither may come from anywhere. Equality compares all members, lists in order.
/// Safe for use by many threads.
/// </remarks>
public sealed record Component(string Id)
{
    private readonly ImmutableArray<Use> _uses;
    private readonly ImmutableArray<Source> _sources;
    private readonly ImmutableArray<FieldEvidence> _evidence;
    private readonly OptionalDouble _unitValue;

    /// <summary>The name; may be empty.</summary>
    public LocalizedText Name { get; init; }

    /// <summary>What sort of thing it is; an assembly by default.</summary>
    public ComponentKind Kind { get; init; }

    /// <summary>Heading of the Harmonized System for trade data, or null.</summary>
    public string? Hs { get; init; }

    /// <summary>Value of one unit, purchased inputs included, in any one currency, at least 0; null where not known.</summary>
    public double? UnitValue
    {
        get => _unitValue;
        init => _unitValue = value;
    }

    /// <summary>What it needs; empty by default.</summary>
    public ImmutableArray<Use> Uses
    {
        get => _uses.IsDefault ? [] : _uses;
        init => _uses = value;
    }

    /// <summary>The ways in which it is obtained; empty by default. Shares that are given sum to at most 1; the rest is unallocated.</summary>
    public ImmutableArray<Source> Sources
    {
        get => _sources.IsDefault ? [] : _sources;
        init => _sources = value;
    }

    /// <summary>Months for which the stock covers a full shortfall, at least 0, default 0.</summary>
    public double StockMonths { get; init; }

    /// <summary>How lost supply is replaced, or null for not at all.</summary>
    public Substitution? Substitution { get; init; }

    /// <summary>Where the values of the fields come from; empty by default.</summary>
    public ImmutableArray<FieldEvidence> Evidence
    {
        get => _evidence.IsDefault ? [] : _evidence;
        init => _evidence = value;
    }

    /// <summary>The evidence of one field.</summary>
    /// <param name="field">The field's name in JSON, such as <c>sources</c>.</param>
    /// <returns>The evidence, or null where none is given.</returns>
    public FieldEvidence? EvidenceOf(string field)
    {
        foreach (FieldEvidence evidence in Evidence)
        {
            if (string.Equals(evidence.Field, field, StringComparison.Ordinal))
            {
                return evidence;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Component? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Name == other.Name
        && Kind == other.Kind
        && string.Equals(Hs, other.Hs, StringComparison.Ordinal)
        && _unitValue.Equals(other._unitValue)
        && StockMonths.Equals(other.StockMonths)
        && Equals(Substitution, other.Substitution)
        && Uses.AsSpan().SequenceEqual(other.Uses.AsSpan())
        && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan())
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, StockMonths, Uses.Length, Sources.Length);
}
