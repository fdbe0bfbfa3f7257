using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Finds what several products, or several suppliers of one product, rest on, and ranks it by what stops with it.</summary>
/// <remarks>
/// <para>
/// A component or supplier is shared when at least two products need it in the phase asked, or when at least two of one product's own
/// suppliers do. A product's own suppliers are those that are met first on the way down from it, through parts made in house; a node lies under one of
/// them if something that this supplier sells to the product is made of it. Suppliers with a parent in common are one, and none lies under itself.
/// </para>
/// <para>
/// What a node carries is the sum over the products of what each loses when the node alone stops, until it recovers; stocks and
/// substitution are in force. Results are the same bytes for any number of threads and any order of the bill's lists. Safe for use by many threads.
/// </para>
/// </remarks>
public sealed class SharedNodeAnalysis
{
    private static readonly ActorKind[] Kinds = [ActorKind.Component, ActorKind.Supplier];

    private readonly ExposureAnalysis _exposure;

    /// <summary>Prepares an analysis; nothing is computed yet.</summary>
    /// <param name="exposure">The analysis of exposures to build on, with its horizon, phase and weights.</param>
    public SharedNodeAnalysis(ExposureAnalysis exposure)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        _exposure = exposure;
    }

    /// <summary>All shared nodes of some products.</summary>
    /// <param name="products">Ids of products of the bill; null for all.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The nodes, those that carry most first: by high total, then low, then number of products, then actor.</returns>
    /// <exception cref="ArgumentException">The bill has no such product, or the portfolio is among them, which is no product of its own.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<SharedNode> All(IEnumerable<string>? products = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        // By id, so that sums are added up in one order whatever the order of the file.
        string[] names = [.. (products ?? _exposure.Bill.Products).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Contains(ExposureAnalysis.PortfolioId, StringComparer.Ordinal))
        {
            throw new ArgumentException("The portfolio is no product of its own; name its products, or none for all of them.", nameof(products));
        }

        ProductNodes[] each = Array.ConvertAll(names, name => NodesOf(name, cancellation));
        HashSet<Actor> shared = Shared(each);
        each = Array.ConvertAll(each, nodes => nodes with { Actors = [.. nodes.Actors.Where(actor => shared.Contains(actor.Actor))] });
        var work = new WorkProgress(progress, each.Sum(nodes => NodeLosses.Work(nodes.Actors)));
        var found = new Dictionary<Actor, List<SharedNodeProduct>>();
        foreach (ProductNodes nodes in each)
        {
            foreach ((Actor actor, Bounds loss, double? firstShortage) in new NodeLosses(nodes.Compiled, _exposure.Options, cancellation).Of(nodes.Actors, work))
            {
                if (!found.TryGetValue(actor, out List<SharedNodeProduct>? restingProducts))
                {
                    found.Add(actor, restingProducts = []);
                }

                (int count, ImmutableArray<string> first) = nodes.Suppliers[actor];
                restingProducts.Add(new SharedNodeProduct(nodes.Product, loss, firstShortage, count, first));
            }
        }

        SharedNode[] ranked = [.. found.Select(pair => NodeOf(pair.Key, pair.Value))];
        Array.Sort(ranked, Compare);
        return [.. ranked];
    }

    private ProductNodes NodesOf(string product, CancellationToken cancellation)
    {
        CompiledProduct compiled = _exposure.Compiled(product, _exposure.Options.Phase);
        List<ActorCut> actors = compiled.Actors(Kinds);
        return new ProductNodes(product, compiled, actors, new RestingSuppliers(compiled.Network, cancellation).Of(actors));
    }

    private static HashSet<Actor> Shared(ProductNodes[] each)
    {
        var seen = new HashSet<Actor>();
        var shared = new HashSet<Actor>();
        foreach (ProductNodes nodes in each)
        {
            foreach (Actor actor in nodes.Actors.Select(actor => actor.Actor))
            {
                if (!seen.Add(actor) || nodes.Suppliers[actor].Count > 1)
                {
                    shared.Add(actor);
                }
            }
        }

        return shared;
    }

    private SharedNode NodeOf(Actor actor, List<SharedNodeProduct> products)
    {
        (double low, double high, double weightedLow, double weightedHigh) = (0, 0, 0, 0);
        foreach (SharedNodeProduct product in products)
        {
            double weight = _exposure.Weights[product.Product];
            low += product.Loss.Low;
            high += product.Loss.High;
            weightedLow += weight * product.Loss.Low;
            weightedHigh += weight * product.Loss.High;
        }

        products.Sort(Compare);
        return new SharedNode
        {
            Actor = actor,
            Products = [.. products],
            Total = new Interval(low, high),
            PortfolioLoss = new Bounds(Math.Min(1, weightedLow), Math.Min(1, weightedHigh)),
        };
    }

    private static int Compare(SharedNodeProduct left, SharedNodeProduct right)
    {
        int order = right.Loss.High.CompareTo(left.Loss.High);
        order = order != 0 ? order : right.Loss.Low.CompareTo(left.Loss.Low);
        return order != 0 ? order : string.CompareOrdinal(left.Product, right.Product);
    }

    private static int Compare(SharedNode left, SharedNode right)
    {
        int order = right.Total.High.CompareTo(left.Total.High);
        order = order != 0 ? order : right.Total.Low.CompareTo(left.Total.Low);
        order = order != 0 ? order : right.Products.Length.CompareTo(left.Products.Length);
        return order != 0 ? order : left.Actor.CompareTo(right.Actor);
    }

    private sealed record ProductNodes(
        string Product, CompiledProduct Compiled, List<ActorCut> Actors, Dictionary<Actor, (int Count, ImmutableArray<string> First)> Suppliers);
}
