using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>How the sources of a component are read: each place once, the same bits in any order.</summary>
public sealed class SourcePlacesTests
{
    [Fact]
    public void Sources_of_one_country_are_one_place_added_up_from_the_smallest_on()
    {
        // 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 for a computer.
        Source[] sources = [From("CN", 0.3), From("US", 0.25), From("CN", 0.1), From("CN", 0.2)];
        double home = 0.1 + 0.2 + 0.3;
        Assert.NotEqual(0.3 + 0.2 + 0.1, home);
        foreach (int turn in Enumerable.Range(0, sources.Length))
        {
            ValueNetwork network = Network(new Component("p") { Sources = [.. sources[turn..], .. sources[..turn]] });
            Assert.Equal((home, 0.25), (network.HomeShares[0], network.AbroadShares[0]));
            (Country Country, double Share)[] shares = Shares(network);
            Assert.Equal([Country.Unknown, Country.UnitedStates, Country.China], shares.Select(one => one.Country));
            Assert.Equal(home, shares[2].Share);
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(70)]
    public void Very_many_sources_are_the_same_in_any_order(int count)
    {
        string[] origins = ["CN", "US", "CN", "DE"];
        Source[] sources = [.. Enumerable.Range(1, count).Select(i => From(origins[i % 4], i * 0.3 / (count * count)))];
        var dice = new Random(5);
        (Country, double)[] expected = Shares(Network(new Component("p") { Sources = [.. sources] }));
        Assert.Equal([Country.China, Country.Germany, Country.UnitedStates, Country.Unknown], expected.Select(one => one.Item1).Order());
        for (int round = 0; round < 10; round++)
        {
            dice.Shuffle(sources);
            Assert.Equal(expected, Shares(Network(new Component("p") { Sources = [.. sources] })));
        }
    }

    [Fact]
    public void Inputs_of_a_source_weigh_by_its_share_of_what_is_taken_for_the_whole()
    {
        // Three times 0.33333366 is 1.00000098: each is a third.
        ValueNetwork network = Network(
            new Component("p") { Sources = [From("JP", 0.33333366, new Use("lens") { Quantity = 3 }), From("DE", 0.33333366), From("US", 0.33333366)] }, Part("lens", "FR"));
        Assert.Equal(1, network.FlowsOf(network.NodeOf("p"))[0].Factor, 1e-14);
    }

    [Fact]
    public void Candidates_are_open_where_any_number_of_them_have_inputs_of_their_own()
    {
        // One, two or three of them; nobody knows whose inputs count.
        foreach (int number in (int[])[1, 2, 3])
        {
            string[] countries = ["JP", "DE", "KR"];
            Bill bill = Of(
                new Component("p") { UnitValue = 10, Sources = [.. countries.Select((country, i) => i < number ? Candidate(country, new Use("chip")) : Candidate(country))] },
                Part("chip", "FR").Worth(3));
            OriginContent content = new ContentAnalysis(bill).Product("p").LookThrough;
            Assert.Equal(new Bounds(0, 1), content.BoundsOf(Country.France));
            Assert.Equal(new Bounds(0, 1), content.BoundsOf(Country.Unknown));
        }
    }

    [Fact]
    public void Candidates_of_the_same_countries_are_one_place_in_whatever_order_they_come()
    {
        var places = new PlaceTable();
        int place = places.OfCandidates([Country.Japan, Country.Germany], isOpen: false);
        Assert.Equal(place, places.OfCandidates([Country.Germany, Country.Japan, Country.Germany], isOpen: false));
        Assert.Equal(place + 1, places.OfCandidates([Country.Germany, Country.Japan], isOpen: true));
        Assert.Equal(place + 1, places.OfCandidates([Country.Germany, Country.Japan, Country.Germany], isOpen: true));
        Assert.Equal(place + 2, places.Count);
        Assert.Equal([Country.Germany, Country.Japan], places[place].Named);
        Assert.False(places[place].IsOpen);
        Assert.True(places[place + 1].IsOpen);
    }

    [Fact]
    public void Candidates_of_one_country_are_that_country_unless_their_inputs_are_open()
    {
        var places = new PlaceTable();
        Assert.Equal(PlaceTable.Of(Country.Japan), places.OfCandidates([Country.Japan, Country.Japan], isOpen: false));
        Assert.Equal(PlaceTable.Anywhere, places.OfCandidates([default, default], isOpen: false));
        Assert.Equal(PlaceTable.Anywhere, places.OfCandidates([default, default], isOpen: true));
        Place open = places[places.OfCandidates([Country.Japan, Country.Japan], isOpen: true)];
        Assert.Equal((Country.Japan, true), (open.Country, open.IsOpen));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_candidate_of_unknown_country_leaves_the_place_open_whether_or_not_inputs_are(bool isOpen)
    {
        var places = new PlaceTable();
        Place place = places[places.OfCandidates([default, Country.Japan], isOpen)];
        Assert.True(place.IsOpen);
        Assert.Equal([Country.Japan], place.Named);
    }

    private static (Country Country, double Share)[] Shares(ValueNetwork network)
    {
        var shares = new List<(Country, double)>();
        foreach (Slice slice in network.SlicesOf(0))
        {
            shares.Add((network.Places[slice.Place].Country, slice.Share));
        }

        return [.. shares];
    }
}
