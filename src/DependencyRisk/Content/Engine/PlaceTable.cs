namespace DependencyRisk;

/// <summary>The places of a network by number: first every country by its cell, then what may come from one of several.</summary>
internal sealed class PlaceTable
{
    /// <summary>The place of what may come from any country.</summary>
    public const int Anywhere = 0;

    private readonly List<Place> _places = [.. Enumerable.Range(0, Country.CellCount).Select(OfCell)];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public int Count => _places.Count;

    public Place this[int place] => _places[place];

    public static int Of(Country country) => country.Cell;

    /// <summary>The place of a share that one of these must supply, nobody says which.</summary>
    /// <param name="candidates">Their countries, ZZ for those that are not known. Sorted by this.</param>
    /// <param name="isOpen">Whether they need inputs of which it is not known how much counts, so that part of it may come from anywhere.</param>
    public int OfCandidates(Span<Country> candidates, bool isOpen)
    {
        candidates.Sort();
        bool isOneCountry = candidates[0] == candidates[^1];
        isOpen |= !candidates[^1].IsKnown;
        if (isOneCountry && (!isOpen || !candidates[0].IsKnown))
        {
            return Of(candidates[0]);
        }

        Country[] named = [.. candidates.ToArray().Where(country => country.IsKnown).Distinct()];
        Country country = isOneCountry ? candidates[0] : default;
        string key = $"{country}={string.Join('+', named)}{(isOpen ? "?" : string.Empty)}";
        if (!_known.TryGetValue(key, out int place))
        {
            place = _places.Count;
            _known.Add(key, place);
            _places.Add(new Place(country, named, isOpen));
        }

        return place;
    }

    private static Place OfCell(int cell)
    {
        // Cells of codes that are not assigned are never asked for.
        Country country = Country.FromCell(cell);
        return new Place(country, [country], IsOpen: !country.IsKnown);
    }
}
