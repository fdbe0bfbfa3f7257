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
        places.Add(new TreePlace(-1, report.Product));
        isCut = !Add(places, 0, isPortfolio ? bill.Products : InputsOf(bill.Find(report.Product)!));
        for (int i = 1; i < places.Count && !isCut; i++)
        {
            isCut = !Add(places, i, InputsOf(bill.Find(places[i].Component)!));
        }

        return places.ToImmutable();
    }

    private static bool Add(ImmutableArray<TreePlace>.Builder places, int parent, IEnumerable<string> inputs)
    {
        foreach (string input in inputs)
        {
            if (places.Count == MostPlaces)
            {
                return false;
            }

            places.Add(new TreePlace(parent, input));
        }

        return true;
    }

    // A component is drawn once under a parent, whichever of its sources needs it.
    private static IEnumerable<string> InputsOf(Component component) =>
        component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)).Select(use => use.Component).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
