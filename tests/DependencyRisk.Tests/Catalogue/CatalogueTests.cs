using Xunit;

namespace DependencyRisk.Tests.Catalogue;

/// <summary>The embedded bills are what docs/catalogue.md says they are.</summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<string, Bill> Bills = BillCatalogue.Entries.ToDictionary(entry => entry.Id, entry => BillCatalogue.Load(entry.Id));

    private static IEnumerable<Bill> Products => Bills.Where(pair => pair.Value.Basis == BillBasis.Market && pair.Key != BillCatalogue.PortfolioBill).Select(pair => pair.Value);

    [Fact]
    public void There_are_forty_products_a_portfolio_and_two_teaching_bills()
    {
        Assert.Equal(43, Bills.Count);
        Assert.Equal(40, Products.Count());
        Assert.Equal(["hospital-mri-1.5t-domestic", "hospital-mri-3t-imported"], Bills.Where(pair => pair.Value.Basis == BillBasis.Actual).Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Products.Select(bill => bill.Id).Order(StringComparer.Ordinal), Bills[BillCatalogue.PortfolioBill].Products);
    }

    [Fact]
    public void No_bill_has_anything_that_looks_wrong() => Assert.All(Bills.Values, bill => Assert.Empty(bill.Warnings));

    [Fact]
    public void Every_entry_describes_its_bill() => Assert.All(BillCatalogue.Entries, entry =>
    {
        Bill bill = Bills[entry.Id];
        Assert.Equal((bill.Id, bill.Name, bill.Basis), (entry.Id, entry.Name, entry.Basis));
        Assert.NotEmpty(entry.Summary);
        Assert.NotEmpty(entry.Category);
    });

    [Fact]
    public void Every_component_is_named_in_English_and_Chinese_and_says_where_its_sources_come_from() =>
        Assert.All(Bills.Values.SelectMany(bill => bill.Components), component =>
        {
            Assert.False(string.IsNullOrWhiteSpace(component.Name.English), component.Id);
            Assert.False(string.IsNullOrWhiteSpace(component.Name.Chinese), component.Id);
            Assert.True(component.Sources.IsEmpty || component.EvidenceOf("sources") is not null, component.Id);
        });

    [Fact]
    public void Most_numbers_are_estimates_and_say_so()
    {
        Assert.All(Products, bill => Assert.Contains(bill.Components, component => component.EvidenceOf("sources") is { Basis: EvidenceBasis.Estimate }));
        Assert.All(Products, bill => Assert.True(new ExposureAnalysis(bill).Product(bill.Id).Evidence.EstimateShare > 0.1, bill.Id));
    }

    [Fact]
    public void A_supplier_is_the_same_firm_in_every_bill() =>
        Assert.All(Bills.Values.SelectMany(bill => bill.Suppliers).GroupBy(supplier => supplier.Id), firm => Assert.Single(firm.Distinct()));

    [Fact]
    public void Every_named_firm_has_its_headquarters() =>
        Assert.All(Bills.Values.SelectMany(bill => bill.Suppliers), supplier => Assert.True(supplier.Headquarters.IsKnown, supplier.Id));

    [Fact]
    public void A_component_of_several_products_is_defined_alike_in_all_of_them_and_is_one_in_the_portfolio()
    {
        Bill all = Bills[BillCatalogue.PortfolioBill];
        IGrouping<string, Component>[] shared = [.. Products.SelectMany(bill => bill.Components).GroupBy(component => component.Id).Where(group => all.Find(group.Key) is not null && group.Count() > 1)];
        Assert.True(shared.Length >= 15, "shared nodes");
        Assert.All(shared, group => Assert.Single(group.Append(all.Find(group.Key)!).Select(Definition).Distinct()));
    }

    [Fact]
    public void The_portfolio_has_everything_that_the_products_have()
    {
        Bill all = Bills[BillCatalogue.PortfolioBill];
        foreach (Bill bill in Products)
        {
            foreach (Component component in bill.Components)
            {
                Component inAll = all.Find(component.Id) ?? all.Find($"{bill.Id}.{component.Id}") ?? throw new InvalidOperationException($"{bill.Id}: {component.Id} is missing");
                Assert.Equal(component.Sources.AsSpan(), inAll.Sources.AsSpan());
                Assert.Equal(component.Uses.Length, inAll.Uses.Length);
            }
        }
    }

    [Fact]
    public void A_product_loses_in_the_portfolio_what_it_loses_alone()
    {
        var all = new ExposureAnalysis(Bills[BillCatalogue.PortfolioBill]);
        foreach (Bill bill in Products)
        {
            Headline alone = new ExposureAnalysis(bill).Product(bill.Id).Headline;
            Headline together = all.Product(bill.Id).Headline;
            Assert.Equal(alone.WorstCountry, together.WorstCountry);
            Assert.Equal(alone.Loss.High, together.Loss.High, 1e-12);
            Assert.Equal(alone.ForeignLoss.Low, together.ForeignLoss.Low, 1e-12);
        }
    }

    // All that a shared node has in common; values and quantities differ from product to product.
    private static string Definition(Component component)
    {
        Component plain = component with { UnitValue = null, Uses = [], Evidence = [.. component.Evidence.Where(evidence => evidence.Field != "unitValue")] };
        string uses = string.Join(", ", component.Uses.Select(use => $"{use.Component} {use.Essentiality} {use.Phase}"));
        var bill = new BillBuilder().AddProducts(plain.Id).AddComponents(plain).AddSuppliers(component.Sources.Select(source => source.Supplier).OfType<string>().Distinct().Select(id => new Supplier(id)));
        return uses + BillJson.ToJson(bill.Build());
    }
}
