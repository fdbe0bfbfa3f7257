using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>Sources have no ids: they are the same by what they are known for.</summary>
public sealed class SourceMatchingTests
{
    private static readonly Country France = Country.France, Japan = Country.Japan;

    [Fact]
    public void A_supplier_that_moves_changes_its_origin() => AssertChanges(
        [new Source { Supplier = "a", Origin = France, Share = 0.5 }, new Source { Supplier = "b", Origin = France, Share = 0.5 }],
        [new Source { Supplier = "b", Origin = France, Share = 0.5 }, new Source { Supplier = "a", Origin = Japan, Share = 0.5 }],
        new FieldChange(BillField.Origin, "a", "FR", "JP"));

    [Fact]
    public void A_share_that_becomes_known_is_a_change() => AssertChanges(
        [new Source { Supplier = "a", Origin = France }],
        [new Source { Supplier = "a", Origin = France, Share = 0.3 }],
        new FieldChange(BillField.Share, "a, FR", Before: null, "0.3"));

    [Fact]
    public void A_supplier_that_becomes_known_is_a_change() => AssertChanges(
        [new Source { Origin = France, Share = 0.3 }],
        [new Source { Supplier = "a", Origin = France, Share = 0.3 }],
        new FieldChange(BillField.Supplier, "a, FR", Before: null, "a"));

    [Fact]
    public void An_origin_that_becomes_known_is_a_change() => AssertChanges(
        [new Source { Share = 0.3 }, new Source { Share = 0.2 }],
        [new Source { Share = 0.3 }, new Source { Origin = Japan, Share = 0.2 }],
        new FieldChange(BillField.Origin, "JP", Before: null, "JP"));

    [Fact]
    public void Sources_of_no_supplier_and_of_other_countries_are_others() => AssertChanges(
        [new Source { Origin = France, Share = 0.3 }],
        [new Source { Origin = Japan, Share = 0.3, RecoveryMonths = 2 }],
        new FieldChange(BillField.Source, "FR", "FR", After: null),
        new FieldChange(BillField.Source, "JP", Before: null, "JP"),
        new FieldChange(BillField.Share, "FR", "0.3", After: null),
        new FieldChange(BillField.Share, "JP", Before: null, "0.3"),
        new FieldChange(BillField.RecoveryMonths, "JP", Before: null, "2"));

    [Fact]
    public void Of_two_alike_the_one_that_changed_is_told() => AssertChanges(
        [new Source { Supplier = "a", Origin = France, Share = 0.3 }, new Source { Supplier = "a", Origin = France, Share = 0.6 }],
        [new Source { Supplier = "a", Origin = France, Share = 0.6 }, new Source { Supplier = "a", Origin = France, Share = 0.4 }],
        new FieldChange(BillField.Share, "a, FR", "0.3", "0.4"));

    [Fact]
    public void A_use_that_changes_its_phase_stays_the_same_use() => AssertChanges(
        new Component("part") { Uses = [new Use("ore") { Quantity = 2 }] },
        new Component("part") { Uses = [new Use("ore") { Quantity = 2, Phase = Phase.Operate }] },
        new FieldChange(BillField.Phase, "ore", "build", "operate"));

    [Fact]
    public void What_a_source_uses_is_told_with_the_source() => AssertChanges(
        [new Source { Supplier = "a", Origin = France, Uses = [new Use("ore")] }],
        [new Source { Supplier = "a", Origin = France, Uses = [new Use("ore") { Essentiality = 0.5 }] }],
        new FieldChange(BillField.Essentiality, "a, FR: ore", "1", "0.5"));

    private static void AssertChanges(Source[] before, Source[] after, params FieldChange[] expected) =>
        AssertChanges(new Component("part") { Sources = [.. before] }, new Component("part") { Sources = [.. after] }, expected);

    private static void AssertChanges(Component before, Component after, params FieldChange[] expected)
    {
        ItemChange item = Assert.Single(BillComparison.Of(BillOf(before), BillOf(after)).Difference.Components);
        Assert.Equal(expected, item.Fields.AsEnumerable());
    }

    private static Bill BillOf(Component part) => new BillBuilder { Home = Country.China }
        .AddProducts("part").AddSuppliers([new Supplier("a"), new Supplier("b")]).AddComponents([part, new Component("ore")]).Build();
}
