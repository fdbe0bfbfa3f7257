using System.Numerics;

namespace DependencyRisk;

/// <summary>Which share of one component comes from where. Kept from component to component, so that a bill costs no allocation.</summary>
internal sealed class SourcePlaces(Bill bill, Control control, PlaceTable places)
{
    private Country[] _countries = new Country[16];
    private double[] _shares = new double[16];
    private double[] _terms = new double[16];
    private Country[] _candidates = new Country[16];
    private int _count;
    private int _candidateCount;
    private double _unallocated;
    private double _scale;
    private bool _isOpen;

    /// <summary>Reads the sources of the component at a position of the bill.</summary>
    public void Read(int component, ReadOnlySpan<Source> sources)
    {
        Reserve(sources.Length);
        (_count, _candidateCount) = (0, 0);
        bool hasInputs = false;
        int indexed = bill.Index.SourceStart[component];
        foreach (ref readonly Source source in sources)
        {
            Country country = CountryOf(source, bill.Index.SourceSupplier[indexed++]);
            double share = source.ShareOrAbsent.OrElse(double.NaN);
            bool isCandidate = double.IsNaN(share);
            (_countries[_count], _shares[_count]) = (country, share);
            if (isCandidate)
            {
                _candidates[_candidateCount++] = country;
                hasInputs |= HasBuildUses(source);
            }

            _terms[_count++] = isCandidate ? 0 : share;
        }

        double allocated = ExactSum.Sorted(_terms.AsSpan(0, _count));
        _unallocated = 1 - allocated > ComponentCheck.ShareTolerance ? 1 - allocated : 0;

        // Shares that miss the whole by their rounding only are taken for the whole.
        _scale = _unallocated > 0 ? 1 : 1 / allocated;
        _isOpen = hasInputs && _candidateCount > 1;
    }

    /// <summary>Whether a source supplies or may supply anything now; with the share it is known to supply.</summary>
    public bool TrySupply(int source, out double share)
    {
        share = _shares[source];
        if (!double.IsNaN(share))
        {
            share *= _scale;
            return share > 0;
        }

        // Of several candidates nobody knows what each supplies.
        share = _candidateCount == 1 ? _unallocated : 0;
        return _unallocated > 0;
    }

    public int PlaceOf(int source) => PlaceTable.Of(_countries[source]);

    /// <summary>Writes the places of the component that was read, each once, by number.</summary>
    /// <returns>How many were written.</returns>
    public int Slices(Span<Slice> slices)
    {
        int count = 0;
        for (int source = 0; source < _count; source++)
        {
            if (_shares[source] > 0)
            {
                slices[count++] = new Slice(PlaceOf(source), _shares[source] * _scale);
            }
        }

        if (_unallocated > 0)
        {
            int place = _candidateCount == 0 ? PlaceTable.Anywhere : places.OfCandidates(_candidates.AsSpan(0, _candidateCount), _isOpen);
            slices[count++] = new Slice(place, _unallocated);
        }

        return Merge(slices[..count]);
    }

    private static int Merge(Span<Slice> slices)
    {
        slices.Sort(Compare);
        int last = 0;
        for (int i = 1; i < slices.Length; i++)
        {
            if (slices[i].Place == slices[last].Place)
            {
                slices[last] = slices[last] with { Share = slices[last].Share + slices[i].Share };
            }
            else
            {
                slices[++last] = slices[i];
            }
        }

        return last + 1;
    }

    // Those of one place by share, so that they are added up in one order whatever that of the file.
    private static int Compare(Slice left, Slice right) => left.Place != right.Place ? left.Place.CompareTo(right.Place) : left.Share.CompareTo(right.Share);

    private void Reserve(int sources)
    {
        if (sources > _shares.Length)
        {
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)sources);
            (_countries, _shares, _terms, _candidates) = (new Country[size], new double[size], new double[size], new Country[size]);
        }
    }

    private static bool HasBuildUses(in Source source)
    {
        foreach (ref readonly Use use in source.Uses.AsSpan())
        {
            if (use.Phase == Phase.Build)
            {
                return true;
            }
        }

        return false;
    }

    private Country CountryOf(in Source source, int supplier) => control switch
    {
        Control.Origin => source.Origin,
        Control.Headquarters => supplier < 0 ? default : bill.Suppliers[supplier].Headquarters,
        _ => supplier < 0 ? default : bill.Suppliers[supplier].Owner,
    };
}
