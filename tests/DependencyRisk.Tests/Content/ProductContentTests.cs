using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Tiers, components, quantities and warnings, reckoned by hand.</summary>
public sealed class ProductContentTests
{
    private const double Close = 1e-15;

    // A machine worth 100: a gearbox of 40 from Germany and a frame of 20 from home, and 40 of work at home. In the gearbox are two
    // chips of 5 from the United States, each with a wafer of 2 from Japan, and 10 units of steel of 1 from home.
    private static readonly Bill Machine = Build(
        new Component("machine") { UnitValue = 100, Uses = [new Use("gearbox"), new Use("frame")] },
        new Component("gearbox") { UnitValue = 40, Uses = [new Use("chip") { Quantity = 2 }, new Use("steel") { Quantity = 10 }], Sources = [From("DE")] },
        new Component("frame") { UnitValue = 20, Sources = [From("CN")] },
        new Component("chip") { UnitValue = 5, Uses = [new Use("wafer")], Sources = [From("US")] },
        new Component("steel") { UnitValue = 1, Sources = [From("CN")] },
        new Component("wafer") { UnitValue = 2, Sources = [From("JP")] });

    [Fact]
    public void Each_tier_takes_the_own_value_above_it_and_the_whole_value_at_it()
    {
        ProductContent content = Of(Machine);
        AssertShares(content.FaceValue, ("CN", 0.6), ("DE", 0.4));
        AssertShares(content.ToTier(2), ("CN", 0.7), ("DE", 0.2), ("US", 0.1));
        AssertShares(content.ToTier(3), ("CN", 0.7), ("DE", 0.2), ("JP", 0.04), ("US", 0.06));
        AssertShares(content.LookThrough, ("CN", 0.7), ("DE", 0.2), ("JP", 0.04), ("US", 0.06));
        Assert.Equal([1, 2, 3], content.Waterfall.Select(tier => tier.Tier));
        ContentLaw.Same(content.Waterfall[2], content.LookThrough);
        Assert.Null(content.LookThrough.Tier);
        Assert.Equal(7, content.ToTier(7).Tier);
        Assert.Same(content.FaceValue, content.ToTier(1));
    }

    [Fact]
    public void Hidden_content_is_negative_where_home_is_inside_what_comes_from_abroad()
    {
        ProductContent content = Of(Machine);
        Assert.Equal(-0.1, content.HiddenForeign, Close);
        Assert.Equal(["gearbox", "chip", "wafer", "frame", "machine", "steel"], content.Components.Select(one => one.Component));
        Assert.Equal(new ComponentContent("steel", 0.1, 0.1, 0, 0, -0.1), content.Components[^1]);
        Assert.All(content.Components.SkipLast(1), one => Assert.Equal(0, one.Hidden, Close));
    }

    [Fact]
    public void What_is_hidden_depends_on_whose_home_is_asked_for()
    {
        ProductContent content = Of(Machine, new ContentOptions { Home = Country.Japan });
        Assert.Equal(0.4, content.FaceValue.Home, Close);
        Assert.Equal(0.6, content.FaceValue.Foreign, Close);
        Assert.Equal(0.56, content.LookThrough.Foreign, Close);
        Assert.Equal(-0.04, content.HiddenForeign, Close);
        Assert.Equal("wafer", content.Components[^1].Component);
    }

    [Fact]
    public void Foreign_parts_of_what_comes_from_home_are_hidden()
    {
        ProductContent content = Of(Machine.With(Machine.Find("frame")! with { Uses = [new Use("wafer") { Quantity = 4 }] }));
        Assert.Equal(-0.02, content.HiddenForeign, Close);
        ComponentContent wafer = content.Components[0];
        Assert.Equal("wafer", wafer.Component);
        Assert.Equal(0.12, wafer.Own, Close);
        Assert.Equal(0.08, wafer.Hidden, Close);
        Assert.Equal("wafer: own 0.12, foreign 0.12, hidden 0.08", wafer.ToString());
    }

    [Fact]
    public void Rounding_hides_nothing_and_ranks_nothing()
    {
        foreach (CatalogueEntry entry in BillCatalogue.Entries)
        {
            Bill bill = BillCatalogue.Load(entry.Id);
            IEnumerable<ComponentContent> all = bill.Products.SelectMany(product => new ContentAnalysis(bill).Product(product).Components);
            Assert.DoesNotContain(all, one => one.Hidden != 0 && Math.Abs(one.Hidden) < 1e-14);
        }
    }

    [Fact]
    public void A_component_may_count_at_several_tiers()
    {
        // Two wafers more go straight into the machine: at face value there are those, at the bottom all four.
        Component machine = Machine.Find("machine")!;
        ProductContent content = Of(Machine.With(machine with { Uses = machine.Uses.Add(new Use("wafer") { Quantity = 2 }) }));
        Assert.Equal(0.04, content.FaceValue.ShareOf(Country.Japan), Close);
        Assert.Equal(0.04, content.ToTier(2).ShareOf(Country.Japan), Close);
        Assert.Equal(0.08, content.ToTier(3).ShareOf(Country.Japan), Close);
        Assert.Equal(0.08, content.Components.Single(one => one.Component == "wafer").Own, Close);
    }

    [Fact]
    public void Tiers_beyond_the_cap_count_whole_with_the_last()
    {
        ProductContent content = Of(Machine, new ContentOptions { MaxTiers = 2 });
        Assert.Equal(2, content.Waterfall.Length);
        ContentLaw.Identical(content.ToTier(2), content.Waterfall[^1]);
        Assert.Equal(0.04, content.LookThrough.ShareOf(Country.Japan), Close);
    }

    [Fact]
    public void A_product_of_nothing_else_is_its_own_only_tier()
    {
        ProductContent content = Of(Build(new Component("machine") { UnitValue = 3, Sources = [From("JP")] }));
        AssertShares(Assert.Single(content.Waterfall), ("JP", 1));
        Assert.Equal([new ComponentContent("machine", 1, 0, 1, 0, 0)], content.Components.AsEnumerable());
        Assert.Equal(0, content.HiddenForeign);
    }

    [Fact]
    public void By_quantity_every_unit_that_nothing_is_made_into_counts_one()
    {
        // Two arms of three motors and ten bolts, and a controller: 2 * 13 + 1 = 27. Values do not matter.
        Bill bill = Build(
            new Component("machine") { UnitValue = 5, Uses = [new Use("arm") { Quantity = 2 }, new Use("controller"), new Use("oil") { Phase = Phase.Operate }] },
            new Component("arm") { UnitValue = 100, Uses = [new Use("motor") { Quantity = 3 }, new Use("bolt") { Quantity = 10 }], Sources = [From("DE")] },
            new Component("motor") { UnitValue = 7, Uses = [new Use("oil") { Phase = Phase.Operate }], Sources = [From("JP")] },
            new Component("bolt") { Sources = [From("CN")] },
            new Component("controller") { Sources = [From("US")] },
            new Component("oil"));
        ProductContent content = Of(bill, new ContentOptions { Weighting = ContentWeighting.Quantity });
        AssertShares(content.FaceValue, ("DE", 26.0 / 27), ("US", 1.0 / 27));
        AssertShares(content.LookThrough, ("CN", 20.0 / 27), ("JP", 6.0 / 27), ("US", 1.0 / 27));
        Assert.Equal(-20.0 / 27, content.HiddenForeign, Close);
        Assert.Empty(content.Unvalued);
        Assert.Empty(content.Warnings);
    }

    [Fact]
    public void By_quantity_inputs_of_a_source_that_supplies_nothing_do_not_count()
    {
        Bill bill = Build(
            new Component("machine") { Uses = [new Use("part"), new Use("bolt")] },
            new Component("part") { Sources = [From("JP"), From("DE") with { Share = 0, Uses = [new Use("bolt") { Quantity = 50 }] }] },
            new Component("bolt") { Sources = [From("CN")] });
        AssertShares(Of(bill, new ContentOptions { Weighting = ContentWeighting.Quantity }).LookThrough, ("CN", 0.5), ("JP", 0.5));
    }

    [Fact]
    public void A_value_below_that_of_the_inputs_is_raised_to_it()
    {
        // The frame is said to be worth 20 and has 24 in it; then the machine is 40 + 24 and 36 of its own.
        Bill bill = Machine.With(Machine.Find("frame")! with { Uses = [new Use("wafer") { Quantity = 12 }] });
        ProductContent content = Of(bill);
        BillProblem warning = Assert.Single(content.Warnings);
        AssertWarning(warning, "value-below-inputs", 2, "'frame'", "20", "24");
        Assert.Equal(0.24 + 0.04, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.36 + 0.1, content.LookThrough.Home, Close);
        Assert.Equal(0.36 + 0.24, content.FaceValue.Home, Close);
        Assert.DoesNotContain(content.Components, one => one.Component == "frame");
    }

    [Fact]
    public void A_value_below_that_of_the_inputs_by_rounding_is_no_news()
    {
        Component frame = Machine.Find("frame")! with { UnitValue = 0.3, Uses = [new Use("wafer") { Quantity = 0.1 }, new Use("wafer") { Quantity = 0.05 }] };
        Assert.Empty(Of(Machine.With(frame)).Warnings);
        AssertWarning(Assert.Single(Of(Machine.With(frame with { UnitValue = 0.2999999 })).Warnings), "value-below-inputs", 2);
    }

    [Fact]
    public void A_missing_value_is_that_of_the_inputs()
    {
        ProductContent content = Of(Machine.With(Machine.Find("gearbox")! with { UnitValue = null }));
        AssertWarning(Assert.Single(content.Warnings), "value-from-inputs", 1, "'gearbox'", "20");
        AssertShares(content.FaceValue, ("CN", 0.8), ("DE", 0.2));
        AssertShares(content.LookThrough, ("CN", 0.9), ("JP", 0.04), ("US", 0.06));
        Assert.Empty(content.Unvalued);
    }

    [Fact]
    public void What_has_no_value_is_listed_and_counts_for_nothing()
    {
        Bill bill = Machine.With(Machine.Find("wafer")! with { UnitValue = null }).With(Machine.Find("chip")! with { UnitValue = null });
        ProductContent content = Of(bill);
        Assert.Equal(["chip", "wafer"], content.Unvalued.AsEnumerable());
        Assert.Equal(["unvalued", "unvalued"], content.Warnings.Select(warning => warning.Code));
        AssertWarning(content.Warnings[0], "unvalued", 3, "'chip'");
        AssertWarning(content.Warnings[1], "unvalued", 5, "'wafer'");
        AssertShares(content.LookThrough, ("CN", 0.7), ("DE", 0.3));
        Assert.Equal(2, content.Waterfall.Length);
    }

    [Fact]
    public void A_value_of_zero_is_a_value()
    {
        ProductContent content = Of(Machine.With(Machine.Find("wafer")! with { UnitValue = 0 }));
        Assert.Empty(content.Unvalued);
        Assert.Empty(content.Warnings);
        AssertShares(content.LookThrough, ("CN", 0.7), ("DE", 0.2), ("US", 0.1));
    }

    [Fact]
    public void Of_very_many_warnings_a_thousand_are_shown_and_the_rest_counted()
    {
        Component[] parts = [.. Enumerable.Range(0, 1234).Select(i => new Component($"part{i}"))];
        ProductContent content = Of(Build([new Component("machine") { UnitValue = 1, Uses = [.. parts.Select(part => new Use(part.Id))] }, .. parts]));
        Assert.Equal(1234, content.Unvalued.Length);
        Assert.Equal(1001, content.Warnings.Length);
        Assert.Contains("234 more", content.Warnings[^1].Message, StringComparison.Ordinal);
        Assert.Equal(("unvalued", "$"), (content.Warnings[^1].Code, content.Warnings[^1].Path));
    }

    [Fact]
    public void A_content_says_what_was_asked()
    {
        ProductContent content = Of(Machine, new ContentOptions { Home = Country.Japan, Control = Control.Owner, Weighting = ContentWeighting.Quantity });
        Assert.Equal(("machine", Country.Japan, Control.Owner, ContentWeighting.Quantity), (content.Product, content.Home, content.Control, content.Weighting));
    }

    private static Bill Build(params Component[] components) => new BillBuilder { Home = Country.China }.AddProducts("machine").AddComponents(components).Build();

    private static ProductContent Of(Bill bill, ContentOptions? options = null) => new ContentAnalysis(bill, options).Product("machine");

    private static Source From(string country) => new() { Origin = new Country(country), Share = 1 };

    private static void AssertShares(OriginContent content, params (string Country, double Share)[] expected)
    {
        Assert.Equal(expected.Select(one => one.Country), content.Countries.Select(country => country.Country.Code));
        Assert.All(expected.Zip(content.Countries), pair => Assert.Equal(pair.First.Share, pair.Second.Share, Close));
    }

    private static void AssertWarning(BillProblem warning, string code, int component, params string[] words)
    {
        Assert.Equal((ProblemSeverity.Warning, code, $"$.components[{component}].unitValue"), (warning.Severity, warning.Code, warning.Path));
        Assert.All(words, word => Assert.Contains(word, warning.Message, StringComparison.Ordinal));
    }
}
