using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// The variables of one node's supply, graded ones last. One node after the other is loaded into the same arrays, so that nothing is
/// allocated for it. Serves one thread.
/// </summary>
internal sealed class SupplyVariables(ChokeQuestion question, SourceFailures failures)
{
    private const int Many = 32;

    private readonly Network _network = question.Network;
    private readonly List<int> _parts = [];
    private readonly List<int> _candidates = [];
    private SupplyVariable[] _variables = new SupplyVariable[8];

    public int Count { get; private set; }

    /// <summary>How many are graded.</summary>
    public int Graded { get; private set; }

    /// <summary>How the supply answers to what is lost.</summary>
    public StaticSupply Supply { get; private set; }

    /// <summary>Those that literals say whether they are lost, by falling share, then the graded ones.</summary>
    public ReadOnlySpan<SupplyVariable> All => _variables.AsSpan(0, Count);

    /// <summary>The sources of a graded variable; of a portfolio's, its product's node.</summary>
    public ReadOnlySpan<int> PartsOf(in SupplyVariable variable) =>
        CollectionsMarshal.AsSpan(_parts)[variable.PartStart..variable.PartEnd];

    /// <summary>Loads a node that is supplied by sources, or the portfolio.</summary>
    public void Load(int node)
    {
        (Count, Graded) = (0, 0);
        _parts.Clear();
        ref readonly NodeRow row = ref _network.Nodes[node];
        switch (row.Kind)
        {
            case NodeKind.Sourced:
                LoadSources(row);
                break;
            case NodeKind.Mean:
                LoadProducts();
                break;
            default:
                Supply = default;
                break;
        }

        Order();
    }

    private void LoadProducts()
    {
        double total = 0;
        for (int i = 0; i < _network.MeanNodes.Length; i++)
        {
            double weight = _network.MeanWeights[i];
            total += weight;
            if (weight > 0)
            {
                AddGraded(weight, 0, [_network.MeanNodes[i]], takesAll: false);
                _variables[Count - 1].IsProduct = true;
            }
        }

        Supply = new StaticSupply(0, 0, total, 0);
    }

    private void LoadSources(in NodeRow row)
    {
        (double total, double spare) = (0, 0);
        _candidates.Clear();
        for (int index = row.SourceStart; index < row.SourceEnd; index++)
        {
            ref readonly SourceRow source = ref _network.Sources[index];
            double extra = question.SpareOf(source);
            double share = source.IsCandidate ? 0 : source.Share;
            (total, spare) = (total + share, spare + extra);
            if (source.IsCandidate)
            {
                _candidates.Add(index);
            }

            if (source.Slot >= 0)
            {
                AddGraded(share, extra, [index], takesAll: false);
            }
            else
            {
                Add(failures.Of(index), share, extra);
            }
        }

        if (row.Unallocated > 0)
        {
            total += row.Unallocated;
            AddUnallocated(row.Unallocated);
        }

        Supply = question.SupplyOf(row, total, spare);
    }

    // What is alive of it is the least of the candidates (pessimistic) or the most.
    private void AddUnallocated(double share)
    {
        ReadOnlySpan<int> candidates = CollectionsMarshal.AsSpan(_candidates);
        if (candidates.IsEmpty)
        {
            Add(failures.Anywhere, share, 0);
        }
        else if (HaveOwnInputs(candidates))
        {
            AddGraded(share, 0, candidates, takesAll: !question.IsPessimistic);
        }
        else
        {
            Add(question.IsPessimistic ? failures.AnyOf(candidates) : failures.AllOf(candidates), share, 0);
        }
    }

    private bool HaveOwnInputs(ReadOnlySpan<int> sources)
    {
        foreach (int source in sources)
        {
            if (_network.Sources[source].Slot >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Literal lost, double share, double spare)
    {
        if (lost == Literal.False || (share == 0 && spare == 0))
        {
            return;
        }

        // Many are merged in one go when all are there.
        foreach (ref SupplyVariable known in _variables.AsSpan(0, Count < Many ? Count : 0))
        {
            if (!known.IsGraded && known.Lost == lost)
            {
                known.Share += share;
                known.Spare += spare;
                return;
            }
        }

        Add(new SupplyVariable { Share = share, Spare = spare, Lost = lost, TakesOneActor = lost.Node < question.Actors.Length });
    }

    private void AddGraded(double share, double spare, ReadOnlySpan<int> parts, bool takesAll)
    {
        if (share == 0 && spare == 0)
        {
            return;
        }

        int start = _parts.Count;
        foreach (int part in parts)
        {
            _parts.Add(part);
        }

        Add(new SupplyVariable { Share = share, Spare = spare, PartStart = start, PartEnd = _parts.Count, TakesAll = takesAll });
        Graded++;
    }

    private void Add(in SupplyVariable variable)
    {
        if (Count == _variables.Length)
        {
            Array.Resize(ref _variables, Count * 2);
        }

        _variables[Count] = variable with { Place = Count };
        Count++;
    }

    private void Order()
    {
        if (Count >= Many)
        {
            Span<SupplyVariable> all = _variables.AsSpan(0, Count);
            all.Sort(static (left, right) => left.CompareByLoss(right));
            Count = Merge(all);
        }

        if (Count > 1)
        {
            _variables.AsSpan(0, Count).Sort(static (left, right) => left.CompareByShare(right));
        }
    }

    private static int Merge(Span<SupplyVariable> sorted)
    {
        int count = 0;
        foreach (ref readonly SupplyVariable next in sorted)
        {
            if (count > 0 && !next.IsGraded && !sorted[count - 1].IsGraded && sorted[count - 1].Lost == next.Lost)
            {
                sorted[count - 1].Share += next.Share;
                sorted[count - 1].Spare += next.Spare;
            }
            else
            {
                sorted[count++] = next;
            }
        }

        return count;
    }
}
