namespace DependencyRisk.Tests.Oracles;

/// <summary>Where a component comes from, and which inputs a unit of it takes, as sections 4.2, 4.5 and 4.9 of the model read.</summary>
internal sealed class ContentOracleSupply
{
    private static readonly Rational None = Rational.Of(1, 1_000_000);

    private readonly Bill _bill;
    private readonly Control _control;
    private readonly Component _component;
    private readonly Source[] _candidates;
    private readonly Rational _scale;
    private readonly Rational _rest;

    public ContentOracleSupply(Bill bill, Control control, Component component)
    {
        (_bill, _control, _component) = (bill, control, component);
        _candidates = [.. component.Sources.Where(source => source.Share is null)];
        Rational sum = component.Sources.Aggregate(Rational.Zero, (total, source) => total + Rational.Of(source.Share ?? 0));
        bool isAll = sum + None >= Rational.One;
        (_scale, _rest) = isAll ? (sum, Rational.Zero) : (Rational.One, Rational.One - sum);
    }

    public bool IsInHouse => _component.Sources.IsEmpty && !_component.Uses.IsEmpty;

    /// <summary>Where it comes from, given where its maker is if it is made in house.</summary>
    public IReadOnlyList<ContentOracleSlice> Places(IReadOnlyList<ContentOracleSlice> maker)
    {
        if (IsInHouse)
        {
            return maker;
        }

        bool areLookedThrough = _candidates.Length == 1 || !_candidates.Any(source => source.Uses.Any(IsBuild));
        return
        [
            .. _component.Sources.Where(source => source.Share is not null).Select(source => ContentOracleSlice.Of(ShareOf(source), CountryOf(source))),
            ContentOracleSlice.OneOf(_rest, _candidates.Select(CountryOf), areLookedThrough),
        ];
    }

    /// <summary>Every build use that counts: the child, how many units of it, and where the child is made if it is made in house.</summary>
    public IEnumerable<(string Child, Rational Quantity, IReadOnlyList<ContentOracleSlice> Maker)> Inputs(IReadOnlyList<ContentOracleSlice> maker)
    {
        IReadOnlyList<ContentOracleSlice> places = Places(maker);
        foreach (Use use in _component.Uses.Where(IsBuild))
        {
            yield return (use.Component, Rational.Of(use.Quantity), places);
        }

        foreach (Source source in _component.Sources.Where(source => ShareOf(source) > Rational.Zero))
        {
            foreach (Use use in source.Uses.Where(IsBuild))
            {
                yield return (use.Component, ShareOf(source) * Rational.Of(use.Quantity), [ContentOracleSlice.Of(Rational.One, CountryOf(source))]);
            }
        }
    }

    private static bool IsBuild(Use use) => use.Phase == Phase.Build;

    private Rational ShareOf(Source source) =>
        source.Share is { } share ? Rational.Of(share) / _scale
        : _candidates.Length == 1 ? _rest
        : Rational.Zero;

    private Country CountryOf(Source source) => _control switch
    {
        Control.Origin => source.Origin,
        _ when source.Supplier is null => Country.Unknown,
        Control.Headquarters => _bill.FindSupplier(source.Supplier)!.Headquarters,
        _ => _bill.FindSupplier(source.Supplier)!.Owner,
    };
}
