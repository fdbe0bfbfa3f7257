using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a content analysis is to reckon with.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ContentOptions
{
    /// <summary>The defaults.</summary>
    public static ContentOptions Default { get; } = new();

    /// <summary>The country whose content is asked; unknown (default) takes the bill's.</summary>
    public Country Home { get; init; }

    /// <summary>By which relation a source belongs to a country: origin (default), headquarters or owner.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Control.Any"/>: by all relations at once, shares do not sum to 1.</exception>
    public Control Control
    {
        get;
        init => field = value is Control.Origin or Control.Headquarters or Control.Owner
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Content is by origin, headquarters or owner; by any of them at once a share would count more than once.");
    } = Control.Origin;

    /// <summary>By what content is weighed; value by default.</summary>
    public ContentWeighting Weighting { get; init; } = ContentWeighting.Value;

    /// <summary>Weight of each product in the portfolio, by id; null (default) for equal weights. They sum to 1.</summary>
    public ImmutableDictionary<string, double>? Weights { get; init; }

    /// <summary>Share known to come from home, above 0 to 1, default 0.5, from which on home is said to hold a component.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public double StrongShare
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The share from which on home holds a component is above 0 and at most 1.");
    } = 0.5;

    /// <summary>Tiers shown apart at most, at least 1, default 50; what lies further up counts whole with the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxTiers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 50;
}
