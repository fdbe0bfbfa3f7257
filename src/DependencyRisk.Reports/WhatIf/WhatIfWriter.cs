using System.Text.Json;

namespace DependencyRisk;

/// <summary>Writes the model: what exposure is reckoned with, who can cut, the products and their components.</summary>
internal sealed class WhatIfWriter(Bill bill, ExposureOptions options, WhatIfScope scope, Utf8JsonWriter json)
{
    private const string Format = "dependency-risk-what-if/1";

    private readonly SourceRelations _relations = new(bill, options.Control, scope.Components);

    public void Write(string[] products, bool hasPortfolio)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("home", (options.Home.IsKnown ? options.Home : bill.Home).Code);
        json.WriteNumber("horizonMonths", options.HorizonMonths);
        json.WriteString("control", Word(options.Control));
        json.WriteString("phase", Word(options.Phase));
        json.WriteNumber("required", options.Required);
        WriteTexts("blocs", options.Blocs.Distinct().Select(bloc => bloc.ToString()).Order(StringComparer.Ordinal));
        WriteTexts("countries", _relations.Countries.Select(country => country.Code));
        WriteTexts("suppliers", scope.Suppliers.Select(supplier => supplier.Id));
        json.WriteStartArray("parents");
        foreach (Supplier supplier in scope.Suppliers)
        {
            json.WriteNumberValue(scope.IndexOfSupplier(supplier.Parent));
        }

        json.WriteEndArray();
        WriteProducts(products, hasPortfolio);
        var components = new WhatIfComponentWriter(scope, _relations, json);
        json.WriteStartArray("components");
        foreach (Component component in scope.Components)
        {
            components.Write(component);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteProducts(string[] products, bool hasPortfolio)
    {
        json.WriteBoolean("hasPortfolio", hasPortfolio);
        json.WriteStartArray("products");
        foreach (string id in products)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("component", scope.IndexOfComponent(id));
            json.WriteNumber("weight", options.Weights is { } weights ? weights[id] : 1.0 / bill.Products.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Word(Control control) => control switch
    {
        Control.Headquarters => "headquarters",
        Control.Owner => "owner",
        Control.Any => "any",
        _ => "origin",
    };

    private static string Word(AnalysisPhase phase) => phase switch
    {
        AnalysisPhase.Build => "build",
        AnalysisPhase.Operate => "operate",
        _ => "both",
    };
}
