using DependencyRisk.Tests.Oracles;

namespace DependencyRisk.Tests.Content;

/// <summary>A bill, what to ask of its content, and a number to draw changes from.</summary>
internal sealed record ContentCase(Bill Bill, ContentOptions Options, string Product, int Pick)
{
    public ContentOracle Oracle => new(Bill, Options, Product);

    public ProductContent Content => new ContentAnalysis(Bill, Options).Product(Product);

    /// <summary>Whether there is anything to have content of: no product that counts is worth nothing.</summary>
    public bool HasValue => !Oracle.Worthless.Any();

    public ProductContent ContentOf(Bill bill) => (this with { Bill = bill }).Content;

    /// <summary>A source of changes that is the same each time.</summary>
    public System.Random Dice() => new(Pick);

    /// <summary>One of the components for which something holds, or null.</summary>
    public Component? PickComponent(Func<Component, bool> holds)
    {
        Component[] fitting = [.. Bill.Components.Where(holds).OrderBy(component => component.Id, StringComparer.Ordinal)];
        return fitting.Length == 0 ? null : fitting[Pick % fitting.Length];
    }

    public override string ToString()
    {
        string weights = Options.Weights is null ? "equal" : string.Join(", ", Options.Weights.Select(pair => $"{pair.Key}={pair.Value:R}"));
        return $"""
            product {Product}, home {Options.Home}, control {Options.Control}, weighting {Options.Weighting}, weights {weights}, pick {Pick}
            {BillJson.ToJson(Bill)}
            """;
    }
}
