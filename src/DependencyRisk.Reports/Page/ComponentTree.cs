using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a product is made of, spread out to a tree for a picture: what is used in several places stands in each.</summary>
internal static class ComponentTree
{
    /// <summary>More places than this are not drawn; those nearest to the product come first.</summary>
    public const int MostPlaces = 900;

    /// <summary>The places, parents before children; of the portfolio one tree under a place that stands for it.</summary>
    /// <param name="report">The product.</param>
    /// <param name="isCut">Whether some places are left out.</param>
    public static ImmutableArray<TreePlace> Of(ProductReport report, out bool isCut)
    {
        Bill bill = report.Bill;
        var places = ImmutableArray.CreateBuilder<TreePlace>();
        bool isPortfolio = string.Equals(report.Product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal);
        places.Add(new TreePlace(-1, report.Product, 1));
        Component? root = isPortfolio ? null : bill.Find(report.Product);
        double whole = root?.UnitValue is > 0 and { } value ? value : double.NaN;
        IEnumerable<Use> first = isPortfolio ? bill.Products.Select(product => new Use(product)) : InputsOf(root!);
        isCut = !Add(places, 0, 1, first);
        for (int i = 1; i < places.Count && !isCut; i++)
        {
            isCut = !Add(places, i, places[i].Quantity, InputsOf(bill.Find(places[i].Component)!));
        }

        return [.. places.Select(place => place with { Value = ValueOf(bill, place, whole) })];
    }

    private static bool Add(ImmutableArray<TreePlace>.Builder places, int parent, double quantity, IEnumerable<Use> inputs)
    {
        foreach (Use use in inputs)
        {
            if (places.Count == MostPlaces)
            {
                return false;
            }

            places.Add(new TreePlace(parent, use.Component, quantity * use.Quantity));
        }

        return true;
    }

    // A component is drawn once under a parent, whichever of its sources needs it.
    private static IEnumerable<Use> InputsOf(Component component) =>
        component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)).DistinctBy(use => use.Component, StringComparer.Ordinal).OrderBy(use => use.Component, StringComparer.Ordinal);

    private static double ValueOf(Bill bill, TreePlace place, double whole)
    {
        // What has no value must be seen all the same.
        const double Least = 0.004;
        double? value = bill.Find(place.Component)?.UnitValue;
        double share = value is { } given ? given * place.Quantity / whole : 0;
        return double.IsFinite(share) ? Math.Clamp(share, Least, 1) : Least;
    }
}
