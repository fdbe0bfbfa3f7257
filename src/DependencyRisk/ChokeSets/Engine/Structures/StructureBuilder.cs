namespace DependencyRisk;

/// <summary>
/// Builds a <see cref="Structure"/> from the events up. Each gate is brought to a normal form at once: children sorted, without
/// repetitions, constants and double negations; a gate like one already there is that one (hash-consing).
/// </summary>
/// <remarks>Serves one thread.</remarks>
internal sealed class StructureBuilder
{
    private const int FirstCapacity = 16;

    private readonly GateTable _gates;

    /// <summary>Starts with so many events and no gate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none.</exception>
    public StructureBuilder(int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        Events = events;
        _gates = new GateTable(FirstCapacity);
    }

    public int Events { get; }

    /// <summary>Events and gates so far.</summary>
    public int Nodes => Events + _gates.Count;

    public bool IsGate(int node) => node >= Events;

    public GateKind KindOf(int gate) => _gates.KindOf(gate - Events);

    public ReadOnlySpan<Literal> ChildrenOf(int gate) => _gates.ChildrenOf(gate - Events);

    public Literal And(params ReadOnlySpan<Literal> children) => Add(GateKind.And, 0, children);

    public Literal Or(params ReadOnlySpan<Literal> children) => Add(GateKind.Or, 0, children);

    public Literal Xor(params ReadOnlySpan<Literal> children) => Add(GateKind.Xor, 0, children);

    public Literal AtLeast(int threshold, params ReadOnlySpan<Literal> children) => Add(GateKind.AtLeast, threshold, children);

    /// <summary>The gate of these children, or what it simplifies to. An empty And is true; an empty Or or Xor is false.</summary>
    /// <param name="kind">How it combines them.</param>
    /// <param name="threshold">How many must fail; only for <see cref="GateKind.AtLeast"/>.</param>
    /// <param name="children">Literals of this builder.</param>
    /// <exception cref="ArgumentOutOfRangeException">A child is none of this builder's nodes.</exception>
    public Literal Add(GateKind kind, int threshold, ReadOnlySpan<Literal> children)
    {
        foreach (Literal child in children)
        {
            if (child.Node >= Nodes)
            {
                throw new ArgumentOutOfRangeException(nameof(children), child.Node, $"A child is to be one of the {Nodes} nodes made before.");
            }
        }

        Span<Literal> draft = _gates.Draft(children);
        bool negated = false;
        int length = kind switch
        {
            GateKind.AtLeast => NormalForm.AtLeast(draft, ref kind, ref threshold),
            GateKind.Xor => NormalForm.Xor(draft, ref negated),
            _ => draft.Length,
        };
        if (kind is GateKind.And or GateKind.Or)
        {
            length = NormalForm.AndOr(draft[..length], kind);
            threshold = 0;
        }

        Literal simple = length switch
        {
            NormalForm.IsFalse => Literal.False,
            NormalForm.IsTrue => Literal.True,
            0 => Literal.Constant(kind == GateKind.And),
            1 => draft[0],
            _ => Literal.Of(Events + _gates.Commit(kind, threshold, length)),
        };
        return simple.NegatedIf(negated);
    }

    /// <summary>The structure that has this top.</summary>
    public Structure Build(Literal top) => _gates.ToStructure(Events, top);
}
