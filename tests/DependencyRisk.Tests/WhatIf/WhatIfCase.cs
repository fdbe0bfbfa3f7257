using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>What a reader asks of the model in a page: a scenario, and what is changed of the bill and of the options.</summary>
internal sealed record WhatIfCase(Bill Bill, ExposureOptions Options, string Product, Scenario Scenario)
{
    private readonly ExposureOptions? _asked;

    /// <summary>The options asked with, where they differ from those that the model was made with.</summary>
    public ExposureOptions Asked
    {
        get => _asked ?? Options;
        init => _asked = value;
    }

    /// <summary>Added to the stock of everything bought.</summary>
    public double AddedStock { get; init; }

    /// <summary>Added to the stock of single components.</summary>
    public ImmutableDictionary<string, double> AddedStockByComponent { get; init; } = ImmutableDictionary<string, double>.Empty;

    public string Model { get; } = WhatIfModel.TryOf(Bill, Options, [.. Bill.Products, ExposureAnalysis.PortfolioId], int.MaxValue, int.MaxValue)!;

    /// <summary>The bill with the stocks that are asked for.</summary>
    public Bill ChangedBill => AddedStock == 0 && AddedStockByComponent.IsEmpty
        ? Bill
        : Rebuild(component => component with { StockMonths = Math.Max(0, component.StockMonths + Common(component) + AddedStockByComponent.GetValueOrDefault(component.Id)) });

    /// <summary>What the library says.</summary>
    public ScenarioOutcome Expected => new ExposureAnalysis(ChangedBill, Asked).Run(Product, Scenario);

    /// <summary>The question as the page puts it. Who has no part in the products is not in the model, and is left out.</summary>
    public JsonObject Ask()
    {
        WhatIfScope scope = WhatIfScope.TryOf(Bill, Bill.Products, int.MaxValue, int.MaxValue)!;
        bool IsKnown(Actor actor) => actor.Kind switch
        {
            ActorKind.Supplier => scope.Suppliers.Exists(supplier => supplier.Id == actor.Id),
            ActorKind.Component => scope.IndexOfComponent(actor.Id) >= 0,
            _ => true,
        };
        JsonNode?[] cuts = [.. Scenario.Cuts.Where(cut => IsKnown(cut.Actor)).Select(CutOf)];
        IEnumerable<KeyValuePair<string, double>> added = AddedStockByComponent.Where(pair => scope.IndexOfComponent(pair.Key) >= 0);
        return new JsonObject
        {
            ["product"] = Product,
            ["cuts"] = new JsonArray(cuts),
            ["horizonMonths"] = Asked.HorizonMonths,
            ["phase"] = Asked.Phase.ToString().ToLowerInvariant(),
            ["required"] = Asked.Required,
            ["addedStockMonths"] = AddedStock,
            ["addedStockByComponent"] = new JsonObject(added.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))),
        };
    }

    public Bill Rebuild(Func<Component, Component> change) =>
        new BillBuilder { Id = Bill.Id, Home = Bill.Home }.AddProducts(Bill.Products).AddSuppliers(Bill.Suppliers).AddComponents(Bill.Components.Select(change)).Build();

    public override string ToString() => $"""
        product {Product}, phase {Asked.Phase}, control {Asked.Control}, horizon {Asked.HorizonMonths:R}, required {Asked.Required:R}
        cuts: {string.Join("; ", Scenario.Cuts)}
        added stock {AddedStock:R}, {string.Join(", ", AddedStockByComponent.Select(pair => $"{pair.Key} {pair.Value:R}"))}
        {BillJson.ToJson(Bill)}
        {Model}
        """;

    private double Common(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty ? 0 : AddedStock;

    private static JsonObject CutOf(Cut cut)
    {
        var written = new JsonObject { ["actor"] = cut.Actor.ToString() };
        if (cut.Severity != 1)
        {
            written["severity"] = cut.Severity;
        }

        if (cut.FromMonths != 0)
        {
            written["fromMonths"] = cut.FromMonths;
        }

        if (cut.ForMonths is { } months)
        {
            written["forMonths"] = months;
        }

        return written;
    }
}
