namespace DependencyRisk;

/// <summary>
/// Which sources each supplier reaches, its own and those of everything below it. Sources lie in the order of a walk through
/// the tree of parents, so that each supplier's are one run of them, however deep the tree.
/// </summary>
internal sealed class SupplierTree
{
    private readonly int[] _parent;
    private readonly int[] _entered;
    private readonly int[] _left;
    private readonly int[] _start;
    private readonly int[] _sources;

    public SupplierTree(Network network)
    {
        _parent = network.Bill.Index.SupplierParent;
        _entered = new int[_parent.Length];
        _left = new int[_parent.Length];
        Walk();
        (_start, _sources) = Bucket(network);
        Reaching = [.. Enumerable.Range(0, _parent.Length).Where(supplier => !Of(supplier).IsEmpty).OrderBy(supplier => network.Bill.Suppliers[supplier].Id, StringComparer.Ordinal)];
    }

    /// <summary>The suppliers that reach a source, by id.</summary>
    public int[] Reaching { get; }

    public ReadOnlyMemory<int> Of(int supplier) => _sources.AsMemory(_start[_entered[supplier]].._start[_left[supplier]]);

    // Numbers the suppliers so that everything below one has the numbers from _entered up to, not including, _left.
    private void Walk()
    {
        int[] size = new int[_parent.Length];
        int[] order = Ordered();
        foreach (int supplier in order)
        {
            size[supplier]++;
            if (_parent[supplier] >= 0)
            {
                size[_parent[supplier]] += size[supplier];
            }
        }

        int nextRoot = 0;
        int[] nextChild = new int[_parent.Length];
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int supplier = order[i];
            ref int next = ref nextRoot;
            if (_parent[supplier] >= 0)
            {
                next = ref nextChild[_parent[supplier]];
            }

            _entered[supplier] = next;
            next += size[supplier];
            _left[supplier] = next;
            nextChild[supplier] = _entered[supplier] + 1;
        }
    }

    // Children before parents; the bill is valid, so there are no cycles.
    private int[] Ordered()
    {
        int[] order = new TopologicalSort([.. Enumerable.Range(0, _parent.Length + 1)], _parent).Sort(static _ => { });
        Array.Reverse(order);
        return order;
    }

    private (int[] Start, int[] Sources) Bucket(Network network)
    {
        int[] start = new int[_parent.Length + 1];
        foreach (ref readonly SourceRow source in network.Sources.AsSpan())
        {
            if (source.Supplier >= 0)
            {
                start[_entered[source.Supplier] + 1]++;
            }
        }

        for (int i = 0; i < _parent.Length; i++)
        {
            start[i + 1] += start[i];
        }

        int[] next = (int[])start.Clone();
        int[] sources = new int[start[^1]];
        for (int source = 0; source < network.Sources.Length; source++)
        {
            if (network.Sources[source].Supplier is var supplier and >= 0)
            {
                sources[next[_entered[supplier]]++] = source;
            }
        }

        return (start, sources);
    }
}
