using System.Globalization;
using System.Numerics;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>More choke sets than anybody could list: they are counted all the same, and the first of them listed.</summary>
public sealed class ManyChokeSetsTests
{
    [Fact]
    public void A_billion_sets_of_nested_alternatives_are_counted_and_the_first_thousand_listed()
    {
        ProductChokeSets sets = new ExposureAnalysis(Alternatives(sources: 9, inputsOfEach: 10)).ChokeSets("p", Suppliers);
        Assert.True(sets.IsComplete);
        Assert.Equal(BigInteger.Pow(10, 9), sets.Count);
        Assert.Equal(BigInteger.Pow(10, 9), sets.CountByOrder[9]);
        ChokeSet[] first = [.. sets.SmallestFirst().Take(1000)];
        Assert.Equal(1000, first.Distinct().Count());
        Assert.All(first, set => Assert.Equal(9, set.Size));
        Assert.All(first, set => Assert.Equal(0, sets.OutputWithout(set.Actors), 12));
        Assert.Equal(first.OrderBy(set => string.Join('+', set.Actors), StringComparer.Ordinal), first);
    }

    [Fact]
    public void Sets_of_many_equal_shares_are_counted_by_their_binomial_number()
    {
        ProductChokeSets sets = EqualSuppliers.Of(60).ChokeSets("product", Suppliers);
        Assert.True(sets.IsComplete);
        Assert.Equal(BigInteger.Parse("114449595062769120", CultureInfo.InvariantCulture), sets.CountByOrder[31]); // 60 over 31
        Assert.Equal(sets.CountByOrder[31], sets.Count);
        Assert.Equal(31, sets.SmallestFirst().First().Size);
    }

    [Fact]
    public void Results_tell_a_person_in_a_line_what_they_are()
    {
        var analysis = new ExposureAnalysis(BillCatalogue.Load("pet-ct"));
        Assert.Equal("pet-ct below 0.5: 3 choke sets: country:TW; country:US; country:DE + country:GB + country:JP", analysis.ChokeSets("pet-ct").ToString());
        Assert.Equal("pet-ct: 0: 1; 1: 0.1 by country:US; 2: 0 by country:JP + country:US", analysis.Robustness("pet-ct").ToString());
    }

    private static ChokeSetOptions Suppliers => new() { ActorKinds = [ActorKind.Supplier] };

    // One component that any source can supply alone; each source fails with any one of its own inputs.
    private static Bill Alternatives(int sources, int inputsOfEach)
    {
        var builder = new BillBuilder { Id = "b", Name = "Alternatives", Home = Country.China, Basis = BillBasis.Actual };
        builder.AddProducts("p");
        var ways = new List<Source>();
        for (int source = 0; source < sources; source++)
        {
            var uses = new List<Use>();
            for (int input = 0; input < inputsOfEach; input++)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"{source}-{input}");
                builder.AddSuppliers(new Supplier(id));
                builder.AddComponents(new Component(id) { Sources = [new Source { Supplier = id, Origin = Country.Germany, Share = 1 }] });
                uses.Add(new Use(id));
            }

            ways.Add(new Source { Origin = Country.Japan, Share = source == 0 ? 1 : 0, Capacity = 1, Uses = [.. uses] });
        }

        builder.AddComponents(new Component("p") { Sources = [.. ways] });
        return builder.Build();
    }
}
