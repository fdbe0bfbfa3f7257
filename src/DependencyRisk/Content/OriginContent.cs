using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Where a product comes from, by share of its value, when one looks into it down to some tier.</summary>
/// <remarks>
/// Home, foreign and unknown sum to 1, and so do the shares of the countries, ZZ included. Bounds hold whatever the bill leaves
/// open, at the values reckoned: a share without a source may be any country's, one that has candidates only theirs. Where several candidates
/// have inputs of their own, the value of the component may be another than was reckoned, and the bounds do not tell. Sums are the same for any order of
/// the bill's lists. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class OriginContent
{
    private readonly ImmutableArray<(Place Place, UInt128 Value)> _places;

    // One but for rounding, which a very deep bill builds up; shares are of this, so that they sum to 1 whatever the depth.
    private readonly double _whole;

    internal OriginContent(int? tier, Country home, IEnumerable<(Place Place, UInt128 Value)> places)
    {
        (Tier, _places) = (tier, [.. places]);
        _whole = ExactSum.ToShare(Total(static _ => true));
        Home = ShareOf(home);
        Foreign = Sum(place => place.Country.IsKnown && place.Country != home);
        Unknown = ShareOf(Country.Unknown);
        HomeBounds = BoundsOf(home);
        ForeignBounds = BoundsOf(country => country != home);
        Countries = CountriesOf();
    }

    /// <summary>How many tiers were looked into: 1 at face value; null for all there are.</summary>
    public int? Tier { get; }

    /// <summary>Share that is known to come from home, in [0,1].</summary>
    public double Home { get; }

    /// <summary>Share that is known to come from one country other than home, in [0,1].</summary>
    public double Foreign { get; }

    /// <summary>Share of which the country is not known, in [0,1]; part of it may be known to be foreign, which the bounds say.</summary>
    public double Unknown { get; }

    /// <summary>The share of home at least and at most.</summary>
    public Bounds HomeBounds { get; }

    /// <summary>The share of all other countries together at least and at most.</summary>
    public Bounds ForeignBounds { get; }

    /// <summary>Every country that has a share or is named as a candidate for one, by code; ZZ, the unknown, last.</summary>
    public ImmutableArray<CountryContent> Countries { get; }

    /// <summary>The share that is known to be a country's; of ZZ what is not known.</summary>
    /// <param name="country">The country.</param>
    /// <returns>A share in [0,1], 0 for a country that does not occur.</returns>
    public double ShareOf(Country country) => Sum(place => place.Country == country);

    /// <summary>The share that is known to be that of one member of a bloc; what must be some member's, nobody says whose, is in the bounds alone.</summary>
    /// <param name="bloc">The bloc.</param>
    /// <returns>A share in [0,1].</returns>
    public double ShareOf(Bloc bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        return Sum(place => place.Country.IsKnown && bloc.Members.Contains(place.Country));
    }

    /// <summary>What a country's share is at least and at most.</summary>
    /// <param name="country">The country; for ZZ, any country that is not listed.</param>
    /// <returns>The bounds; the high one grows with all that is not known.</returns>
    public Bounds BoundsOf(Country country) => BoundsOf(one => one == country);

    /// <summary>What the share of a bloc is at least and at most: less open than the sum of its members', as what must be of one of them is its.</summary>
    /// <param name="bloc">The bloc.</param>
    /// <returns>The bounds.</returns>
    public Bounds BoundsOf(Bloc bloc)
    {
        ArgumentNullException.ThrowIfNull(bloc);
        return BoundsOf(country => bloc.Members.Contains(country));
    }

    // All at once, since candidates may be very many: one look at each place.
    private ImmutableArray<CountryContent> CountriesOf()
    {
        var cells = new (UInt128 Share, UInt128 Must, UInt128 May, bool IsNamed)[Country.CellCount];
        UInt128 open = UInt128.Zero;
        foreach ((Place place, UInt128 value) in _places)
        {
            cells[place.Country.Cell].Share += value;
            cells[place.Country.Cell].IsNamed = true;
            open += place.IsOpen ? value : UInt128.Zero;
            foreach (Country country in place.Named)
            {
                ref (UInt128 Share, UInt128 Must, UInt128 May, bool IsNamed) cell = ref cells[country.Cell];
                cell.IsNamed = true;
                cell.Must += !place.IsOpen && place.Named.Length == 1 ? value : UInt128.Zero;
                cell.May += place.IsOpen ? UInt128.Zero : value;
            }
        }

        ImmutableArray<CountryContent>.Builder countries = ImmutableArray.CreateBuilder<CountryContent>();
        for (int i = cells.Length - 1; i >= 0; i--)
        {
            if (cells[i].IsNamed)
            {
                double low = Part(cells[i].Must);
                countries.Add(new CountryContent(Country.FromCell(i), Part(cells[i].Share), new Bounds(low, Math.Max(low, Part(cells[i].May + open)))));
            }
        }

        return countries.ToImmutable();
    }

    private Bounds BoundsOf(Predicate<Country> isIn)
    {
        double low = Sum(place => place.MustBeIn(isIn));
        return new Bounds(low, Math.Max(low, Sum(place => place.MayBeIn(isIn))));
    }

    private double Sum(Predicate<Place> counts) => Part(Total(counts));

    private double Part(UInt128 value) => Math.Min(1, ExactSum.ToShare(value) / _whole);

    private UInt128 Total(Predicate<Place> counts)
    {
        UInt128 sum = UInt128.Zero;
        foreach ((Place place, UInt128 value) in _places)
        {
            sum += counts(place) ? value : UInt128.Zero;
        }

        return sum;
    }
}
