namespace DependencyRisk;

/// <summary>
/// Which gaps to fill first: those that cost most; of equal ones those of components with most own value, then those about most
/// sources, then by id. No order of the bill's lists matters.
/// </summary>
internal sealed class GapOrder : IComparer<RankedGap>
{
    // What differs by rounding is equal.
    private const int Digits = 12;

    private readonly Network _network;
    private readonly List<MissingCell> _cells;
    private readonly double[] _values;
    private readonly int[] _counts;

    /// <summary>Makes ready to compare.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cells">Its empty cells.</param>
    /// <param name="ownValues">Own values of the components, or null where there are none.</param>
    public GapOrder(Network network, List<MissingCell> cells, Dictionary<string, double>? ownValues)
    {
        (_network, _cells) = (network, cells);
        _counts = [.. cells.Select(cell => cell.SourceCount(network))];
        _values = [.. cells.Select(cell => ownValues is null ? 0 : ValueOf(cell, ownValues))];
    }

    /// <inheritdoc/>
    public int Compare(RankedGap x, RankedGap y)
    {
        (MissingCell one, MissingCell other) = (_cells[x.Cell], _cells[y.Cell]);
        int order = Math.Round(y.Cost.Width, Digits).CompareTo(Math.Round(x.Cost.Width, Digits));
        order = order != 0 ? order : _values[y.Cell].CompareTo(_values[x.Cell]);
        order = order != 0 ? order : _counts[y.Cell].CompareTo(_counts[x.Cell]);
        order = order != 0 ? order : string.CompareOrdinal(IdOf(one), IdOf(other));
        order = order != 0 ? order : one.Supplier.CompareTo(other.Supplier);
        order = order != 0 ? order : one.Kind.CompareTo(other.Kind);
        return order != 0 ? order : x.Cell.CompareTo(y.Cell);
    }

    // Of a supplier all its components together, added up in one order.
    private double ValueOf(MissingCell cell, Dictionary<string, double> ownValues)
    {
        IEnumerable<string> components = cell.Node >= 0
            ? [_network.IdOf(cell.Node)]
            : cell.Sources.Select(source => _network.Sources[source].Node).Distinct().Select(_network.IdOf).Order(StringComparer.Ordinal);
        return Math.Round(components.Sum(component => ownValues.GetValueOrDefault(component)), Digits);
    }

    private string IdOf(MissingCell cell) => cell.Supplier < 0 ? _network.IdOf(cell.Node) : _network.Bill.Suppliers[cell.Supplier].Id;
}
