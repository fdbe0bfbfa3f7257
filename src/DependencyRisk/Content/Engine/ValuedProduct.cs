namespace DependencyRisk;

/// <summary>A product, or the portfolio, with the value of all that is inside it. Never changed once made.</summary>
internal sealed class ValuedProduct(string id, ValueNetwork network, UnitValues values)
{
    private readonly Lazy<ValueFlow> _flow = new(() => new ValueFlow(network, values));

    public string Id => id;

    public ValueNetwork Network => network;

    public UnitValues Values => values;

    public ValueFlow Flow => _flow.Value;

    /// <summary>Content by origin, every component looked into.</summary>
    public OriginContent ToBottom()
    {
        var sum = new OriginSum(network);
        foreach ((int node, double weight) in network.Products)
        {
            sum.AddProduct(node, weight * (values.Made[node] / values.Value[node]));
            AddInputsOfSources(sum, node, weight);
        }

        for (int node = 0; node < network.Count; node++)
        {
            double through = Flow.Through(node);
            if (through > 0)
            {
                sum.AddMade(node, through * (values.Made[node] / values.Value[node]));
                AddInputsOfSources(sum, node, through);
            }
        }

        return Content(tier: null, sum);
    }

    /// <summary>Content at face value: the products' own value, and their inputs whole. The first of the tiers, without walking.</summary>
    public OriginContent AtFace()
    {
        var sum = new OriginSum(network);
        for (int product = 0; product < network.Products.Length; product++)
        {
            (int node, double weight) = network.Products[product];
            UInt128 made = ExactSum.Of(Flow.ProductOwn[product]);
            foreach (ref readonly Flow flow in network.FlowsOf(node))
            {
                double input = weight * values.Ratio(node, flow);
                if (!network.IsMadeInHouse(flow.Child))
                {
                    sum.AddMade(flow.Child, input);
                }
                else if (flow.Place == DependencyRisk.Flow.WholeComponent)
                {
                    made += ExactSum.Of(input);
                }
                else
                {
                    sum.Add(flow.Place, input);
                }
            }

            sum.AddProduct(node, ExactSum.ToShare(made));
        }

        return Content(tier: 1, sum);
    }

    /// <summary>Content by origin tier by tier, from face value on; the last is the bottom unless there are more tiers than asked for.</summary>
    public IEnumerable<OriginContent> Tiers(int most, CancellationToken cancellation)
    {
        var walk = new TierWalk(network, values);
        yield return Content(walk.Tier, walk.Content());
        while (walk.Tier < most && !walk.IsAtBottom)
        {
            cancellation.ThrowIfCancellationRequested();
            walk.Next();
            yield return Content(walk.Tier, walk.Content());
        }
    }

    public OriginContent ToTier(int tier, CancellationToken cancellation)
    {
        for (var walk = new TierWalk(network, values); ; walk.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (walk.Tier == tier || walk.IsAtBottom)
            {
                return Content(tier, walk.Content());
            }
        }
    }

    /// <summary>
    /// The part of a node's value that its makers in some places account for: their share of all that is not the input of one source, and what is
    /// the input of theirs. The parts of all places sum to 1.
    /// </summary>
    public double PartOf(int node, double share, Predicate<int> isIn)
    {
        UInt128 apart = UInt128.Zero;
        UInt128 theirs = UInt128.Zero;
        foreach (ref readonly Flow flow in network.FlowsOf(node))
        {
            if (flow.Place != DependencyRisk.Flow.WholeComponent)
            {
                UInt128 part = ExactSum.Of(values.Ratio(node, flow));
                apart += part;
                theirs += isIn(flow.Place) ? part : UInt128.Zero;
            }
        }

        return apart == UInt128.Zero ? share : Math.Clamp((share * (1 - ExactSum.ToShare(apart))) + ExactSum.ToShare(theirs), 0, 1);
    }

    /// <summary>The part that makers at home, or abroad, account for.</summary>
    public double PartOf(int node, Stage stage) => PartOf(node, network.ShareOf(node, stage), place => network.StageOf(place) == stage);

    private OriginContent Content(int? tier, OriginSum sum) => new(tier, network.Home, sum.Values());

    // What a source has made in house for itself is the work of its own place.
    private void AddInputsOfSources(OriginSum sum, int node, double through)
    {
        foreach (ref readonly Flow flow in network.FlowsOf(node))
        {
            if (flow.Place != DependencyRisk.Flow.WholeComponent && network.IsMadeInHouse(flow.Child))
            {
                sum.Add(flow.Place, through * (flow.Factor * values.Made[flow.Child] / values.Value[node]));
            }
        }
    }
}
