using Xunit;

namespace DependencyRisk.Tests.Unit.Networks;

/// <summary>Which sources an actor reaches, and how much of a component nobody can say who reaches.</summary>
public sealed class ReachTests
{
    private static readonly Source Known = new() { Origin = Country.Japan, Share = 0.5 };
    private static readonly Source Unknown = new() { Share = 0.25 };
    private static readonly Source KnownCandidate = new() { Origin = Country.France };
    private static Source UnknownCandidate => default;

    public static TheoryData<Source[], double> Sources => new()
    {
        { [Known, Unknown, KnownCandidate], 0.25 },
        { [Known, Unknown, KnownCandidate, UnknownCandidate], 0.5 },
        { [Known, Unknown, UnknownCandidate], 0.5 },
        { [Known, KnownCandidate, UnknownCandidate], 0.5 },
        { [Known, Unknown], 0.5 },
        { [Known, Unknown, new() { Origin = Country.Germany, Share = 0.25 }], 0.25 },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_is_allocated_to_no_one_is_unknown_where_it_may_come_from_an_unknown_place(Source[] sources, double share)
    {
        ProductExposure exposure = new ExposureAnalysis(Of([], new Component("part") { Sources = [.. sources] })).Product("part");
        Assert.Equal(share, exposure.ChokePoints.Single(point => point.Actor == Actor.Of(Country.Unknown)).Share);
    }

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("b", "c", "a")]
    [InlineData("c", "a", "b")]
    [InlineData("c", "b", "a")]
    public void A_group_reaches_what_its_members_supply_wherever_it_stands_in_the_list(params string[] order)
    {
        // a owns b, which owns c; each supplies a quarter, and d, which is its own, the last.
        Supplier[] group = [new("a"), new("b") { Parent = "a" }, new("c") { Parent = "b" }];
        Supplier[] suppliers = [.. order.Select(id => group.Single(supplier => supplier.Id == id)), new("d")];
        var part = new Component("part") { Sources = [.. suppliers.Select(supplier => new Source { Supplier = supplier.Id, Origin = Country.Japan, Share = 0.25 })] };
        var analysis = new ExposureAnalysis(Of(suppliers, part), new ExposureOptions { Home = Country.Germany });
        Assert.Equal(
            ["supplier:a 0.75", "supplier:b 0.5", "supplier:c 0.25", "supplier:d 0.25"],
            analysis.Exposures("part", ActorKind.Supplier).Select(exposure => FormattableString.Invariant($"{exposure.Actor} {exposure.Loss.High}")).Order(StringComparer.Ordinal));
    }

    private static Bill Of(Supplier[] suppliers, Component part) =>
        new BillBuilder { Id = "bill", Home = Country.Germany }.AddProducts(part.Id).AddSuppliers(suppliers).AddComponents(part).Build();
}
