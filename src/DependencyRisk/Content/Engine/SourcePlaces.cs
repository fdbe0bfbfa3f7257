using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Which share of one component comes from where. Kept from component to component, so that a bill costs no allocation.</summary>
internal sealed class SourcePlaces(Bill bill, Control control, PlaceTable places)
{
    private readonly List<Country> _countries = [];
    private readonly List<double> _shares = [];
    private readonly List<double> _terms = [];
    private readonly List<Country> _candidates = [];
    private double _unallocated;
    private double _scale;
    private bool _isOpen;

    /// <summary>Reads the sources of the component at a position of the bill.</summary>
    public void Read(int component, ReadOnlySpan<Source> sources)
    {
        _countries.Clear();
        _shares.Clear();
        _terms.Clear();
        _candidates.Clear();
        bool hasInputs = false;
        int indexed = bill.Index.SourceStart[component];
        foreach (ref readonly Source source in sources)
        {
            Country country = CountryOf(source, bill.Index.SourceSupplier[indexed++]);
            double share = source.ShareOrAbsent.OrElse(double.NaN);
            _countries.Add(country);
            _shares.Add(share);
            if (double.IsNaN(share))
            {
                _candidates.Add(country);
                hasInputs |= HasBuildUses(source);
            }
            else
            {
                _terms.Add(share);
            }
        }

        double allocated = ExactSum.Sorted(CollectionsMarshal.AsSpan(_terms));
        _unallocated = 1 - allocated > ComponentCheck.ShareTolerance ? 1 - allocated : 0;

        // Shares that miss the whole by their rounding only are taken for the whole.
        _scale = _unallocated > 0 ? 1 : 1 / allocated;
        _isOpen = hasInputs && _candidates.Count > 1;
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
        share = _candidates.Count == 1 ? _unallocated : 0;
        return _unallocated > 0;
    }

    public int PlaceOf(int source) => PlaceTable.Of(_countries[source]);

    /// <summary>Adds the places of the component that was read, each once.</summary>
    public void AddSlices(List<Slice> slices)
    {
        int first = slices.Count;
        for (int source = 0; source < _shares.Count; source++)
        {
            if (_shares[source] > 0)
            {
                slices.Add(new Slice(PlaceOf(source), _shares[source] * _scale));
            }
        }

        if (_unallocated > 0)
        {
            int place = _candidates.Count == 0 ? PlaceTable.Anywhere : places.OfCandidates(CollectionsMarshal.AsSpan(_candidates), _isOpen);
            slices.Add(new Slice(place, _unallocated));
        }

        Merge(slices, first);
    }

    private static void Merge(List<Slice> slices, int first)
    {
        Span<Slice> added = CollectionsMarshal.AsSpan(slices)[first..];
        if (added.Length < 2)
        {
            return;
        }

        // Those of one place by share, so that they are added up in one order whatever that of the file.
        added.Sort(static (left, right) => left.Place != right.Place ? left.Place.CompareTo(right.Place) : left.Share.CompareTo(right.Share));
        int last = 0;
        for (int i = 1; i < added.Length; i++)
        {
            if (added[i].Place == added[last].Place)
            {
                added[last] = added[last] with { Share = added[last].Share + added[i].Share };
            }
            else
            {
                added[++last] = added[i];
            }
        }

        slices.RemoveRange(first + last + 1, added.Length - last - 1);
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
