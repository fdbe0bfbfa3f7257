using System.Collections.Immutable;

namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// Round trips and what passes through a country by following every path from a product, use by use and country by country. Where a
/// component comes from several countries the path forks, each branch with its share.
/// </summary>
internal sealed class PathOracle
{
    private readonly Bill _bill;
    private readonly Country _home;
    private readonly Control _control;
    private readonly Dictionary<string, double> _values = [];
    private readonly List<Step> _path = [];

    public PathOracle(Bill bill, Country home, Control control, IEnumerable<(string Product, double Weight)> products)
    {
        (_bill, _home, _control) = (bill, home, control);
        foreach ((string product, double weight) in products)
        {
            Visit(product, product, weight, taker: null, sourceCountry: null);
        }
    }

    /// <summary>Every way of every pair of what comes back and what left.</summary>
    public Dictionary<(string Via, string Component), HashSet<string>> Paths { get; } = [];

    public Dictionary<(string Via, string Component), double> HomeValue { get; } = [];

    /// <summary>What the stages between a pair add, by the way to each of them.</summary>
    public Dictionary<(string Via, string Component), Dictionary<string, double>> Added { get; } = [];

    public double ReturnedHome { get; private set; }

    public Dictionary<Country, double> Through { get; } = [];

    public Dictionary<Country, double> OfHome { get; } = [];

    public double ValueOf(string id)
    {
        if (!_values.TryGetValue(id, out double value))
        {
            Component component = _bill.Find(id)!;
            value = Math.Max(component.UnitValue ?? 0, Inputs(component).Sum(input => input.Factor * ValueOf(input.Child)));
            _values[id] = value;
        }

        return value;
    }

    private static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double value)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + value;

    private double OwnOf(Component component) => ValueOf(component.Id) - Inputs(component).Sum(input => input.Factor * ValueOf(input.Child));

    private Country CountryOf(Source source) => _control switch
    {
        Control.Origin => source.Origin,
        Control.Headquarters => source.Supplier is null ? default : _bill.FindSupplier(source.Supplier)!.Headquarters,
        _ => source.Supplier is null ? default : _bill.FindSupplier(source.Supplier)!.Owner,
    };

    private static double ShareOf(Component component, Source source)
    {
        double given = component.Sources.Sum(one => one.Share ?? 0);
        bool isWhole = Math.Abs(1 - given) <= 1e-6;
        int candidates = component.Sources.Count(one => one.Share is null);
        return source.Share is { } share ? (isWhole ? share / given : share) : isWhole || candidates > 1 ? 0 : 1 - given;
    }

    private IEnumerable<(string Child, double Factor, Country? Country, int Use)> Inputs(Component component)
    {
        int number = 0;
        foreach (Use use in component.Uses)
        {
            number++;
            if (use.Phase == Phase.Build)
            {
                yield return (use.Component, use.Quantity, null, number);
            }
        }

        foreach (Source source in component.Sources)
        {
            foreach (Use use in source.Uses)
            {
                number++;
                double share = ShareOf(component, source);
                if (use.Phase == Phase.Build && share > 0)
                {
                    yield return (use.Component, use.Quantity * share, CountryOf(source), number);
                }
            }
        }
    }

    // The countries that a component comes from, with their shares; nothing where it is made in house.
    private Dictionary<Country, double> Countries(Component component)
    {
        var shares = new Dictionary<Country, double>();
        foreach (Source source in component.Sources.Where(source => source.Share > 0))
        {
            Add(shares, CountryOf(source), ShareOf(component, source));
        }

        double left = 1 - component.Sources.Sum(source => source.Share ?? 0);
        bool isInHouse = component.Sources.IsEmpty && !component.Uses.IsEmpty;
        if (left > 1e-6 && !isInHouse)
        {
            Country[] candidates = [.. component.Sources.Where(source => source.Share is null).Select(CountryOf).Distinct()];
            Add(shares, candidates.Length == 1 ? candidates[0] : default, left);
        }

        return shares;
    }

    // What the makers in a country account for: their share of what is no source's own input, and the inputs of their own.
    private double PartOf(Component component, Country country, double share)
    {
        double value = ValueOf(component.Id);
        double InputsOf(Func<Country, bool> counts) => value > 0 ? Inputs(component).Where(input => input.Country is { } of && counts(of)).Sum(input => input.Factor * ValueOf(input.Child) / value) : 0;
        return (share * (1 - InputsOf(_ => true))) + InputsOf(of => of == country);
    }

    private void Visit(string way, string id, double value, Country? taker, Country? sourceCountry)
    {
        Component component = _bill.Find(id)!;
        Dictionary<Country, double> countries = Countries(component);
        if (countries.Count == 0)
        {
            // Made in house by the source that needs it, by whoever takes it, or, being a product, at home.
            countries[sourceCountry ?? taker ?? _home] = 1;
        }

        foreach ((Country country, double share) in countries)
        {
            Step taken = _path.LastOrDefault();
            bool isInHouse = component.Sources.IsEmpty && !component.Uses.IsEmpty;
            double own = ValueOf(id) > 0 ? value * share * OwnOf(component) / ValueOf(id) : 0;
            _path.Add(new Step(id, way, $"{taken.Key}/{way}:{country}", country, isInHouse, value * PartOf(component, country, share), own));
            Note();
            foreach ((string child, double factor, Country? source, int use) in Inputs(component))
            {
                if (source is null || source == country)
                {
                    double ratio = ValueOf(id) > 0 ? factor * ValueOf(child) / ValueOf(id) : 0;
                    Visit($"{way}.{use}", child, value * (source is null ? share : 1) * ratio, country, source);
                }
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Note()
    {
        Step last = _path[^1];
        bool isAtHome = last.Country == _home;
        Country[] before = [.. _path.SkipLast(1).Select(step => step.Country).Distinct()];
        if (isAtHome && before.Any(IsAbroad))
        {
            ReturnedHome += last.Own;
        }

        foreach (Country country in isAtHome ? before.Where(IsAbroad) : [])
        {
            Add(OfHome, country, last.Own);
        }

        if (IsAbroad(last.Country) && !before.Contains(last.Country))
        {
            Add(Through, last.Country, last.Value);
        }

        if (isAtHome && _path.Count > 1 && IsAbroad(_path[^2].Country) && !last.IsInHouse)
        {
            NoteTrip(last);
        }
    }

    private void NoteTrip(Step left)
    {
        int via = _path.Count - 2;
        while (via > 0 && IsAbroad(_path[via - 1].Country))
        {
            via--;
        }

        if (via > 0 && _path[via - 1].Country != _home)
        {
            return;
        }

        (string, string) pair = (_path[via].Id, left.Id);
        if (!Paths.ContainsKey(pair))
        {
            (Paths[pair], Added[pair]) = ([], []);
        }

        Paths[pair].Add($"{left.Way}@{_path[via].Way}");
        Add(HomeValue, pair, left.Value);
        foreach (Step stage in _path.Skip(via).SkipLast(1))
        {
            Added[pair][stage.Key] = stage.Own;
        }
    }

    private bool IsAbroad(Country country) => country.IsKnown && country != _home;

    private readonly record struct Step(string Id, string Way, string Key, Country Country, bool IsInHouse, double Value, double Own);
}
