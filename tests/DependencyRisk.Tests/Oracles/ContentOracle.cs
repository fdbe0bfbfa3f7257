using System.Collections.Immutable;

namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// Content by origin as section 4.9 of the model reads: every path from a product is walked apart, in exact fractions. Slow, and
/// of nothing in common with the library but the bill.
/// </summary>
internal sealed class ContentOracle
{
    private readonly Bill _bill;
    private readonly Country _home;
    private readonly ContentWeighting _weighting;
    private readonly Dictionary<string, ContentOracleSupply> _supplies;
    private readonly Dictionary<string, Rational> _values = new(StringComparer.Ordinal);
    private readonly (string Id, Rational Weight)[] _products;
    private readonly Lazy<List<Visit>> _visits;

    public ContentOracle(Bill bill, ContentOptions options, string product)
    {
        _bill = bill;
        _home = options.Home.IsKnown ? options.Home : bill.Home;
        _weighting = options.Weighting;
        _supplies = bill.Components.ToDictionary(component => component.Id, component => new ContentOracleSupply(bill, options.Control, component), StringComparer.Ordinal);
        Rational WeightOf(string id) => options.Weights is { } given ? Rational.Of(given[id]) : Rational.Of(1, bill.Products.Length);
        _products = product != ExposureAnalysis.PortfolioId
            ? [(product, Rational.One)]
            : [.. bill.Products.Select(id => (id, WeightOf(id))).Where(one => one.Item2 > Rational.Zero)];
        _visits = new(() => [.. _products.SelectMany(one => Paths(one.Id, one.Weight / ValueOf(one.Id), 0, Home, null))]);
    }

    /// <summary>Products that count and are worth nothing: there is no content to speak of.</summary>
    public IEnumerable<string> Worthless => _products.Select(one => one.Id).Where(id => ValueOf(id) == Rational.Zero);

    /// <summary>Edges on the longest path: the tier at which the bottom is reached.</summary>
    public int Depth => _visits.Value.Max(visit => visit.Depth);

    private IReadOnlyList<ContentOracleSlice> Home => [ContentOracleSlice.Of(Rational.One, _home)];

    /// <summary>Content down to a tier, or to the bottom.</summary>
    public ContentOracleSum ToTier(int? tier) => new(
        from visit in _visits.Value
        where tier is null || visit.Depth <= tier
        from slice in visit.Places
        select slice with { Part = slice.Part * visit.Units * (visit.Depth == tier ? ValueOf(visit.Id) : OwnOf(visit.Id)) });

    /// <summary>What each component adds that is on some path.</summary>
    public IReadOnlyDictionary<string, ContentOracleComponent> Components() => _visits.Value.GroupBy(visit => visit.Id).ToImmutableDictionary(
        group => group.Key,
        group =>
        {
            Rational Sum(Func<Visit, Rational> part) => group.Aggregate(Rational.Zero, (sum, visit) => sum + (visit.Units * OwnOf(visit.Id) * part(visit)));
            return new ContentOracleComponent(
                group.Key,
                Sum(_ => Rational.One),
                Sum(visit => PartIn(visit.Places, country => country == _home)),
                Sum(visit => PartIn(visit.Places, IsForeign)),
                Sum(visit => PartIn(visit.Places, country => !country.IsKnown)),
                Sum(visit => PartIn(visit.Places, IsForeign) - PartIn(visit.FacePlaces, IsForeign)));
        },
        StringComparer.Ordinal);

    /// <summary>The value of a unit.</summary>
    public Rational ValueOf(string id)
    {
        if (!_values.TryGetValue(id, out Rational value))
        {
            Rational inputs = InputValueOf(id);
            value = _weighting == ContentWeighting.Value ? Rational.Max(inputs, Rational.Of(_bill.Find(id)!.UnitValue ?? 0))
                : inputs > Rational.Zero ? inputs
                : Rational.One;
            _values[id] = value;
        }

        return value;
    }

    /// <summary>Components without a value among all that build uses reach, whether or not a share is known to go that way.</summary>
    public IEnumerable<string> Unvalued => _products.SelectMany(one => Reached(one.Id)).Distinct().Where(IsUnvalued).Order(StringComparer.Ordinal);

    // Neither a value of its own nor an input that has one.
    private bool IsUnvalued(string id) =>
        _weighting == ContentWeighting.Value && _bill.Find(id)!.UnitValue is null && _supplies[id].Inputs(Home).All(input => IsUnvalued(input.Child));

    private static Rational PartIn(IEnumerable<ContentOracleSlice> places, Predicate<Country> counts) =>
        places.Where(slice => counts(slice.Country)).Aggregate(Rational.Zero, (sum, slice) => sum + slice.Part);

    private bool IsForeign(Country country) => country.IsKnown && country != _home;

    private IEnumerable<string> Reached(string id)
    {
        Component component = _bill.Find(id)!;
        IEnumerable<Use> uses = component.Uses.Concat(component.Sources.SelectMany(source => source.Uses));
        return uses.Where(use => use.Phase == Phase.Build).SelectMany(use => Reached(use.Component)).Distinct().Append(id);
    }

    private Rational InputValueOf(string id) =>
        _supplies[id].Inputs(Home).Aggregate(Rational.Zero, (sum, input) => sum + (input.Quantity * ValueOf(input.Child)));

    private Rational OwnOf(string id) => ValueOf(id) - InputValueOf(id);

    private IEnumerable<Visit> Paths(string id, Rational units, int depth, IReadOnlyList<ContentOracleSlice> maker, IReadOnlyList<ContentOracleSlice>? face)
    {
        IReadOnlyList<ContentOracleSlice> places = _supplies[id].Places(maker);
        IReadOnlyList<ContentOracleSlice>? counted = depth == 0 ? null : face ?? places;
        yield return new Visit(id, units, depth, places, counted ?? places);
        foreach ((string child, Rational quantity, IReadOnlyList<ContentOracleSlice> childMaker) in _supplies[id].Inputs(maker))
        {
            foreach (Visit visit in Paths(child, units * quantity, depth + 1, childMaker, counted))
            {
                yield return visit;
            }
        }
    }

    /// <summary>A component at the end of one path: units of it in a product of value 1, where it is made, where face value counts it.</summary>
    private sealed record Visit(string Id, Rational Units, int Depth, IReadOnlyList<ContentOracleSlice> Places, IReadOnlyList<ContentOracleSlice> FacePlaces);
}
