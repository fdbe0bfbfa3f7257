namespace DependencyRisk;

/// <summary>Where some value comes from, as far as a bill says.</summary>
/// <param name="Country">The country that it counts for; ZZ where that is not known.</param>
/// <param name="Named">The countries that the bill names for it, by code, ZZ where there is none.</param>
/// <param name="IsOpen">Whether it may come from any country at all, not only from those named.</param>
internal sealed record Place(Country Country, Country[] Named, bool IsOpen)
{
    /// <summary>Whether all of it must come from some of these countries.</summary>
    public bool MustBeIn(Predicate<Country> isIn) => !IsOpen && Array.TrueForAll(Named, isIn);

    /// <summary>Whether it may come from one of these countries, of which there is at least one.</summary>
    public bool MayBeIn(Predicate<Country> isIn) => IsOpen || Array.Exists(Named, isIn);
}
