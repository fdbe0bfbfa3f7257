using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/content.md are those of the library.</summary>
public sealed class ContentPageTests
{
    private const double Close = 1e-12;

    // The example of the page.
    private static readonly Bill Scanner = new BillBuilder { Home = Country.China }
        .AddProducts("scanner")
        .AddComponents(
            new Component("scanner") { UnitValue = 100, Uses = [new Use("crystal"), new Use("case")] },
            new Component("case") { UnitValue = 20, Sources = [From("CN", 1)] },
            new Component("crystal") { UnitValue = 40, Uses = [new Use("oxide")], Sources = [From("FR", 1)] },
            new Component("oxide") { UnitValue = 10, Uses = [new Use("ore")], Sources = [From("CN", 1)] },
            new Component("ore") { UnitValue = 4, Sources = [From("CN", 0.5), From("MM", 0.2)] })
        .Build();

    [Fact]
    public void The_example_adds_up_as_the_page_says()
    {
        ProductContent content = new ContentAnalysis(Scanner).Product("scanner");
        Assert.Equal(
            new Dictionary<string, double> { ["scanner"] = 40, ["case"] = 20, ["crystal"] = 30, ["oxide"] = 6, ["ore"] = 4 }.OrderBy(pair => pair.Key),
            content.Components.Select(part => KeyValuePair.Create(part.Component, Math.Round(100 * part.Own, 12))).OrderBy(pair => pair.Key));
        AssertSplit(content.FaceValue, 0.6, 0.4, 0);
        AssertSplit(content.ToTier(2), 0.7, 0.3, 0);
        AssertSplit(content.LookThrough, 0.68, 0.308, 0.012);
        Assert.Equal(-0.092, content.HiddenForeign, Close);
        Assert.Equal(-0.092, content.HiddenForeignBounds.Low, Close);
        Assert.Equal(-0.08, content.HiddenForeignBounds.High, Close);
        AssertBounds(content.LookThrough.HomeBounds, 0.68, 0.692);
        AssertBounds(content.LookThrough.ForeignBounds, 0.308, 0.32);
        AssertBounds(content.LookThrough.BoundsOf(new Country("MM")), 0.008, 0.02);
        AssertBounds(content.LookThrough.BoundsOf(Country.Germany), 0, 0.012);
    }

    [Fact]
    public void So_do_its_round_trip_and_its_missing_stage()
    {
        var analysis = new ContentAnalysis(Scanner);
        ProductRoundTrips trips = analysis.RoundTrips("scanner");
        RoundTrip trip = Assert.Single(trips.Trips);
        Assert.Equal(("crystal", "oxide"), (trip.Via, trip.Component));
        Assert.Equal(0.3, trip.Value, Close);
        Assert.Equal(0.1, trip.HomeValue, Close);
        Assert.Equal(0.08, trips.ReturnedHome, Close);
        ReverseContent france = analysis.Reverse("scanner").Single(row => row.Country == Country.France);
        Assert.Equal(0.4, france.Through, Close);
        Assert.Equal(0.08, france.OfHome, Close);
        ReverseContent myanmar = analysis.Reverse("scanner").Single(row => row.Country == new Country("MM"));
        Assert.Equal(0.008, myanmar.Through, Close);
        Assert.Equal(0, myanmar.OfHome);
        MissingStage missing = Assert.Single(analysis.Dependence("scanner").MissingStages);
        Assert.Equal(("crystal", "oxide"), (missing.Component, missing.Returns[0].Component));
    }

    [Fact]
    public void What_one_source_needs_is_its_own()
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("part").AddComponents(
            new Component("part") { UnitValue = 10, Sources = [From("FR", 0.5) with { Uses = [new Use("input") { Quantity = 2 }] }, From("DE", 0.5)] },
            new Component("input") { UnitValue = 4, Sources = [From("CN", 1)] }).Build();
        ReverseContent[] rows = [.. new ContentAnalysis(bill).Reverse("part")];
        Assert.Equal([0.3, 0.7], rows.Select(row => Math.Round(row.Through, 12)));
    }

    [Theory]
    [InlineData("pet-ct")]
    [InlineData("lyso-crystal-chain")]
    [InlineData("mri-1.5t")]
    [InlineData("mri-3t")]
    [InlineData("ecmo")]
    [InlineData("hospital-mri-1.5t-domestic")]
    [InlineData("hospital-mri-3t-imported")]
    public void The_table_of_the_catalogue_is_current(string id)
    {
        Bill bill = BillCatalogue.Load(id);
        var analysis = new ContentAnalysis(bill);
        ProductContent content = analysis.Product(bill.Products[0]);
        Assert.Empty(content.Unvalued);
        string row = string.Create(CultureInfo.InvariantCulture, $"| {id} | {content.FaceValue.Home:0.0%} | {content.LookThrough.Home:0.0%} | {content.FaceValue.Foreign:0.0%} | {content.LookThrough.Foreign:0.0%} | {100 * content.HiddenForeign:+0.0;-0.0} | {analysis.RoundTrips(id).ReturnedHome:0.0%} |");
        Assert.Contains(row, Repository.Read("docs", "content.md").Split('\n'));
    }

    [Fact]
    public void China_holds_the_oxide_and_not_what_follows()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        PhysicalDependence dependence = new ContentAnalysis(bill).Dependence("pet-ct");
        MissingStage missing = dependence.MissingStages[0];
        Assert.Equal(("pet-detector", "lutetium-oxide", 0.95), (missing.Component, missing.Returns[0].Component, missing.Returns[0].HomeShare));
        Assert.Equal(["pet-detector", "lyso-array", "lyso"], missing.Stages.AsEnumerable());
    }

    private static void AssertSplit(OriginContent content, double home, double foreign, double unknown)
    {
        Assert.Equal(home, content.Home, Close);
        Assert.Equal(foreign, content.Foreign, Close);
        Assert.Equal(unknown, content.Unknown, Close);
    }

    private static void AssertBounds(Bounds bounds, double low, double high)
    {
        Assert.Equal(low, bounds.Low, Close);
        Assert.Equal(high, bounds.High, Close);
    }

    private static Source From(string country, double share) => new() { Origin = new Country(country), Share = share };
}
