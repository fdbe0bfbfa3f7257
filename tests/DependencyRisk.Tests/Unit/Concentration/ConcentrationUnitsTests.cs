using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

public sealed class ConcentrationUnitsTests
{
    [Fact]
    public void What_is_measured_must_be_given()
    {
        Assert.Equal("bill", Assert.Throws<ArgumentNullException>(() => ConcentrationAnalysis.Measure(null!, ConcentrationBy.Origin)).ParamName);
        Assert.Equal("products", Assert.Throws<ArgumentNullException>(() => ConcentrationAnalysis.Measure(Chain(), ConcentrationBy.Origin, (string[])null!)).ParamName);
    }

    [Fact]
    public void Inputs_of_inputs_go_into_a_product()
    {
        Assert.Equal(["ore", "plate"], ConcentrationAnalysis.Measure(Chain(), ConcentrationBy.Origin, "vessel").Select(result => result.Component).Order(StringComparer.Ordinal));
        Assert.Equal(["ore"], ConcentrationAnalysis.Measure(Chain(), ConcentrationBy.Origin, "ore").Select(result => result.Component));
    }

    [Theory]
    [InlineData(ConcentrationBy.Headquarters, "US")]
    [InlineData(ConcentrationBy.Owner, "CN")]
    [InlineData(ConcentrationBy.Supplier, "mill")]
    [InlineData(ConcentrationBy.Group, "mill")]
    public void The_only_supplier_is_the_only_unit(ConcentrationBy by, string unit) =>
        Assert.Equal([new ConcentrationUnit(unit, 1, false)], Units(by, new Source { Supplier = "mill", Share = 1 }));

    // From the left 0.1 + 0.2 + 0.3 is a bit more than 0.3 + 0.2 + 0.1.
    [Fact]
    public void The_order_of_sources_of_one_country_changes_no_bit()
    {
        Source[] sources = [.. ((double[])[0.1, 0.2, 0.3]).Select(share => new Source { Origin = Country.Germany, Share = share })];
        Assert.Equal(Units(ConcentrationBy.Origin, sources), Units(ConcentrationBy.Origin, [.. sources.Reverse()]));
    }

    private static IEnumerable<ConcentrationUnit> Units(ConcentrationBy by, params Source[] sources) =>
        ConcentrationAnalysis.Measure(
            new BillBuilder { Id = "bill", Home = Country.China }
                .AddSuppliers(new Supplier("mill") { Headquarters = Country.UnitedStates, Owner = Country.China })
                .AddComponents(new Component("part") { Sources = [.. sources] })
                .AddProducts("part")
                .Build(),
            by).Single().Units;

    private static Bill Chain() => new BillBuilder { Id = "bill", Home = Country.China }
        .AddComponents(
            new Component("vessel") { Uses = [new Use("shell")] },
            new Component("shell") { Uses = [new Use("plate")] },
            new Component("plate") { Uses = [new Use("ore")], Sources = [new Source { Origin = Country.Japan, Share = 1 }] },
            new Component("ore"),
            new Component("spring"))
        .AddProducts("vessel", "spring")
        .Build();
}
