namespace DependencyRisk;

/// <summary>Rebuilds a structure gate by gate, from the events up; each pass of the reduction says what becomes of a gate.</summary>
internal sealed class StructureRewriter(Structure source)
{
    private readonly Literal[] _map = new Literal[source.Gates];

    public Structure Source { get; } = source;

    public StructureBuilder Builder { get; } = new(source.Events);

    /// <summary>How often each node of the source is a child.</summary>
    public int[] Parents { get; } = source.CountParents();

    /// <summary>What became of a literal of the source.</summary>
    public Literal Map(Literal literal) =>
        literal.IsConstant || !Source.IsGate(literal.Node) ? literal : _map[literal.Node - Source.Events].NegatedIf(literal.IsNegated);

    /// <summary>Appends what became of a gate's children.</summary>
    public void MapChildren(int gate, List<Literal> into)
    {
        foreach (Literal child in Source.ChildrenOf(gate))
        {
            into.Add(Map(child));
        }
    }

    public void Replace(int gate, Literal replacement) => _map[gate - Source.Events] = replacement;

    public Structure Finish() => Builder.Build(Map(Source.Top));
}
