using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What each component adds to a product.</summary>
internal static class ComponentScan
{
    // Two ways to the same number differ by this little of the own value: nothing is hidden, and nothing to be ranked by.
    private const double Rounding = 1e-13;

    public static ImmutableArray<ComponentContent> Of(ValuedProduct product)
    {
        ValueNetwork network = product.Network;
        ValueFlow flow = product.Flow;
        var own = new Dictionary<int, double>();
        for (int i = 0; i < network.Products.Length; i++)
        {
            own[network.Products[i].Node] = flow.ProductOwn[i];
        }

        // One but for rounding, as with content by origin.
        double whole = ExactSum.ToShare(flow.Own.Concat(flow.ProductOwn).Aggregate(UInt128.Zero, (sum, value) => sum + ExactSum.Of(value)));
        var all = new List<ComponentContent>(network.Count);
        for (int node = 0; node < network.Count; node++)
        {
            ComponentContent content = Of(network, flow, node, own.GetValueOrDefault(node) / whole, whole);
            if (content.Own > 0)
            {
                all.Add(content);
            }
        }

        all.Sort(Compare);
        return [.. all];
    }

    private static ComponentContent Of(ValueNetwork network, ValueFlow flow, int node, double asProduct, double whole)
    {
        double own = flow.Own[node];
        double through = flow.Through(node);
        double part = own > 0 ? own / through / whole : 0;
        double abroad = flow.Made(node, Stage.Abroad) * part;
        double hidden = abroad - (flow.AbroadAtFace(node) * part);
        return new ComponentContent(
            network.IdOf(node),
            (own / whole) + asProduct,
            (flow.Made(node, Stage.Home) * part) + (asProduct * flow.ProductShare(node, Stage.Home)),
            abroad + (asProduct * flow.ProductShare(node, Stage.Abroad)),
            (flow.Made(node, Stage.Unknown) * part) + (asProduct * flow.ProductShare(node, Stage.Unknown)),
            Math.Abs(hidden) > Rounding * own ? hidden : 0);
    }

    private static int Compare(ComponentContent left, ComponentContent right)
    {
        int order = right.Hidden.CompareTo(left.Hidden);
        order = order != 0 ? order : right.Foreign.CompareTo(left.Foreign);
        return order != 0 ? order : string.CompareOrdinal(left.Component, right.Component);
    }
}
