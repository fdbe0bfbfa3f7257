using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The models by which a page works out what-ifs: one for each bill that is small enough.</summary>
internal sealed class PageModels
{
    /// <summary>Stands for a product whose bill is too large.</summary>
    public const int None = -1;

    public PageModels(BillReport report)
    {
        var models = ImmutableArray.CreateBuilder<string>();
        var components = ImmutableArray.CreateBuilder<(Bill Bill, ImmutableArray<Component> Components)>();
        var places = new Dictionary<Bill, int>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<Bill, ProductReport> bill in report.Products.GroupBy(product => product.Bill, (IEqualityComparer<Bill>)ReferenceEqualityComparer.Instance))
        {
            string[] products = [.. bill.Select(product => product.Product)];
            string? model = WhatIfModel.TryOf(bill.Key, report.Options.Exposure, products);
            places[bill.Key] = model is null ? None : models.Count;
            if (model is not null)
            {
                models.Add(model);
                components.Add((bill.Key, [.. WhatIfModel.ComponentsOf(bill.Key, products).OrderBy(component => component.Id, StringComparer.Ordinal)]));
            }
        }

        Models = models.ToImmutable();
        Components = components.ToImmutable();
        OfProducts = [.. report.Products.Select(product => places[product.Bill])];
    }

    /// <summary>The models as JSON.</summary>
    public ImmutableArray<string> Models { get; }

    /// <summary>The components that each model has, by id, with their bill.</summary>
    public ImmutableArray<(Bill Bill, ImmutableArray<Component> Components)> Components { get; }

    /// <summary>The place of each product's model.</summary>
    public ImmutableArray<int> OfProducts { get; }
}
