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
        ExposureAnalysis analysis = EqualSuppliers.Of(3);
        Assert.Equal("product below 0: 0 choke sets", analysis.ChokeSets("product", Suppliers with { Required = 0 }).ToString());
        Assert.Equal("product below 1: 3 choke sets: supplier:s0-00; supplier:s0-01; supplier:s0-02", analysis.ChokeSets("product", Suppliers with { Required = 1 }).ToString());
    }

    [Fact]
    public void Of_many_sets_the_first_three_are_named() =>
        Assert.Equal("product below 1: 4 choke sets: supplier:s0-00; supplier:s0-01; supplier:s0-02; ...", EqualSuppliers.Of(4).ChokeSets("product", Suppliers with { Required = 1 }).ToString());

    [Theory]
    [InlineData(12, 0, "supplier:s0-08, supplier:s0-09 and 2 more; give")]
    [InlineData(11, 0, "supplier:s0-08, supplier:s0-09 and 1 more; give")]
    [InlineData(12, 2, "supplier:s0-10, supplier:s0-11; give")]
    [InlineData(4, 1, "for supplier:s0-01, supplier:s0-02, supplier:s0-03; give")]
    public void Actors_without_a_probability_are_named_up_to_ten(int suppliers, int given, string expected)
    {
        ProductChokeSets sets = EqualSuppliers.Of(suppliers).ChokeSets("product", Suppliers);
        var probabilities = sets.Actors.Take(given).ToDictionary(actor => actor, _ => 0.5);
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => sets.Probability(probabilities)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_are_needed() => Assert.Throws<ArgumentNullException>(() => EqualSuppliers.Of(3).ChokeSets("product", Suppliers).Probability(null!));

    [Theory]
    [InlineData(ChokeSetAlgorithm.Automatic)]
    [InlineData(ChokeSetAlgorithm.Diagrams)]
    [InlineData(ChokeSetAlgorithm.TruncatedSets)]
    [InlineData(ChokeSetAlgorithm.Search)]
    [InlineData(ChokeSetAlgorithm.BitPlanes)]
    public void The_likeliest_come_first_by_every_algorithm(ChokeSetAlgorithm algorithm)
    {
        ProductChokeSets sets = EqualSuppliers.Of(5).ChokeSets("product", Suppliers with { Required = 0.7, MaxOrder = 3, Algorithm = algorithm });
        double[] given = [0.1, 0.5, 0, 0.3, 1];
        var probabilities = sets.Actors.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(["1 4", "3 4", "1 3", "0 4", "0 1", "0 3"], sets.LikeliestFirst(probabilities).Take(6).Select(Numbers));
        Assert.Equal(["0 2", "1 2", "2 3", "2 4"], sets.LikeliestFirst(probabilities).Skip(6).Select(Numbers).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ChokeSetAlgorithm.Automatic)]
    [InlineData(ChokeSetAlgorithm.Diagrams)]
    [InlineData(ChokeSetAlgorithm.TruncatedSets)]
    [InlineData(ChokeSetAlgorithm.Search)]
    public void Sets_are_kept_that_have_all_actors_asked_for(ChokeSetAlgorithm algorithm)
    {
        ChokeSetOptions pairs = Suppliers with { Required = 0.7 };
        IEnumerable<string> With(params Actor[] actors) =>
            EqualSuppliers.Of(4).ChokeSets("product", pairs with { MustInclude = [.. actors], Algorithm = algorithm }).SmallestFirst().Select(Numbers);
        Assert.Equal(["0 1", "0 2", "0 3"], With(Actor.OfSupplier("s0-00")));
        Assert.Equal(["0 3", "1 3", "2 3"], With(Actor.OfSupplier("s0-03")));
        Assert.Equal(["1 2"], With(Actor.OfSupplier("s0-02"), Actor.OfSupplier("s0-01")));
        Assert.Empty(With(Actor.OfSupplier("s0-01"), Actor.OfSupplier("other")));
        Assert.Empty(With(Actor.OfSupplier("other")));
    }

    [Fact]
    public void Sets_with_the_actors_asked_for_are_all_only_where_all_sets_are_there()
    {
        ChokeSetOptions few = Suppliers with { Required = 0.7, MaxOrder = 1, Algorithm = ChokeSetAlgorithm.TruncatedSets };
        Assert.Equal("product below 0.7: 0 choke sets known", EqualSuppliers.Of(4).ChokeSets("product", few).ToString());
        Assert.False(EqualSuppliers.Of(4).ChokeSets("product", few with { MustInclude = [Actor.OfSupplier("s0-00")] }).IsComplete);
        Assert.True(EqualSuppliers.Of(4).ChokeSets("product", few with { MustInclude = [Actor.OfSupplier("s0-00")], MaxOrder = 4 }).IsComplete);
    }

    [Fact]
    public void Output_can_be_asked_of_those_who_may_act_only()
    {
        ProductChokeSets sets = EqualSuppliers.Of(4).ChokeSets("product", Suppliers);
        Assert.Equal(1, sets.OutputWithout());
        Assert.Equal(0.5, sets.OutputWithout(Actor.OfSupplier("s0-00"), Actor.OfSupplier("s0-03")), 1e-12);
        Assert.Throws<ArgumentNullException>("actors", () => sets.OutputWithout(null!));
        foreach (string other in (string[])["a", "s0-01-b", "z"])
        {
            Assert.Throws<ArgumentException>(() => sets.OutputWithout(Actor.OfSupplier(other)));
        }
    }

    [Fact]
    public void Importances_need_all_sets_and_their_function()
    {
        ExposureAnalysis analysis = EqualSuppliers.Of(4);
        ChokeSetOptions question = Suppliers with { Required = 0.7 };
        Dictionary<Actor, double> probabilities = analysis.ChokeSets("product", question).Actors.ToDictionary(actor => actor, _ => 0.1);
        foreach (ChokeSetAlgorithm algorithm in (ChokeSetAlgorithm[])[ChokeSetAlgorithm.Diagrams, ChokeSetAlgorithm.TruncatedSets, ChokeSetAlgorithm.Search])
        {
            foreach (ActorImportance importance in analysis.ChokeSets("product", question with { Algorithm = algorithm }).Importances(probabilities))
            {
                // One of the other three must act too: 1 - 0.9^3 with the actor, less what three do without.
                Assert.Equal(0.271 - 0.028, importance.Birnbaum, 1e-12);
                Assert.Equal(0.0271 / 0.0523, importance.FussellVesely!.Value, 1e-12);
            }
        }

        ProductChokeSets few = analysis.ChokeSets("product", question with { Algorithm = ChokeSetAlgorithm.Search, MaxOrder = 1 });
        Assert.Throws<InvalidOperationException>(() => few.Importances(probabilities));
        Assert.True(few.Probability(probabilities).Width > 0);
    }

    private static string Numbers(ChokeSet set) => string.Join(' ', set.Actors.Select(actor => int.Parse(actor.Id.AsSpan(3), CultureInfo.InvariantCulture)));

    private static ChokeSetOptions Suppliers => new() { ActorKinds = [ActorKind.Supplier] };
}
