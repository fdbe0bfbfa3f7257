using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>Which countries surely or possibly touch the critical inputs, and in which order they come.</summary>
public sealed class TouchScanTests
{
    [Fact]
    public void Who_surely_touches_most_comes_first_then_who_may_then_by_code()
    {
        // The United States may touch both inputs, Japan and Korea one each; Germany surely touches one.
        Bill bill = Of(
            InHouse("p", "x", "y", "z"), new Component("x") { Sources = [Candidate("JP"), Candidate("US")] }, new Component("y") { Sources = [Candidate("KR"), Candidate("US")] },
            Part("z", "DE"));
        AssertRows(bill, ("DE", 1, 1), ("US", 0, 2), ("JP", 0, 1), ("KR", 0, 1));
    }

    [Fact]
    public void A_candidate_of_unknown_country_may_be_anybody()
    {
        Bill bill = Of(InHouse("p", "x"), new Component("x") { Sources = [Candidate("JP"), new Source()] });
        AssertRows(bill, ("CN", 0, 1), ("JP", 0, 1), ("ZZ", 0, 1));
    }

    [Fact]
    public void A_country_that_has_a_share_and_is_a_candidate_for_the_rest_surely_touches()
    {
        Bill bill = Of(InHouse("p", "x"), new Component("x") { Sources = [From("JP", 0.5), Candidate("JP"), Candidate("US")] });
        AssertRows(bill, ("JP", 1, 1), ("US", 0, 1));
    }

    [Fact]
    public void What_the_product_makes_in_house_touches_home_and_whatever_is_in_it() =>
        AssertRows(Of(InHouse("p", "frame"), InHouse("frame", "magnet"), Part("magnet", "US")), ("CN", 1, 1), ("US", 1, 1));

    [Fact]
    public void What_needs_nobody_at_home_does_not_touch_home() => AssertRows(Of(InHouse("p", "magnet"), Part("magnet", "US")), ("US", 1, 1));

    [Fact]
    public void However_many_sources_a_product_has_its_inputs_are_critical()
    {
        foreach (int sources in (int[])[1, 15, 16, 17, 33])
        {
            Bill bill = Of(
                InHouse("p", "magnet") with { Sources = [.. Enumerable.Range(0, sources).Select(_ => From("JP", 1.0 / sources, new Use("lens")))] }, Part("magnet", "US"), Part("lens", "DE"));
            Assert.Equal(["lens", "magnet"], new ContentAnalysis(bill).Dependence("p").CriticalInputs.AsEnumerable());
            AssertRows(bill, ("DE", 1, 1), ("US", 1, 1));
        }
    }

    [Fact]
    public void What_a_source_that_supplies_nothing_needs_is_not_critical()
    {
        Bill standby = Of(new Component("p") { Sources = [From("JP", 1, new Use("lens")), From("FR", 0, new Use("motor"))] }, Part("lens", "DE"), Part("motor", "US"));
        Bill spare = Of(new Component("p") { Sources = [From("JP", 1, new Use("lens")), Candidate("FR", new Use("motor"))] }, Part("lens", "DE"), Part("motor", "US"));
        foreach (Bill bill in (Bill[])[standby, spare])
        {
            Assert.Equal(["lens"], new ContentAnalysis(bill).Dependence("p").CriticalInputs.AsEnumerable());
            AssertRows(bill, ("DE", 1, 1));
        }
    }

    [Fact]
    public void A_stopped_search_stops() =>
        Assert.Throws<OperationCanceledException>(() => new TouchScan(Network(InHouse("p", "magnet"), Part("magnet", "US"))).Countries(new CancellationToken(canceled: true)));

    // With how many of the critical inputs it surely touches, and how many it may.
    private static void AssertRows(Bill bill, params (string Country, int Surely, int Maybe)[] expected)
    {
        PhysicalDependence dependence = new ContentAnalysis(bill).Dependence("p");
        double all = dependence.CriticalInputs.Length;
        Assert.Equal(expected.Select(row => row.Country), dependence.Countries.Select(row => row.Country.Code));
        Assert.All(expected.Zip(dependence.Countries), pair => Assert.Equal(new Bounds(pair.First.Surely / all, pair.First.Maybe / all), pair.Second.Share));
    }
}
