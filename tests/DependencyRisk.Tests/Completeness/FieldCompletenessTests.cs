using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Completeness;

/// <summary>Fields are counted as one would count them in the bill.</summary>
public sealed class FieldCompletenessTests
{
    [Fact]
    public void Counts_and_values_are_those_of_the_components_that_the_product_needs() => PropertyCheck.ForAll(1500, given =>
    {
        BillCompleteness completeness = new CompletenessAnalysis(given.Bill, given.Options).Product(given.Product, 0);
        IEnumerable<string> products = given.Product == ExposureAnalysis.PortfolioId
            ? given.Bill.Products.Where(id => given.Options.Weights is not { } weights || weights[id] > 0)
            : [given.Product];
        List<Component> needed = OracleScope.Of(given.Bill, given.Product == ExposureAnalysis.PortfolioId ? given.Bill.Products : products, given.Options.Phase);
        Dictionary<string, double>? own = OwnValues(given);
        Assert.Equal(Enum.GetValues<CompletenessField>(), completeness.Fields.Select(field => field.Field));
        foreach (FieldCompleteness field in completeness.Fields)
        {
            Component[] applicable = [.. needed.Where(component => Applies(field.Field, component))];
            Component[] complete = [.. applicable.Where(component => Grade(given.Bill, field.Field, component) == 1)];
            Assert.Equal((complete.Length, applicable.Length), (field.Complete, field.Applicable));
            Assert.Equal(applicable.Count(component => Grade(given.Bill, field.Field, component) is > 0 and < 1), field.Partial);
            Assert.Equal(applicable.Length == 0 ? null : (double)complete.Length / applicable.Length, field.Share);
            double all = own is null ? 0 : applicable.Sum(component => own.GetValueOrDefault(component.Id));
            Assert.Equal(all > 0, field.ValueShare is not null);
            if (all > 0)
            {
                Assert.Equal(complete.Sum(component => own!.GetValueOrDefault(component.Id)) / all, field.ValueShare!.Value, 1e-9);
            }
        }
    });

    private static Dictionary<string, double>? OwnValues(BillCase given)
    {
        try
        {
            return new ContentAnalysis(given.Bill, new ContentOptions { Weights = given.Options.Weights }).Product(given.Product).Components.ToDictionary(part => part.Component, part => part.Own);
        }
        catch (BillException)
        {
            return null;
        }
    }

    private static bool Applies(CompletenessField field, Component component) =>
        field is CompletenessField.Sourcing or CompletenessField.UnitValue or CompletenessField.Stock || !GapFiller.IsInHouse(component);

    // 1 where it is filled, something between where it is in part.
    private static double Grade(Bill bill, CompletenessField field, Component component) => field switch
    {
        CompletenessField.Sourcing => component.Sources.Length + component.Uses.Length > 0 ? 1 : 0,
        CompletenessField.UnitValue => component.UnitValue.HasValue ? 1 : 0,
        CompletenessField.Stock => component.StockMonths != 0 ? 1 : 0,
        CompletenessField.Substitution => component.Substitution is { } ? 1 : 0,
        CompletenessField.Evidence => component.Evidence.Any(evidence => evidence.Field == "sources" && evidence.Basis != EvidenceBasis.Estimate) ? 1 : 0,
        CompletenessField.Shares => GapFiller.Unallocated(component) <= GapFiller.Tolerance ? 1 : component.Sources.Sum(source => source.Share ?? 0) > 0 ? 0.5 : 0,
        CompletenessField.Supplier => Mean(component, source => source.Supplier is not null),
        CompletenessField.Origin => Mean(component, source => source.Origin.IsKnown),
        CompletenessField.Headquarters => Mean(component, source => SupplierOf(bill, source) is { Headquarters.IsKnown: true }),
        CompletenessField.Owner => Mean(component, source => SupplierOf(bill, source) is { Owner.IsKnown: true }),
        _ => Mean(component, source => source.RecoveryMonths is not null),
    };

    private static double Mean(Component component, Func<Source, bool> holds) =>
        component.Sources.IsEmpty ? 0 : component.Sources.Average(source => holds(source) ? 1.0 : 0);

    private static Supplier? SupplierOf(Bill bill, Source source) => source.Supplier is null ? null : bill.FindSupplier(source.Supplier);
}
