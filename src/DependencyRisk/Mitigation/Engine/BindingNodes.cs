namespace DependencyRisk;

/// <summary>
/// The nodes whose shortfall is felt in the asked output: at some time it is the worst input of something that needs it, and
/// is felt there, up to the root. At any other node less shortfall changes nothing, whatever else lessens with it.
/// </summary>
/// <remarks>
/// Why: let less shortfall begin at one node that is not felt. Take the first node above, children before parents, that is felt and
/// whose output changes. Either its inputs were worse than its supply at some time and all the worst of them have changed, or its
/// supply has changed, by an input of one of its sources. Each of these is felt, so that it was not the first. Sources with inputs
/// of their own are not looked into: all that feeds them counts as felt.
/// </remarks>
internal sealed class BindingNodes(Evaluator evaluator)
{
    private readonly Network _network = evaluator.Network;
    private readonly StepArena _arena = evaluator.Arena;
    private readonly bool[] _isFelt = new bool[evaluator.Network.Nodes.Length];

    public bool this[int node] => _isFelt[node];

    /// <summary>Finds them for what the evaluator worked out last.</summary>
    public void Find()
    {
        for (int node = _network.Root; node >= 0; node--)
        {
            _isFelt[node] = !evaluator.OutputOf(node).IsZero && (node == _network.Root || IsFelt(node));
        }
    }

    /// <summary>Whether a node's supply is short of more than its inputs at some time, so that more supply changes anything.</summary>
    public bool IsSupplyWorst(int node) => Prevails(evaluator.SupplyOf(node), 1, default, evaluator.InputsOf(node));

    private bool IsFelt(int node)
    {
        ref readonly NodeRow row = ref _network.Nodes[node];
        foreach (ref readonly EdgeRow edge in _network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            if (_isFelt[edge.Parent] && IsFeltAlong(node, edge))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFeltAlong(int node, in EdgeRow edge)
    {
        if (_network.Nodes[edge.Parent].Kind == NodeKind.Mean || edge.Slot != EdgeRow.WholeComponent)
        {
            return true;
        }

        // What its own sources lack hides what its inputs lack.
        return Prevails(evaluator.OutputOf(node), edge.Weight, evaluator.InputsOf(edge.Parent), evaluator.SupplyOf(edge.Parent));
    }

    // Whether at some time a multiple of one function is at least the second and more than the third.
    private bool Prevails(Steps one, double weight, Steps atLeast, Steps moreThan)
    {
        ReadOnlySpan<Step> first = _arena[one];
        ReadOnlySpan<Step> second = _arena[atLeast];
        ReadOnlySpan<Step> third = _arena[moreThan];
        (int i, int j, int k) = (0, 0, 0);
        while (i < first.Length || j < second.Length || k < third.Length)
        {
            double time = Math.Min(TimeOf(first, i), Math.Min(TimeOf(second, j), TimeOf(third, k)));
            i += TimeOf(first, i) <= time ? 1 : 0;
            j += TimeOf(second, j) <= time ? 1 : 0;
            k += TimeOf(third, k) <= time ? 1 : 0;
            double value = weight * ValueBefore(first, i);
            if (value >= ValueBefore(second, j) && value > ValueBefore(third, k))
            {
                return true;
            }
        }

        return false;
    }

    private static double TimeOf(ReadOnlySpan<Step> steps, int step) => step < steps.Length ? steps[step].Time : double.PositiveInfinity;

    private static double ValueBefore(ReadOnlySpan<Step> steps, int step) => step > 0 ? steps[step - 1].Value : 0;
}
