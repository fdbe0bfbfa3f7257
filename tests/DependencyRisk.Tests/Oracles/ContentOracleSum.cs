namespace DependencyRisk.Tests.Oracles;

/// <summary>Shares of a product by place, to ask for sums of.</summary>
internal sealed class ContentOracleSum(IEnumerable<ContentOracleSlice> slices)
{
    private readonly ContentOracleSlice[] _slices =
    [
        .. slices
            .GroupBy(slice => (slice.Country, slice.Possible is null ? "any" : string.Join('+', slice.Possible.Value.Order())))
            .Select(group => group.First() with { Part = Total(group) }),
    ];

    public Rational ShareOf(Predicate<Country> counts) => Total(_slices.Where(slice => counts(slice.Country)));

    /// <summary>What the countries of a set have together, at least and at most.</summary>
    public (Rational Low, Rational High) BoundsOf(Predicate<Country> counts) => (
        Total(_slices.Where(slice => slice.Possible is { } possible && possible.All(country => counts(country)))),
        Total(_slices.Where(slice => slice.Possible is not { } possible || possible.Any(country => counts(country)))));

    /// <summary>What may be any country's.</summary>
    public Rational Anyones => Total(_slices.Where(slice => slice.Possible is null));

    private static Rational Total(IEnumerable<ContentOracleSlice> slices) => slices.Aggregate(Rational.Zero, (sum, slice) => sum + slice.Part);
}
