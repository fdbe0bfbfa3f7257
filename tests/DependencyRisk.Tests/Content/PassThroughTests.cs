using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>What passes through a country, where sources have inputs of their own and parts are made in house.</summary>
public sealed class PassThroughTests
{
    [Fact]
    public void The_inputs_of_a_source_pass_through_its_country_alone()
    {
        Bill bill = Of(
            new Component("product")
            {
                UnitValue = 100,
                Sources = [new Source { Origin = Country.Japan, Share = 0.5, Uses = [new Use("lens")] }, new Source { Origin = Country.China, Share = 0.5 }],
            },
            new Component("lens") { UnitValue = 40, Sources = [From(Country.Germany)] });

        // Half of what the product adds to its lenses, 80, and the lenses of that half.
        AssertPasses(bill, Country.Japan, 0.6, 0);
        AssertPasses(bill, Country.Germany, 0.2, 0);
    }

    [Fact]
    public void What_is_made_in_house_at_home_counts_as_ours_in_what_passes_abroad_later()
    {
        Bill bill = Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [From(Country.Japan)] },
            new Component("module") { UnitValue = 60, Uses = [new Use("board")], Sources = [From(Country.China)] },
            new Component("board") { UnitValue = 40, Uses = [new Use("chip")] },
            new Component("chip") { UnitValue = 10, Sources = [From(Country.Germany)] });
        AssertPasses(bill, Country.Japan, 1, 0.5);
        AssertPasses(bill, Country.Germany, 0.1, 0);
    }

    [Fact]
    public void What_a_source_abroad_makes_in_house_is_not_ours()
    {
        Bill bill = Of(
            new Component("product") { UnitValue = 100, Uses = [new Use("module")], Sources = [From(Country.Japan)] },
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
            new Component("chip") { UnitValue = 10, Sources = [From(Country.France)] });

        // Ours are half of the 20 that the module adds and half of the 30 of the board.
        AssertPasses(bill, Country.Japan, 1, 0.25);
        AssertPasses(bill, Country.Germany, 0.3, 0);
        AssertPasses(bill, Country.France, 0.1, 0);
    }

    private static void AssertPasses(Bill bill, Country country, double through, double ofHome)
    {
        ReverseContent row = new ContentAnalysis(bill).Reverse("product").Single(one => one.Country == country);
        Assert.Equal(through, row.Through, 1e-12);
        Assert.Equal(ofHome, row.OfHome, 1e-12);
    }

    private static Source From(Country country) => new() { Origin = country, Share = 1 };

    private static Bill Of(params Component[] components) =>
        new BillBuilder { Home = Country.China }.AddProducts("product").AddComponents(components).Build();
}
