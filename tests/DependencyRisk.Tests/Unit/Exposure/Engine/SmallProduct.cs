namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>Bills of a few components, the first of which is the product.</summary>
internal static class SmallProduct
{
    public static Bill Bill(params Component[] components)
    {
        var builder = new BillBuilder { Id = "b", Name = "Small", Home = Country.China, Basis = BillBasis.Actual };
        return builder.AddProducts(components[0].Id)
            .AddComponents(components)
            .Build();
    }

    public static CompiledProduct Compiled(params Component[] components) =>
        new ExposureAnalysis(Bill(components)).Compiled(components[0].Id, AnalysisPhase.Both);

    /// <summary>A component that needs others whole, with some months of stock.</summary>
    public static Component Of(string id, double stock, params string[] inputs) =>
        new(id) { StockMonths = stock, Uses = [.. inputs.Select(input => new Use(input))] };

    public static Component From(this Component component, params Source[] sources) => component with { Sources = [.. sources] };

    public static Source Source(Country origin, double share) => new() { Origin = origin, Share = share };
}
