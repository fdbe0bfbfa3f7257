namespace DependencyRisk;

/// <summary>
/// Which sources each country reaches under one control, and what nobody can rule out for any country: the sources of
/// unknown place, and the components whose unallocated share may come from anywhere.
/// </summary>
internal sealed class Reach
{
    private readonly Network _network;
    private readonly Control _control;
    private readonly int[] _start = new int[Country.CellCount + 1];
    private readonly int[] _sources;
    private readonly bool[]? _isSettled;

    public Reach(Network network, Control control)
    {
        (_network, _control) = (network, control);
        IsUnknown = new bool[network.Sources.Length];
        _sources = Bucket();
        UnknownSources = Where(IsUnknown.Length, source => IsUnknown[source]);
        UnknownNodes = Where(network.Nodes.Length, node => network.Nodes[node].MayComeFromAnywhere);
        Countries = [.. Enumerable.Range(1, Country.CellCount - 1).Where(cell => _start[cell + 1] > _start[cell]).Select(Country.FromCell).Order()];
    }

    // Some of what was unknown is known.
    private Reach(Reach before, IEnumerable<int> sources, IEnumerable<int> nodes)
    {
        (_network, _control, _start, _sources, Countries) = (before._network, before._control, before._start, before._sources, before.Countries);
        IsUnknown = (bool[])before.IsUnknown.Clone();
        foreach (int source in sources)
        {
            IsUnknown[source] = false;
        }

        _isSettled = new bool[_network.Nodes.Length];
        foreach (int node in nodes)
        {
            _isSettled[node] = true;
        }

        UnknownSources = [.. before.UnknownSources.Where(source => IsUnknown[source])];
        UnknownNodes = [.. before.UnknownNodes.Where(node => !_isSettled[node])];
    }

    /// <summary>Whether a country that we do not know may reach the source.</summary>
    public bool[] IsUnknown { get; }

    public int[] UnknownSources { get; }

    /// <summary>Nodes whose unallocated share has no candidate.</summary>
    public int[] UnknownNodes { get; }

    public bool HasUnknown => UnknownSources.Length + UnknownNodes.Length > 0;

    /// <summary>Nodes in which anything is unknown, in order.</summary>
    public IEnumerable<int> NodesWithUnknown =>
        UnknownSources.Select(source => _network.Sources[source].Node).Concat(UnknownNodes).Distinct().Order();

    /// <summary>The known countries that reach some source, by code.</summary>
    public Country[] Countries { get; }

    /// <summary>The sources that a known country is known to reach.</summary>
    public ReadOnlyMemory<int> Of(Country country) =>
        country.IsKnown ? _sources.AsMemory(_start[country.Cell].._start[country.Cell + 1]) : default;

    /// <summary>
    /// The same where it is known who supplies some sources and some unallocated shares, in places that are nobody's among the
    /// actors. For runs of single cuts; sweeps know nothing of it.
    /// </summary>
    public Reach Knowing(IEnumerable<int> sources, IEnumerable<int> nodes) => new(this, sources, nodes);

    /// <summary>Whether it is known, other than from the bill, where a node's unallocated share comes from.</summary>
    public bool IsSettled(int node) => _isSettled is { } settled && settled[node];

    /// <summary>The share of a node that a country we do not know may control.</summary>
    public double UnknownShare(int node)
    {
        double share = 0;
        ref readonly NodeRow row = ref _network.Nodes[node];
        bool isUnallocatedUnknown = !row.HasCandidates;
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            bool isCandidate = _network.Sources[source].IsCandidate;
            share += IsUnknown[source] && !isCandidate ? _network.Sources[source].Share : 0;
            isUnallocatedUnknown |= IsUnknown[source] && isCandidate;
        }

        return share + (isUnallocatedUnknown ? row.Unallocated : 0);
    }

    /// <summary>The countries that the source answers to; ZZ for each relation that is not known.</summary>
    /// <returns>How many were written.</returns>
    public int Relations(int source, Span<Country> countries)
    {
        ref readonly SourceRow row = ref _network.Sources[source];
        Supplier? named = row.Supplier < 0 || _control == Control.Origin ? null : _network.Bill.Suppliers[row.Supplier];
        switch (_control)
        {
            case Control.Origin:
                countries[0] = row.Origin;
                return 1;
            case Control.Headquarters:
                countries[0] = named?.Headquarters ?? default;
                return 1;
            case Control.Owner:
                countries[0] = named?.Owner ?? default;
                return 1;
            default:
                countries[0] = row.Origin;
                countries[1] = named?.Headquarters ?? default;
                countries[2] = named?.Owner ?? default;
                return 3;
        }
    }

    /// <summary>Whether a source is known to answer to a country other than this one.</summary>
    public bool IsForeign(int source, Country home)
    {
        Span<Country> countries = stackalloc Country[3];
        foreach (Country country in countries[..Relations(source, countries)])
        {
            if (country.IsKnown && country != home)
            {
                return true;
            }
        }

        return false;
    }

    private int[] Bucket()
    {
        int each = _control == Control.Any ? 3 : 1;
        ushort[] cells = new ushort[IsUnknown.Length * each];
        Span<Country> countries = stackalloc Country[3];
        for (int source = 0; source < IsUnknown.Length; source++)
        {
            Relations(source, countries);
            for (int i = 0; i < each; i++)
            {
                IsUnknown[source] |= !countries[i].IsKnown;
                cells[(source * each) + i] = (ushort)countries[i].Cell;
            }
        }

        for (int i = 0; i < cells.Length; i++)
        {
            _start[cells[i] + 1] += IsFirst(cells, i, each) ? 1 : 0;
        }

        for (int cell = 0; cell < Country.CellCount; cell++)
        {
            _start[cell + 1] += _start[cell];
        }

        int[] next = (int[])_start.Clone();
        int[] bucketed = new int[_start[^1]];
        for (int i = 0; i < cells.Length; i++)
        {
            if (IsFirst(cells, i, each))
            {
                bucketed[next[cells[i]]++] = i / each;
            }
        }

        return bucketed;
    }

    private static int[] Where(int count, Func<int, bool> holds)
    {
        var found = new List<int>();
        for (int i = 0; i < count; i++)
        {
            if (holds(i))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }

    // A source that answers to one country in two ways is listed once.
    private static bool IsFirst(ushort[] cells, int i, int each) =>
        i % each == 0 || !cells.AsSpan(i - (i % each), i % each).Contains(cells[i]);
}
