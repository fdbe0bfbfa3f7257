namespace DependencyRisk.Tests.Oracles;

/// <summary>Who rests on what in one product, by walking every way down the bill once for every supplier: plain recursion over the definitions.</summary>
internal sealed class SharedNodeOracle
{
    private readonly Bill _bill;
    private readonly AnalysisPhase _phase;
    private readonly IReadOnlyList<Component> _scope;
    private readonly Dictionary<string, SortedSet<string>> _resting = [];

    public SharedNodeOracle(Bill bill, AnalysisPhase phase, string product)
    {
        (_bill, _phase) = (bill, phase);
        _scope = OracleScope.Of(bill, [product], phase);
        var root = new Node(bill.Find(product)!, phase == AnalysisPhase.Operate);
        var bought = new HashSet<Node>();
        Buy(root, bought);
        foreach (Node node in bought)
        {
            foreach (Source source in node.Component.Sources.Where(source => source.Supplier is not null))
            {
                var below = new HashSet<Node>();
                foreach (Node input in Inputs(node.Component.Uses, isKept: false).Concat(Inputs(source.Uses, isKept: false)))
                {
                    Collect(input, below);
                }

                foreach (Node rested in below.Where(rested => !rested.IsKept))
                {
                    Resting(rested.Component.Id).Add(Top(source.Supplier!));
                }
            }
        }
    }

    /// <summary>The components and suppliers that the product can be short by.</summary>
    public IEnumerable<Actor> Actors =>
        _scope.Select(component => Actor.OfComponent(component.Id))
            .Concat(_bill.Suppliers.Where(supplier => Supplied(supplier.Id).Any()).Select(supplier => Actor.OfSupplier(supplier.Id)));

    /// <summary>The groups of the product's own suppliers that rest on an actor, by id.</summary>
    public string[] RestingOn(Actor actor)
    {
        if (actor.Kind == ActorKind.Component)
        {
            return [.. Resting(actor.Id)];
        }

        return [.. Supplied(actor.Id).SelectMany(component => Resting(component.Id)).Where(top => top != Top(actor.Id)).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<Component> Supplied(string supplier) =>
        _scope.Where(component => component.Sources.Any(source => source.Supplier is { } id && Chain(id).Contains(supplier)));

    private SortedSet<string> Resting(string component)
    {
        if (!_resting.TryGetValue(component, out SortedSet<string>? resting))
        {
            _resting.Add(component, resting = new SortedSet<string>(StringComparer.Ordinal));
        }

        return resting;
    }

    private List<string> Chain(string supplier)
    {
        var chain = new List<string>();
        for (string? id = supplier; id is not null; id = _bill.FindSupplier(id)!.Parent)
        {
            chain.Add(id);
        }

        return chain;
    }

    private string Top(string supplier) => Chain(supplier)[^1];

    private void Buy(Node node, HashSet<Node> bought)
    {
        foreach (Node input in Inputs(node))
        {
            if (input.IsKept || input.Component.Sources.IsEmpty)
            {
                Buy(input, bought);
            }
            else
            {
                bought.Add(input);
            }
        }
    }

    private void Collect(Node node, HashSet<Node> below)
    {
        if (below.Add(node))
        {
            foreach (Node input in Inputs(node))
            {
                Collect(input, below);
            }
        }
    }

    private IEnumerable<Node> Inputs(Node node) =>
        Inputs(node.Component.Uses.Concat(node.IsKept ? [] : node.Component.Sources.SelectMany(source => source.Uses)), node.IsKept);

    private IEnumerable<Node> Inputs(IEnumerable<Use> uses, bool isKept) =>
        uses.Where(use => _phase != AnalysisPhase.Build || use.Phase == Phase.Build)
            .Select(use => new Node(_bill.Find(use.Component)!, isKept && use.Phase == Phase.Build));

    private sealed record Node(Component Component, bool IsKept);
}
