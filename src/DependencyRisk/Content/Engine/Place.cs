namespace DependencyRisk;

/// <summary>Where some value comes from, as far as a bill says.</summary>
/// <param name="Country">The country that it counts for; ZZ where that is not known.</param>
/// <param name="Possible">The countries it may come from, by code; null for any country at all.</param>
internal sealed record Place(Country Country, Country[]? Possible)
{
    /// <summary>Whether all of it must come from some of these countries.</summary>
    public bool MustBeIn(Predicate<Country> isIn) => Possible is not null && Array.TrueForAll(Possible, isIn);

    /// <summary>Whether it may come from one of these countries, of which there is at least one.</summary>
    public bool MayBeIn(Predicate<Country> isIn) => Possible is null || Array.Exists(Possible, isIn);
}
