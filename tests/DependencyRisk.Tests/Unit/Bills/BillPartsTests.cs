using Xunit;

namespace DependencyRisk.Tests.Unit.Bills;

/// <summary>What a bill and its parts say of themselves.</summary>
public sealed class BillPartsTests
{
    private static readonly Source Full = new()
    {
        Supplier = "s",
        Origin = Country.Japan,
        Share = 0.5,
        Capacity = 0.75,
        ReadyAfterMonths = 3,
        RecoveryMonths = 12,
        Uses = [new Use("input")],
    };

    [Fact]
    public void Sources_that_differ_in_one_thing_are_not_equal()
    {
        Assert.Equal(Full, Full with { Uses = [new Use("input")] });
        Source[] others =
        [
            Full with { Supplier = "t" }, Full with { Supplier = null }, Full with { Origin = Country.China }, Full with { Share = 0.25 }, Full with { Share = null },
            Full with { Capacity = 0.5 }, Full with { Capacity = null }, Full with { ReadyAfterMonths = 2 }, Full with { RecoveryMonths = 6 }, Full with { RecoveryMonths = null },
            Full with { Uses = [new Use("other")] }, Full with { Uses = [] },
        ];
        Assert.All(others, other => Assert.False(Full.Equals(other) || other.Equals(Full)));
    }

    [Fact]
    public void Evidence_is_found_by_the_field()
    {
        var stock = new FieldEvidence("stockMonths", EvidenceBasis.Estimate);
        var sources = new FieldEvidence("sources", EvidenceBasis.Reported);
        var part = new Component("part") { Evidence = [stock, sources] };
        Assert.Equal((stock, sources), (part.EvidenceOf("stockMonths"), part.EvidenceOf("sources")));
        Assert.Null(part.EvidenceOf("unitValue"));
        Assert.Empty(new Component("part").Evidence);
    }

    [Fact]
    public void A_builder_begins_with_all_that_the_bill_has()
    {
        Bill bill = new BillBuilder { Id = "id", Name = "name", Home = Country.Germany, AsOf = new DateOnly(2026, 6, 30), Basis = BillBasis.Market }
            .AddProducts("a").AddSuppliers(new Supplier("s")).AddComponents(new Component("a") { Sources = [new Source { Supplier = "s" }] }).Build();
        Bill again = bill.ToBuilder().Build();
        Assert.Equal((bill.Id, bill.Name, bill.Home, bill.AsOf, bill.Basis), (again.Id, again.Name, again.Home, again.AsOf, again.Basis));
        Assert.Equal(BillJson.ToJson(bill), BillJson.ToJson(again));
    }

    [Fact]
    public void Nothing_is_looked_for_by_null()
    {
        Bill bill = new BillBuilder().AddProducts("a").AddComponents(new Component("a")).Build();
        Assert.Throws<ArgumentNullException>("id", () => bill.Find(null!));
        Assert.Throws<ArgumentNullException>("id", () => bill.FindSupplier(null!));
        Assert.Throws<ArgumentNullException>("component", () => bill.With(null!));
        Assert.Throws<ArgumentNullException>("components", () => new BillBuilder().AddComponents((IEnumerable<Component>)null!));
    }

    [Fact]
    public void An_interval_without_width_is_written_as_its_number()
    {
        Assert.Equal("0.5", Interval.Exactly(0.5).ToString());
        Assert.Equal("0.25..0.5", new Interval(0.25, 0.5).ToString());
    }
}
