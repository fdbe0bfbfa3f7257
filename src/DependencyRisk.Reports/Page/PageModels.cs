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
        var places = new Dictionary<Bill, int>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<Bill, ProductReport> bill in report.Products.GroupBy(product => product.Bill, (IEqualityComparer<Bill>)ReferenceEqualityComparer.Instance))
        {
            string? model = WhatIfModel.TryOf(bill.Key, report.Options.Exposure, bill.Select(product => product.Product));
            places[bill.Key] = model is null ? None : models.Count;
            if (model is not null)
            {
                models.Add(model);
            }
        }

        Models = models.ToImmutable();
        OfProducts = [.. report.Products.Select(product => places[product.Bill])];
    }

    /// <summary>The models as JSON.</summary>
    public ImmutableArray<string> Models { get; }

    /// <summary>The place of each product's model.</summary>
    public ImmutableArray<int> OfProducts { get; }
}
