using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>What passes through a country, where sources have inputs of their own and parts are made in house.</summary>
public sealed class PassThroughTests
{
    [Fact]
    public void The_inputs_of_a_source_pass_through_its_country_alone()
    {
        Bill bill = ContentBills.Of(
            new Component("product")
            {
                UnitValue = 100,
                Sources = [new Source { Origin = Country.Japan, Share = 0.5, Uses = [new Use("lens")] }, new Source { Origin = Country.China, Share = 0.5 }],
            },
            new Component("lens") { UnitValue = 40, Sources = [ContentBills.From("DE")] });

        // Half of what the product adds to its lenses, 80, and the lenses of that half.
        AssertPasses(bill, Country.Japan, 0.6, 0);
        AssertPasses(bill, Country.Germany, 0.2, 0);
    }

    [Fact]
    public void What_is_made_in_house_at_home_counts_as_ours_in_what_passes_abroad_later()
    {
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("JP")] },
            new Component("module") { UnitValue = 60, Uses = [new Use("board")], Sources = [ContentBills.From("CN")] },
            new Component("board") { UnitValue = 40, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [ContentBills.From("DE")] });
        AssertPasses(bill, Country.Japan, 1, 0.5);
        AssertPasses(bill, Country.Germany, 0.1, 0);
    }

    [Fact]
    public void What_a_source_abroad_makes_in_house_is_not_ours()
    {
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("JP")] },
            new Component("module")
            {
                UnitValue = 60,
                Sources =
                [
                    new Source { Origin = Country.China, Share = 0.5, Uses = [new Use("board")] },
                    new Source { Origin = Country.Germany, Share = 0.5, Uses = [new Use("board")] },
                ],
            },
            new Component("board") { UnitValue = 40, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [ContentBills.From("FR")] });

        // Ours are half of the 20 that the module adds and half of the 30 of the board.
        AssertPasses(bill, Country.Japan, 1, 0.25);
        AssertPasses(bill, Country.Germany, 0.3, 0);
        AssertPasses(bill, Country.France, 0.1, 0);
    }

    [Theory]
    [InlineData(0.25, 0.125)]
    [InlineData(0.75, 0.375)]
    public void What_sources_make_in_house_is_ours_as_far_as_they_are_at_home(double share, double ofHome)
    {
        // Each makes its own board: ours are that share of the 20 that the module adds and of the 30 of the board, half of the product.
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("JP")] },
            new Component("module")
            {
                UnitValue = 60,
                Sources =
                [
                    new Source { Origin = Country.China, Share = share, Uses = [new Use("board")] },
                    new Source { Origin = Country.Germany, Share = 1 - share, Uses = [new Use("board")] },
                ],
            },
            new Component("board") { UnitValue = 40, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [ContentBills.From("FR")] });
        AssertPasses(bill, Country.Japan, 1, ofHome);
    }

    [Fact]
    public void What_only_our_source_makes_in_house_is_ours_whole()
    {
        // Our half of the module needs a board, which makes 20 of its 60. Of the other 40 half are ours, of the board's 20 the 15 that are not chips.
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("JP")] },
            new Component("module")
            {
                UnitValue = 60,
                Sources = [new Source { Origin = Country.China, Share = 0.5, Uses = [new Use("board")] }, new Source { Origin = Country.Germany, Share = 0.5 }],
            },
            new Component("board") { UnitValue = 40, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [ContentBills.From("FR")] });
        AssertPasses(bill, Country.Japan, 1, 0.35);
        AssertPasses(bill, Country.Germany, 0.2, 0);
    }

    [Fact]
    public void What_passes_through_one_country_does_not_count_for_the_next()
    {
        // Our board is in the German module and that in the Japanese product: 40 of the 60 and of the 100.
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("JP")] },
            new Component("module") { UnitValue = 60, Uses = [new Use("card")], Sources = [ContentBills.From("DE")] },
            new Component("card") { UnitValue = 40, Uses = [new Use("board")], Sources = [ContentBills.From("CN")] },
            new Component("board") { UnitValue = 30, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [ContentBills.From("FR")] });
        AssertPasses(bill, Country.Germany, 0.6, 0.3);
        AssertPasses(bill, Country.Japan, 1, 0.3);
    }

    [Fact]
    public void A_bloc_is_passed_through_once_and_a_country_that_we_cannot_name_not_at_all()
    {
        Bill bill = ContentBills.Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [ContentBills.From("CN")] },
            new Component("module") { UnitValue = 60, Uses = [new Use("card"), new Use("glue")], Sources = [ContentBills.From("DE")] },
            new Component("card") { UnitValue = 40, Uses = [new Use("ore")], Sources = [ContentBills.From("JP")] },
            new Component("glue") { UnitValue = 5, Sources = [new Source { Share = 1 }] },
            new Component("ore") { UnitValue = 10, Sources = [ContentBills.From("CN")] });
        PassThrough scan = new ContentAnalysis(bill).PassThroughOf("product", CancellationToken.None)!;
        ReverseContent both = scan.Of(Actor.Of(new Bloc("both", Country.Germany, Country.Japan)))!;
        Assert.Equal((0.6, 0.1), (Math.Round(both.Through, 12), Math.Round(both.OfHome, 12)));
        ReverseContent japan = scan.Of(Actor.Of(Country.Japan))!;
        Assert.Equal((0.4, 0.1), (Math.Round(japan.Through, 12), Math.Round(japan.OfHome, 12)));
        Assert.Null(scan.Of(Actor.Of(Country.Unknown)));
    }

    [Fact]
    public void Nothing_passes_through_a_product_that_is_worth_nothing()
    {
        Bill bill = ContentBills.Of(new Component("product") { Uses = [new Use("air")] }, new Component("air"));
        Assert.Null(new ContentAnalysis(bill).PassThroughOf("product", CancellationToken.None));
        Assert.Equal(0, new ReverseContent(Country.Japan, 0, 0).HomeFraction);
    }

    private static void AssertPasses(Bill bill, Country country, double through, double ofHome)
    {
        ReverseContent row = new ContentAnalysis(bill).Reverse("product").Single(one => one.Country == country);
        Assert.Equal(through, row.Through, 1e-12);
        Assert.Equal(ofHome, row.OfHome, 1e-12);
    }
}
