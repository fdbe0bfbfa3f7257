namespace DependencyRisk;

/// <summary>
/// What the gaps of one node cost. A cell costs what its being the cutter's adds to the loss when that country cuts its sources of this
/// component alone: the most over the countries, and over all other gaps of the component being out of its reach, or in it.
/// </summary>
internal sealed class NodeGapCosts
{
    private static readonly PlannedCut Named = PlannedCut.Full(default, isPlace: true) with { IsPlace = false };
    private static readonly PlannedCut Anywhere = PlannedCut.Full(default, isPlace: true);

    private readonly LoneCuts _cuts;
    private readonly Evaluator _evaluator;
    private readonly MissingNode _missing;
    private readonly NodeRow _row;
    private readonly int[] _taken;
    private readonly bool[] _isKnown;
    private readonly bool[] _isUnknown;
    private readonly bool[] _isPart;

    /// <summary>Makes ready to ask about one node.</summary>
    /// <param name="cuts">Cuts of a product in which the places of all sources are taken for known.</param>
    /// <param name="evaluator">An evaluator of the same.</param>
    /// <param name="reach">The reach in which they are not.</param>
    /// <param name="missing">The node.</param>
    public NodeGapCosts(LoneCuts cuts, Evaluator evaluator, Reach reach, MissingNode missing)
    {
        (_cuts, _evaluator, _missing, _row) = (cuts, evaluator, missing, evaluator.Network.Nodes[missing.Node]);
        int count = _row.SourceEnd - _row.SourceStart;
        (_taken, _isKnown, _isPart) = (new int[count], new bool[count], new bool[count]);
        _isUnknown = reach.IsUnknown[_row.SourceStart.._row.SourceEnd];
    }

    /// <summary>The costs, part by part.</summary>
    /// <param name="reachOf">The sources of the node that each country other than home is known to reach, by country.</param>
    public GapCost[] Of(IEnumerable<(Country Country, List<int> Sources)> reachOf)
    {
        var costs = new GapCost[_missing.Parts.Length];
        AddCosts(default, costs);
        if (_missing.HasShares && _row.HasCandidates)
        {
            AddCandidates(ref costs[^1]);
        }

        foreach ((Country country, List<int> sources) in reachOf)
        {
            Mark(_isKnown, sources, true);
            AddCosts(country, costs);
            Mark(_isKnown, sources, false);
        }

        return costs;
    }

    private void AddCosts(Country country, GapCost[] costs)
    {
        double none = Loss(others: false, part: false);
        double all = Loss(others: true, part: true, unallocated: true);
        if (costs.Length == 1 && !(_missing.HasShares && _row.HasCandidates))
        {
            Raise(ref costs[0], all, none, country);
            return;
        }

        // A loss rises the faster the more is lost already: what the others' being in reach comes to is the larger difference, but among
        // candidates, of whom one is as bad as all.
        for (int i = 0; i < _missing.Places.Length; i++)
        {
            Mark(_isPart, _missing.Places[i].Sources, true);
            Raise(ref costs[i], all, Loss(others: true, part: false, unallocated: true), country);
            if (_row.HasCandidates)
            {
                Raise(ref costs[i], Loss(others: false, part: true), none, country);
            }

            Mark(_isPart, _missing.Places[i].Sources, false);
        }

        if (_missing.HasShares && _row.HasCandidates)
        {
            Raise(ref costs[^1], none, Loss(others: false, part: false, isPessimistic: false), country);
            Raise(ref costs[^1], all, Loss(others: true, part: false, isPessimistic: false), country);
        }
        else if (_missing.HasShares)
        {
            Raise(ref costs[^1], all, Loss(others: true, part: false), country);
        }
    }

    // Each candidate that we cannot place may be in a country of its own, and one with inputs of its own may fail alone for want of
    // them; then it has all that is unallocated, or nothing of it.
    private void AddCandidates(ref GapCost cost)
    {
        foreach (MissingPart part in _missing.Places)
        {
            AddCandidates(ref cost, part.Sources);
        }

        int tried = 0;
        int most = MissingCells.MostApart(_row);
        for (int source = _row.SourceStart; source < _row.SourceEnd && tried < most; source++)
        {
            if (_evaluator.Network.Sources[source] is { IsCandidate: true, Slot: >= 0 })
            {
                AddCandidates(ref cost, [source]);
                tried++;
            }
        }
    }

    private void AddCandidates(ref GapCost cost, int[] sources)
    {
        Mark(_isKnown, sources, true);
        Raise(ref cost, Loss(others: false, part: false), Loss(others: false, part: false, isPessimistic: false), default);
        Mark(_isKnown, sources, false);
    }

    // Two ways to one number differ by rounding; the country that comes first stays.
    private static void Raise(ref GapCost cost, double more, double less, Country country)
    {
        if (more - less > cost.Width + GapCost.Rounding)
        {
            cost = new GapCost(more - less, country);
        }
    }

    // The loss when what the country is known to reach is cut, and of the unknown sources the part, the others, and the unallocated
    // share where nobody is named for it. Pessimistic and optimistic are about the shares of candidates alone.
    private double Loss(bool others, bool part, bool unallocated = false, bool isPessimistic = true)
    {
        int count = 0;
        for (int i = 0; i < _isKnown.Length; i++)
        {
            if (_isKnown[i] || (_isUnknown[i] && (_isPart[i] ? part : others)))
            {
                _taken[count++] = _row.SourceStart + i;
            }
        }

        PlannedCut cut = unallocated ? Anywhere : Named;
        return _cuts.OutcomeOf(_evaluator, _missing.Node, _taken.AsSpan(0, count), cut, isPessimistic).Loss;
    }

    private void Mark(bool[] marks, IEnumerable<int> sources, bool isMarked)
    {
        foreach (int source in sources)
        {
            marks[source - _row.SourceStart] = isMarked;
        }
    }
}
