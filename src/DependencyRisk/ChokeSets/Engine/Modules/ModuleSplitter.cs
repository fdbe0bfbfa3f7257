namespace DependencyRisk;

/// <summary>Cuts a structure into its modules, each numbered after those it contains; the last is the top.</summary>
internal sealed class ModuleSplitter
{
    private readonly Structure _source;
    private readonly bool[] _isModule;
    private readonly int[] _moduleOf; // by gate, the number of the module
    private readonly Literal[] _local; // by node, what it is in the module that is being cut out
    private readonly int[] _stamps;
    private readonly List<int> _leaves = [];
    private readonly List<int> _gates = [];
    private readonly Stack<int> _pending = new();
    private readonly List<Literal> _children = [];

    public ModuleSplitter(Structure source, bool[] isModule)
    {
        _source = source;
        _isModule = isModule;
        _moduleOf = new int[source.Nodes];
        _local = new Literal[source.Nodes];
        _stamps = new int[source.Nodes];
        Count = Math.Max(1, isModule.Count(each => each));
    }

    /// <summary>How many modules there are; at least one, for the top.</summary>
    public int Count { get; }

    /// <summary>The modules in order.</summary>
    public IEnumerable<Module> Split()
    {
        if (_source.Top.IsConstant || !_source.IsGate(_source.Top.Node))
        {
            bool isConstant = _source.Top.IsConstant;
            var builder = new StructureBuilder(isConstant ? 0 : 1);
            yield return new Module(
                builder.Build(isConstant ? _source.Top : Literal.Of(0).NegatedIf(_source.Top.IsNegated)),
                isConstant ? [] : [_source.Top.Node]);
            yield break;
        }

        int number = 0;
        for (int gate = _source.Events; gate <= _source.Top.Node; gate++)
        {
            if (_isModule[gate])
            {
                _moduleOf[gate] = number++;
                yield return CutOut(gate);
            }
        }
    }

    private Module CutOut(int gate)
    {
        Collect(gate);
        var builder = new StructureBuilder(_leaves.Count);
        int[] leaves = new int[_leaves.Count];
        for (int i = 0; i < leaves.Length; i++)
        {
            _local[_leaves[i]] = Literal.Of(i);
            leaves[i] = _source.IsGate(_leaves[i]) ? ~_moduleOf[_leaves[i]] : _leaves[i];
        }

        foreach (int inner in _gates)
        {
            _children.Clear();
            foreach (Literal child in _source.ChildrenOf(inner))
            {
                _children.Add(_local[child.Node].NegatedIf(child.IsNegated));
            }

            _local[inner] = builder.Add(_source.KindOf(inner), _source.ThresholdOf(inner), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_children));
        }

        bool isNegated = gate == _source.Top.Node && _source.Top.IsNegated;
        return new Module(builder.Build(_local[gate].NegatedIf(isNegated)), leaves);
    }

    // Leaves in the order in which they are met, gates after their children.
    private void Collect(int gate)
    {
        _leaves.Clear();
        _gates.Clear();
        _stamps[gate] = gate;
        _pending.Push(gate);
        while (_pending.TryPop(out int node))
        {
            if (node != gate && (!_source.IsGate(node) || _isModule[node]))
            {
                _leaves.Add(node);
                continue;
            }

            _gates.Add(node);
            ReadOnlySpan<Literal> children = _source.ChildrenOf(node);
            for (int i = children.Length - 1; i >= 0; i--)
            {
                if (_stamps[children[i].Node] != gate)
                {
                    _stamps[children[i].Node] = gate;
                    _pending.Push(children[i].Node);
                }
            }
        }

        _gates.Sort();
    }
}
