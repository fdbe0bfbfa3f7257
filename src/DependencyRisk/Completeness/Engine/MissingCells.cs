using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The empty cells of a network that a control asks about, and the parts of them that lie in each node.</summary>
internal sealed class MissingCells
{
    // From so many sources of one node on, fewer of them are told apart.
    private const int Many = 4096;

    private readonly Network _network;
    private readonly Control _control;
    private readonly Dictionary<(CompletenessGapKind Kind, int Supplier), int> _ofSupplier = [];

    private MissingCells(Network network, Control control) => (_network, _control) = (network, control);

    public List<MissingCell> Cells { get; } = [];

    public List<MissingNode> Nodes { get; } = [];

    /// <summary>Numbers of the cells that belong to suppliers.</summary>
    public List<int> SupplierCells { get; } = [];

    /// <summary>
    /// Sources of a node that are told apart for each kind. A run at a node takes as long as it has sources, so that their number
    /// has to be limited for the work to stay in proportion to the bill.
    /// </summary>
    public static int MostApart(in NodeRow row) => row.SourceEnd - row.SourceStart > Many ? 8 : 64;

    public static MissingCells Of(Network network, Reach reach, Control control)
    {
        var missing = new MissingCells(network, control);
        for (int node = 0; node < network.Nodes.Length; node++)
        {
            if (network.Nodes[node].Kind == NodeKind.Sourced)
            {
                missing.Add(node, reach);
            }
        }

        return missing;
    }

    private void Add(int node, Reach reach)
    {
        NodeRow row = _network.Nodes[node];
        var origins = new List<int>();
        var nameless = new List<int>();
        var parts = new List<MissingPart>();
        var bySupplier = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            if (reach.IsUnknown[source])
            {
                Sort(source, origins, nameless, bySupplier);
            }
        }

        AddOwn(CompletenessGapKind.Origin, node, origins, parts);
        AddOwn(CompletenessGapKind.Supplier, node, nameless, parts);
        AddSuppliers(bySupplier, parts);
        int most = 2 * MostApart(row);
        if (parts.Count > most)
        {
            // Of so many, the cells of suppliers are tried in their other components and all at once.
            parts.RemoveRange(most, parts.Count - most);
        }

        bool hasShares = row.Unallocated > 0 || HasUncountedSpare(row);
        if (hasShares)
        {
            parts.Add(new MissingPart(NewCell(new MissingCell(CompletenessGapKind.Shares, node, -1)), []));
        }

        if (parts.Count > 0)
        {
            Nodes.Add(new MissingNode(node, [.. parts], hasShares));
        }
    }

    // Nothing can be relied on that a source without a share can deliver, even where all is allocated to others.
    private bool HasUncountedSpare(in NodeRow row)
    {
        foreach (ref readonly SourceRow source in _network.Sources.AsSpan(row.SourceStart..row.SourceEnd))
        {
            if (source.IsCandidate && source.Spare > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Sort(int source, List<int> origins, List<int> nameless, SortedDictionary<string, List<int>> bySupplier)
    {
        ref readonly SourceRow row = ref _network.Sources[source];
        if (_control is Control.Origin or Control.Any && !row.Origin.IsKnown)
        {
            origins.Add(source);
        }

        if (_control == Control.Origin)
        {
            return;
        }

        if (row.Supplier < 0)
        {
            nameless.Add(source);
        }
        else if (bySupplier.TryGetValue(_network.Bill.Suppliers[row.Supplier].Id, out List<int>? sources))
        {
            sources.Add(source);
        }
        else
        {
            bySupplier.Add(_network.Bill.Suppliers[row.Supplier].Id, [source]);
        }
    }

    // One cell a source; those with the least shares together, where there are very many.
    private void AddOwn(CompletenessGapKind kind, int node, List<int> sources, List<MissingPart> parts)
    {
        int[] ordered = [.. sources];
        int apart = ordered.Length;
        int most = MostApart(_network.Nodes[node]);
        if (ordered.Length > most)
        {
            ordered = [.. ordered.OrderByDescending(ShareOf)];
            apart = most - 1;
        }

        foreach (int source in ordered.AsSpan(0, apart))
        {
            AddPart(NewCell(new MissingCell(kind, node, -1)), [source], parts);
        }

        if (apart < ordered.Length)
        {
            int[] rest = ordered[apart..];
            Array.Sort(rest);
            AddPart(NewCell(new MissingCell(kind, node, -1)), rest, parts);
        }
    }

    private void AddSuppliers(SortedDictionary<string, List<int>> bySupplier, List<MissingPart> parts)
    {
        foreach ((string id, List<int> sources) in bySupplier)
        {
            int supplier = _network.Bill.Index.SupplierById[id];
            Supplier named = _network.Bill.Suppliers[supplier];
            if (_control is Control.Headquarters or Control.Any && !named.Headquarters.IsKnown)
            {
                AddPart(CellOf(CompletenessGapKind.Headquarters, supplier), [.. sources], parts);
            }

            if (_control is Control.Owner or Control.Any && !named.Owner.IsKnown)
            {
                AddPart(CellOf(CompletenessGapKind.Owner, supplier), [.. sources], parts);
            }
        }
    }

    private void AddPart(int cell, int[] sources, List<MissingPart> parts)
    {
        Cells[cell].Sources.AddRange(sources);
        parts.Add(new MissingPart(cell, sources));
    }

    private int CellOf(CompletenessGapKind kind, int supplier)
    {
        ref int cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofSupplier, (kind, supplier), out bool exists);
        if (!exists)
        {
            cell = NewCell(new MissingCell(kind, -1, supplier));
            SupplierCells.Add(cell);
        }

        return cell;
    }

    private int NewCell(MissingCell cell)
    {
        Cells.Add(cell);
        return Cells.Count - 1;
    }

    // A candidate may have all that is unallocated.
    private double ShareOf(int source) =>
        _network.Sources[source].IsCandidate ? _network.Nodes[_network.Sources[source].Node].Unallocated : _network.Sources[source].Share;
}
