namespace DependencyRisk;

/// <summary>The cuts that a run evaluates, and which of them reach each source that was noted.</summary>
internal sealed class CutPlan(Network network)
{
    private readonly (int Run, int Note)[] _head = new (int Run, int Note)[network.Sources.Length];
    private PlannedCut[] _cuts = new PlannedCut[1];
    private (int Cut, int Next)[] _notes = new (int Cut, int Next)[64];
    private int _noted;
    private int _run;

    public int Count { get; private set; }

    public ref readonly PlannedCut this[int cut] => ref _cuts[cut];

    /// <summary>Whether everything that may be reached is cut (high), or only what must be (low).</summary>
    public bool IsPessimistic { get; private set; }

    /// <summary>Whether some country or bloc cuts.</summary>
    public bool HasPlace { get; private set; }

    /// <summary>Whether all cuts hold at all times alike.</summary>
    public bool IsForGood { get; private set; }

    /// <summary>Starts a run: no source is noted.</summary>
    public void Begin(ReadOnlySpan<PlannedCut> cuts, bool isPessimistic)
    {
        IsPessimistic = isPessimistic;
        if (cuts.Length > _cuts.Length)
        {
            _cuts = new PlannedCut[cuts.Length];
        }

        cuts.CopyTo(_cuts);
        (Count, HasPlace, IsForGood, _noted) = (cuts.Length, false, true, 0);
        foreach (ref readonly PlannedCut cut in cuts)
        {
            HasPlace |= cut.IsPlace;
            IsForGood &= cut.IsForGood;
        }

        _run++;
    }

    /// <summary>Notes that a cut reaches a source.</summary>
    public void Note(int source, int cut)
    {
        if (_noted == _notes.Length)
        {
            Array.Resize(ref _notes, _noted * 2);
        }

        _notes[_noted] = (cut, First(source));
        _head[source] = (_run, _noted++);
    }

    /// <summary>The first note on a source, -1 where there is none.</summary>
    public int First(int source) => _head[source].Run == _run ? _head[source].Note : -1;

    public int Next(int note) => _notes[note].Next;

    /// <summary>What all countries and blocs together leave at a time.</summary>
    public double LeftByPlaces(double time)
    {
        double left = 1;
        for (int cut = 0; cut < Count; cut++)
        {
            left *= _cuts[cut].IsPlace ? _cuts[cut].LeftAt(time, double.PositiveInfinity) : 1;
        }

        return left;
    }

    public ref readonly PlannedCut CutOf(int note) => ref _cuts[_notes[note].Cut];
}
