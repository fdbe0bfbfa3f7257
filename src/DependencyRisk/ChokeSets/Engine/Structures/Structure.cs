namespace DependencyRisk;

/// <summary>
/// A boolean function of independent events as a directed acyclic graph of gates, in flat arrays: what fails when which events
/// happen. Made by <see cref="StructureBuilder"/>, and read by every algorithm on choke sets.
/// </summary>
/// <remarks>Nodes below <see cref="Events"/> are events, the others gates, each numbered after its children. Immutable.</remarks>
internal sealed class Structure
{
    private readonly GateKind[] _kinds;
    private readonly int[] _thresholds;
    private readonly int[] _starts;
    private readonly Literal[] _children;

    internal Structure(int events, GateKind[] kinds, int[] thresholds, int[] starts, Literal[] children, Literal top)
    {
        Events = events;
        _kinds = kinds;
        _thresholds = thresholds;
        _starts = starts;
        _children = children;
        Top = top;
    }

    /// <summary>How many events there are, whether the function depends on them or not.</summary>
    public int Events { get; }

    public int Gates => _kinds.Length;

    public int Nodes => Events + _kinds.Length;

    /// <summary>How many children all gates have together.</summary>
    public int Edges => _children.Length;

    /// <summary>What the structure is about; a constant where it always fails or never does.</summary>
    public Literal Top { get; }

    public bool IsGate(int node) => node >= Events;

    public GateKind KindOf(int gate) => _kinds[gate - Events];

    /// <summary>How many children must fail, for a gate of kind <see cref="GateKind.AtLeast"/>.</summary>
    public int ThresholdOf(int gate) => _thresholds[gate - Events];

    public ReadOnlySpan<Literal> ChildrenOf(int gate) => _children.AsSpan(_starts[gate - Events].._starts[gate - Events + 1]);

    /// <summary>How often each node is a child, the top counted once more; 0 for what the top does not depend on.</summary>
    public int[] CountParents()
    {
        int[] parents = new int[Nodes];
        if (Top.IsConstant)
        {
            return parents;
        }

        parents[Top.Node] = 1;
        for (int gate = Nodes - 1; gate >= Events; gate--)
        {
            if (parents[gate] > 0)
            {
                foreach (Literal child in ChildrenOf(gate))
                {
                    parents[child.Node]++;
                }
            }
        }

        return parents;
    }

    /// <summary>
    /// Whether no gate negates: then more events never mend a failure (a monotone function, a coherent system but for events
    /// that do not matter). True only of what it is written with; a monotone function may be written with negations.
    /// </summary>
    public bool IsCoherent()
    {
        if (Top is { IsNegated: true, IsConstant: false } || _kinds.Contains(GateKind.Xor))
        {
            return false;
        }

        foreach (Literal child in _children)
        {
            if (child.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value of each node when no event happens.</summary>
    public bool[] ValuesWithoutEvents()
    {
        bool[] values = new bool[Nodes];
        for (int gate = Events; gate < Nodes; gate++)
        {
            int failing = 0;
            ReadOnlySpan<Literal> children = ChildrenOf(gate);
            foreach (Literal child in children)
            {
                failing += values[child.Node] != child.IsNegated ? 1 : 0;
            }

            values[gate] = KindOf(gate) switch
            {
                GateKind.And => failing == children.Length,
                GateKind.Or => failing > 0,
                GateKind.Xor => failing % 2 == 1,
                _ => failing >= ThresholdOf(gate),
            };
        }

        return values;
    }
}
