using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Paths of value, from countries by components to direct inputs.</summary>
public sealed class ContentPathTests
{
    private const double Close = 1e-12;

    [Fact]
    public void A_part_inside_two_inputs_is_told_apart_by_them()
    {
        Bill bill = new BillBuilder { Id = "machine", Home = Country.China }
            .AddProducts(["machine"])
            .AddComponents(
            [
                new Component("machine") { UnitValue = 100, Uses = [new Use("gearbox"), new Use("motor")] },
                new Component("gearbox") { UnitValue = 40, Uses = [new Use("magnet") { Quantity = 2 }], Sources = [new Source { Origin = Country.Germany, Share = 1 }] },
                new Component("motor") { UnitValue = 20, Uses = [new Use("magnet")] },
                new Component("magnet") { UnitValue = 5, Sources = [new Source { Origin = Country.Japan, Share = 0.6 }] },
            ])
            .Build();
        (string, string, string, double)[] expected =
        [
            ("CN", "machine", "machine", 0.55),
            ("DE", "gearbox", "gearbox", 0.3),
            ("JP", "magnet", "gearbox", 0.06),
            ("ZZ", "magnet", "gearbox", 0.04),
            ("JP", "magnet", "motor", 0.03),
            ("ZZ", "magnet", "motor", 0.02),
        ];
        ContentPath[] paths = [.. new ContentAnalysis(bill).Product("machine").Paths()];
        Assert.Equal(
            expected.Select(row => (row.Item1, row.Item2, row.Item3)),
            paths.Select(path => (path.Country.Code, path.Component, path.Input)));
        Assert.All(expected.Zip(paths), pair => Assert.Equal(pair.First.Item4, pair.Second.Share, Close));
        Assert.Equal("DE -> gearbox -> gearbox: 0.3", paths[1].ToString());
    }

    [Fact]
    public void Of_paths_as_large_the_country_comes_first_then_the_component_then_the_input()
    {
        Component Of(string id, string country) => ContentBills.Part(id, country, "screw") with { UnitValue = 8 };
        Bill bill = ContentBills.Of(
            ContentBills.InHouse("p", "d", "c", "b", "a").Worth(32), Of("d", "DE"), Of("c", "US"), Of("b", "DE"), Of("a", "US"), ContentBills.Part("screw", "FR").Worth(1));
        ContentPath[] paths = [.. new ContentAnalysis(bill).Product("p").Paths()];
        Assert.Equal(
            [("DE", "b", "b"), ("DE", "d", "d"), ("US", "a", "a"), ("US", "c", "c"), ("FR", "screw", "a"), ("FR", "screw", "b"), ("FR", "screw", "c"), ("FR", "screw", "d")],
            paths.Select(path => (path.Country.Code, path.Component, path.Input)));
    }

    [Fact]
    public void What_a_source_makes_in_house_for_itself_is_added_where_the_source_is()
    {
        // A kit is worth 40, of which a screw is 10. Half of the makers of the product need one, which makes 20 of its 100; of the part a quarter, 10 of 20.
        Bill bill = ContentBills.Of(
            ContentBills.InHouse("p", "part") with { UnitValue = 100, Sources = [ContentBills.From("CN", 0.5), ContentBills.From("JP", 0.5, new Use("kit"))] },
            ContentBills.InHouse("kit", "screw").Worth(40), ContentBills.Part("screw", "FR").Worth(10),
            new Component("part") { UnitValue = 20, Sources = [ContentBills.From("DE", 0.75), ContentBills.From("US", 0.25, new Use("kit"))] });
        ProductContent content = new ContentAnalysis(bill).Product("p");
        (string, string, string, double)[] expected =
        [
            // Of the product 100 - 20 - 20 = 60 are its own, and half of a kit's 30 is the Japanese maker's.
            ("CN", "p", "p", 0.3), ("JP", "p", "p", 0.45),

            // Of the part 20 - 10 = 10 are its own, and a quarter of a kit's 30 is the American maker's.
            ("US", "part", "part", 0.1), ("DE", "part", "part", 0.075), ("FR", "screw", "kit", 0.05), ("FR", "screw", "part", 0.025),
        ];
        ContentPath[] paths = [.. content.Paths()];
        Assert.Equal(expected.OrderByDescending(row => row.Item4), paths.Select(path => (path.Country.Code, path.Component, path.Input, Math.Round(path.Share, 12))));
        Assert.Equal(0.45, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.1, content.LookThrough.ShareOf(Country.UnitedStates), Close);
    }

    [Fact]
    public void Paths_by_country_are_the_look_through_content_and_all_sum_to_one() => ContentCases.ForAll(800, random =>
    {
        ProductContent content = random.Content;
        ContentPath[] paths = [.. content.Paths()];
        Assert.Equal(1, paths.Sum(path => path.Share), Close);
        foreach (CountryContent country in content.LookThrough.Countries)
        {
            double sum = paths.Where(path => path.Country == country.Country).Sum(path => path.Share);
            Assert.True(Math.Abs(sum - country.Share) <= Close, $"{country}: paths {sum:R}");
        }
    });

    [Fact]
    public void Paths_by_input_do_not_depend_on_the_order_of_lists_nor_on_how_far_one_looks() => ContentCases.ForAll(400, random =>
    {
        Assert.Equal(random.Content.Paths().AsEnumerable(), random.ContentOf(BillRewriting.Shuffled(random.Bill, random.Dice())).Paths());
        if (string.Equals(random.Product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal))
        {
            return;
        }

        // What enters by an input is what the input is worth there, whoever added it.
        foreach (IGrouping<string, ContentPath> input in random.Content.Paths().GroupBy(path => path.Input))
        {
            Bill alone = BillRewriting.Rebuild(random.Bill, [input.Key], random.Bill.Suppliers, random.Bill.Components);
            if (string.Equals(input.Key, random.Product, StringComparison.Ordinal) || random.Bill.Find(input.Key)!.Sources.IsEmpty)
            {
                continue;
            }

            OriginContent inside = new ContentAnalysis(alone, random.Options with { Weights = null }).Product(input.Key).LookThrough;
            double whole = input.Sum(path => path.Share);
            Assert.All(inside.Countries, country => Assert.Equal(country.Share, input.Where(path => path.Country == country.Country).Sum(path => path.Share) / whole, 1e-9));
        }
    });
}
