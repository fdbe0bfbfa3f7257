using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>What choke sets, their options and their list say of themselves.</summary>
public sealed class ChokeSetTests
{
    private static readonly Actor Germany = Actor.Of(Country.Germany);
    private static readonly Actor Japan = Actor.Of(Country.Japan);

    [Fact]
    public void Sets_are_equal_where_their_actors_are()
    {
        var set = new ChokeSet([Germany, Japan]);
        Assert.Equal((2, "country:DE + country:JP"), (set.Size, set.ToString()));
        Assert.Equal(set, new ChokeSet([Germany, Japan]));
        Assert.Equal(set.GetHashCode(), new ChokeSet([Germany, Japan]).GetHashCode());
        Assert.NotEqual(set, new ChokeSet([Germany]));
        Assert.False(set.Equals(null));
        Assert.NotEqual(set.GetHashCode(), new ChokeSet([Germany]).GetHashCode());
        Assert.Equal(0, new ChokeSet(default).Size);
    }

    [Fact]
    public void A_required_output_may_be_nothing_or_all()
    {
        ExposureAnalysis analysis = Of(3);
        Assert.Equal("product below 0: 0 choke sets", analysis.ChokeSets("product", Suppliers with { Required = 0 }).ToString());
        Assert.Equal("product below 1: 3 choke sets: supplier:s00; supplier:s01; supplier:s02", analysis.ChokeSets("product", Suppliers with { Required = 1 }).ToString());
    }

    [Fact]
    public void Of_many_sets_the_first_three_are_named() =>
        Assert.Equal("product below 1: 4 choke sets: supplier:s00; supplier:s01; supplier:s02; ...", Of(4).ChokeSets("product", Suppliers with { Required = 1 }).ToString());

    [Theory]
    [InlineData(12, 0, "supplier:s08, supplier:s09 and 2 more; give")]
    [InlineData(11, 0, "supplier:s08, supplier:s09 and 1 more; give")]
    [InlineData(12, 2, "supplier:s10, supplier:s11; give")]
    [InlineData(4, 1, "for supplier:s01, supplier:s02, supplier:s03; give")]
    public void Actors_without_a_probability_are_named_up_to_ten(int suppliers, int given, string expected)
    {
        ProductChokeSets sets = Of(suppliers).ChokeSets("product", Suppliers);
        var probabilities = sets.Actors.Take(given).ToDictionary(actor => actor, _ => 0.5);
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => sets.Probability(probabilities)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_are_needed() => Assert.Throws<ArgumentNullException>(() => Of(3).ChokeSets("product", Suppliers).Probability(null!));

    [Theory]
    [InlineData(ChokeSetAlgorithm.Automatic)]
    [InlineData(ChokeSetAlgorithm.Diagrams)]
    [InlineData(ChokeSetAlgorithm.TruncatedSets)]
    [InlineData(ChokeSetAlgorithm.Search)]
    [InlineData(ChokeSetAlgorithm.BitPlanes)]
    public void The_likeliest_come_first_by_every_algorithm(ChokeSetAlgorithm algorithm)
    {
        ProductChokeSets sets = Of(5).ChokeSets("product", Suppliers with { Required = 0.7, MaxOrder = 3, Algorithm = algorithm });
        double[] given = [0.1, 0.5, 0, 0.3, 1];
        var probabilities = sets.Actors.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(["1 4", "3 4", "1 3", "0 4", "0 1", "0 3"], sets.LikeliestFirst(probabilities).Take(6).Select(Numbers));
        Assert.Equal(["0 2", "1 2", "2 3", "2 4"], sets.LikeliestFirst(probabilities).Skip(6).Select(Numbers).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sets_are_kept_that_have_all_actors_asked_for()
    {
        ChokeSetOptions pairs = Suppliers with { Required = 0.7 };
        IEnumerable<string> With(params Actor[] actors) => Of(4).ChokeSets("product", pairs with { MustInclude = [.. actors] }).SmallestFirst().Select(Numbers);
        Assert.Equal(["0 1", "0 2", "0 3"], With(Actor.OfSupplier("s00")));
        Assert.Equal(["0 3", "1 3", "2 3"], With(Actor.OfSupplier("s03")));
        Assert.Equal(["1 2"], With(Actor.OfSupplier("s02"), Actor.OfSupplier("s01")));
        Assert.Empty(With(Actor.OfSupplier("s01"), Actor.OfSupplier("other")));
        Assert.Empty(With(Actor.OfSupplier("other")));
    }

    private static string Numbers(ChokeSet set) => string.Join(' ', set.Actors.Select(actor => int.Parse(actor.Id.AsSpan(1), CultureInfo.InvariantCulture)));

    private static ChokeSetOptions Suppliers => new() { ActorKinds = [ActorKind.Supplier] };

    // One part, of equal shares.
    private static ExposureAnalysis Of(int suppliers)
    {
        Supplier[] all = [.. Enumerable.Range(0, suppliers).Select(i => new Supplier($"s{i:00}"))];
        var part = new Component("part") { Sources = [.. all.Select(supplier => new Source { Supplier = supplier.Id, Origin = Country.Japan, Share = 1.0 / suppliers })] };
        return new ExposureAnalysis(new BillBuilder { Home = Country.China }.AddProducts("product").AddSuppliers(all).AddComponents(new Component("product") { Uses = [new Use("part")] }, part).Build());
    }
}
