using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Where value counts and where it may, reckoned by hand.</summary>
public sealed class OriginContentTests
{
    private const double Close = 1e-15;

    private static readonly Source Japan = new() { Origin = Country.Japan };
    private static readonly Source Germany = new() { Origin = Country.Germany };
    private static readonly Source Home = new() { Origin = Country.China };

    // A kit worth 4, of which a screw worth 1 comes from France, is made in house by whoever makes the part that is worth 10.
    private static readonly Component Kit = new("kit") { UnitValue = 4, Uses = [new Use("screw")] };

    private static readonly Component Screw = new("screw") { UnitValue = 1, Sources = [new Source { Origin = Country.France, Share = 1 }] };

    private static Source Nowhere => default;

    [Fact]
    public void Shares_without_a_source_may_be_any_countrys()
    {
        OriginContent content = Part(Home with { Share = 0.6 });
        AssertParts(content, 0.6, 0, 0.4);
        AssertBounds(content, (Country.China, 0.6, 1), (Country.Japan, 0, 0.4), (Country.Unknown, 0, 0.4));
        Assert.Equal(new Bounds(0, 0.4), content.ForeignBounds);
        Assert.Equal([Country.China, Country.Unknown], content.Countries.Select(country => country.Country));
    }

    [Fact]
    public void What_candidates_of_one_country_supply_is_that_countrys()
    {
        OriginContent content = Part(Home with { Share = 0.6 }, Japan, Japan);
        AssertParts(content, 0.6, 0.4, 0);
        AssertBounds(content, (Country.China, 0.6, 0.6), (Country.Japan, 0.4, 0.4), (Country.Germany, 0, 0), (Country.Unknown, 0, 0));
    }

    [Fact]
    public void What_candidates_of_two_countries_supply_is_one_of_theirs()
    {
        OriginContent content = Part(Home with { Share = 0.6 }, Japan, Germany);
        AssertParts(content, 0.6, 0, 0.4);
        AssertBounds(content, (Country.China, 0.6, 0.6), (Country.Japan, 0, 0.4), (Country.Germany, 0, 0.4), (Country.France, 0, 0), (Country.Unknown, 0, 0));
        Assert.Equal(new Bounds(0.4, 0.4), content.ForeignBounds);
        var both = new Bloc("both", Country.Japan, Country.Germany);
        Assert.Equal(0, content.ShareOf(both));
        Assert.Equal(new Bounds(0.4, 0.4), content.BoundsOf(both));
        Assert.Equal(new Bounds(0, 0.4), content.BoundsOf(new Bloc("other", Country.Japan, Country.France)));
        Assert.Equal([Country.China, Country.Germany, Country.Japan, Country.Unknown], content.Countries.Select(country => country.Country));
    }

    [Fact]
    public void What_home_or_another_country_supplies_may_be_foreign()
    {
        OriginContent content = Part(Home with { Share = 0.6 }, Japan, Home);
        AssertParts(content, 0.6, 0, 0.4);
        AssertBounds(content, (Country.China, 0.6, 1), (Country.Japan, 0, 0.4), (Country.Germany, 0, 0));
        Assert.Equal(new Bounds(0, 0.4), content.ForeignBounds);
    }

    [Fact]
    public void A_candidate_of_unknown_country_leaves_all_open()
    {
        OriginContent content = Part(Home with { Share = 0.6 }, Japan, Nowhere);
        AssertParts(content, 0.6, 0, 0.4);
        AssertBounds(content, (Country.China, 0.6, 1), (Country.Japan, 0, 0.4), (Country.France, 0, 0.4), (Country.Unknown, 0, 0.4));
    }

    [Fact]
    public void A_source_of_unknown_country_may_be_any_countrys()
    {
        OriginContent content = Part(Home with { Share = 0.6 }, Nowhere with { Share = 0.3 }, Japan with { Share = 0.1 });
        AssertParts(content, 0.6, 0.1, 0.3);
        AssertBounds(content, (Country.China, 0.6, 0.9), (Country.Japan, 0.1, 0.4), (Country.France, 0, 0.3));
    }

    [Fact]
    public void Candidates_without_a_share_to_supply_count_for_nothing()
    {
        OriginContent content = Part(Home with { Share = 1 }, Nowhere, Japan);
        AssertParts(content, 1, 0, 0);
        Assert.Equal([new CountryContent(Country.China, 1, new Bounds(1, 1))], content.Countries.AsEnumerable());
    }

    [Fact]
    public void Without_sources_and_uses_a_component_may_come_from_anywhere()
    {
        OriginContent content = Part();
        AssertParts(content, 0, 0, 1);
        AssertBounds(content, (Country.China, 0, 1), (Country.Unknown, 0, 1));
    }

    // The part is worth 10 and needs 3 of a chip from France, where one of its sources supplies it.
    [Fact]
    public void The_inputs_of_a_source_weigh_by_its_share()
    {
        OriginContent content = Product(PartOf(Home with { Share = 0.6 }, Japan with { Share = 0.4, Uses = [new Use("chip")] })).LookThrough;
        Assert.Equal(0.4 * 0.3, content.ShareOf(Country.France), Close);
        Assert.Equal(0.4 * (1 - 0.12), content.ShareOf(Country.Japan), Close);
        Assert.Equal(0.6 * (1 - 0.12), content.Home, Close);
    }

    [Fact]
    public void The_inputs_of_a_lone_candidate_weigh_by_what_is_unallocated()
    {
        ProductContent content = Product(PartOf(Home with { Share = 0.6 }, Japan with { Uses = [new Use("chip")] }));
        Assert.Equal(0.4 * 0.3, content.LookThrough.ShareOf(Country.France), Close);
        AssertBounds(content.FaceValue, (Country.Japan, 0.4, 0.4), (Country.France, 0, 0));
    }

    [Fact]
    public void The_inputs_of_one_of_several_candidates_are_not_looked_through_and_leave_its_share_open()
    {
        ProductContent content = Product(PartOf(Home with { Share = 0.6 }, Japan, Japan with { Uses = [new Use("chip")] }));
        AssertParts(content.LookThrough, 0.6, 0.4, 0);
        AssertBounds(content.LookThrough, (Country.China, 0.6, 1), (Country.Japan, 0, 0.4), (Country.France, 0, 0.4), (Country.Unknown, 0, 0.4));

        OriginContent two = Product(PartOf(Home with { Share = 0.6 }, Germany, Japan with { Uses = [new Use("chip")] })).LookThrough;
        AssertParts(two, 0.6, 0, 0.4);
        AssertBounds(two, (Country.Japan, 0, 0.4), (Country.France, 0, 0.4));

        OriginContent operating = Product(PartOf(Home with { Share = 0.6 }, Japan, Japan with { Uses = [new Use("chip") { Phase = Phase.Operate }] })).LookThrough;
        AssertBounds(operating, (Country.Japan, 0.4, 0.4), (Country.France, 0, 0));
    }

    [Fact]
    public void What_is_made_in_house_is_the_work_of_all_sources_of_the_part_that_uses_it()
    {
        var part = new Component("part") { UnitValue = 10, Uses = [new Use("kit")], Sources = [Japan with { Share = 0.75 }, Germany with { Share = 0.25 }] };
        ProductContent content = Product(part, Kit);
        Assert.Equal(0.75 * 0.9, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.25 * 0.9, content.LookThrough.ShareOf(Country.Germany), Close);
        Assert.Equal(0.1, content.LookThrough.ShareOf(Country.France), Close);
        Assert.Equal(0.75, content.ToTier(2).ShareOf(Country.Japan), Close);
        ComponentContent kit = content.Components.Single(one => one.Component == "kit");
        AssertComponent(kit, own: 0.3, home: 0, foreign: 0.3, unknown: 0, hidden: 0);
    }

    [Fact]
    public void What_is_made_in_house_for_one_source_is_the_work_of_that_source()
    {
        // The kit weighs 0.75 * 4 = 3 of the 10; 7 are the part's own, of which Japan adds 5.25 and home 1.75.
        var part = new Component("part") { UnitValue = 10, Sources = [Japan with { Share = 0.75, Uses = [new Use("kit")] }, Home with { Share = 0.25 }] };
        ProductContent content = Product(part, Kit);
        Assert.Equal(0.525 + (0.75 * 0.3), content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.175, content.LookThrough.Home, Close);
        Assert.Equal(0.075, content.LookThrough.ShareOf(Country.France), Close);
        Assert.Equal(0.525 + 0.3, content.ToTier(2).ShareOf(Country.Japan), Close);

        // At face value three quarters of the part are foreign: that is what its kit is counted at, too.
        AssertComponent(content.Components.Single(one => one.Component == "kit"), own: 0.225, home: 0, foreign: 0.225, unknown: 0, hidden: 0.225 * 0.25);
        Assert.Equal(0.825 - 0.75, content.HiddenForeign, Close);
    }

    [Fact]
    public void What_is_made_in_house_of_what_is_made_in_house_belongs_to_the_same_maker()
    {
        var box = new Component("box") { UnitValue = 6, Uses = [new Use("kit")] };
        var part = new Component("part") { UnitValue = 10, Uses = [new Use("box")], Sources = [Japan with { Share = 0.5 }] };
        ProductContent content = Product(part, box, Kit);
        AssertParts(content.LookThrough, 0, 0.45 + 0.1, 0.45);
        AssertBounds(content.LookThrough, (Country.Japan, 0.45, 0.9), (Country.China, 0, 0.45), (Country.France, 0.1, 0.55));
        AssertParts(content.ToTier(2), 0, 0.5, 0.5);
    }

    [Fact]
    public void What_is_made_in_house_for_two_makers_is_the_work_of_each()
    {
        // The product makes one kit itself, and its part from Japan has another in it.
        var product = new Component("p") { UnitValue = 20, Uses = [new Use("part"), new Use("kit")] };
        var part = new Component("part") { UnitValue = 10, Uses = [new Use("kit")], Sources = [Japan with { Share = 1 }] };
        ProductContent content = Content(product, part, Kit, Screw);
        AssertComponent(content.Components.Single(one => one.Component == "kit"), own: 0.3, home: 0.15, foreign: 0.15, unknown: 0, hidden: 0);
        AssertComponent(content.Components.Single(one => one.Component == "screw"), own: 0.1, home: 0, foreign: 0.1, unknown: 0, hidden: 0.05);
        AssertParts(content.FaceValue, 0.5, 0.5, 0);
        AssertParts(content.LookThrough, 0.45, 0.55, 0);
    }

    [Fact]
    public void A_line_for_a_person_names_the_country_and_its_bounds() =>
        Assert.Equal("JP: 0.1 (0.1-0.4)", Part(Home with { Share = 0.6 }, Nowhere with { Share = 0.3 }, Japan with { Share = 0.1 }).Countries.Single(country => country.Country == Country.Japan).ToString());

    // A part worth as much as the product, so that all is as its sources are.
    private static OriginContent Part(params Source[] sources)
    {
        ProductContent content = Product(PartOf(sources));
        Assert.Equal(content.LookThrough.Countries.AsEnumerable(), content.FaceValue.Countries);
        return content.LookThrough;
    }

    private static Component PartOf(params Source[] sources) => new("part") { UnitValue = 10, Sources = [.. sources] };

    private static ProductContent Product(Component part, params Component[] others)
    {
        var chip = new Component("chip") { UnitValue = 3, Sources = [new Source { Origin = Country.France, Share = 1 }] };
        return Content([new Component("p") { UnitValue = 10, Uses = [new Use("part")] }, part, chip, Screw, .. others]);
    }

    private static ProductContent Content(params Component[] components) =>
        new ContentAnalysis(new BillBuilder { Home = Country.China }.AddProducts("p").AddComponents(components).Build()).Product("p");

    private static void AssertParts(OriginContent content, double home, double foreign, double unknown)
    {
        Assert.Equal(home, content.Home, Close);
        Assert.Equal(foreign, content.Foreign, Close);
        Assert.Equal(unknown, content.Unknown, Close);
    }

    private static void AssertBounds(OriginContent content, params (Country Country, double Low, double High)[] expected) => Assert.All(expected, one =>
    {
        Bounds found = content.BoundsOf(one.Country);
        Assert.True(Math.Abs(one.Low - found.Low) <= Close && Math.Abs(one.High - found.High) <= Close, $"{one.Country}: {found}, not {one.Low}-{one.High}");
    });

    private static void AssertComponent(ComponentContent found, double own, double home, double foreign, double unknown, double hidden)
    {
        Assert.Equal(own, found.Own, Close);
        Assert.Equal(home, found.Home, Close);
        Assert.Equal(foreign, found.Foreign, Close);
        Assert.Equal(unknown, found.Unknown, Close);
        Assert.Equal(hidden, found.Hidden, Close);
    }
}
