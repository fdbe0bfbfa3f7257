namespace DependencyRisk;

/// <summary>
/// The plane of each gate as things stand, and what it was before: planes changed since a mark are taken back at once. Planes that
/// gates have in common, of nothing and of everything, are held once.
/// </summary>
/// <remarks>A plane is known by where it starts. New planes may move all of them in memory, so spans do not outlive one. Serves one thread.</remarks>
internal sealed class PlaneStack
{
    /// <summary>The plane of no event.</summary>
    public const int Nothing = 0;

    private readonly int _words;
    private readonly int[] _ofGate;
    private readonly Stack<(int Trail, int End)> _marks = new();
    private ulong[] _planes;
    private (int Gate, int Before)[] _trail = new (int, int)[64];
    private int _trailLength;
    private int _end;
    private int _marked;

    /// <summary>Starts with nothing for every gate.</summary>
    /// <param name="gates">How many gates there are.</param>
    /// <param name="words">How many words a plane has.</param>
    public PlaneStack(int gates, int words)
    {
        _words = words;
        _ofGate = new int[gates];
        _planes = new ulong[words * 64];
        Everything = words;
        _planes.AsSpan(Everything, words).Fill(ulong.MaxValue);
        _end = _marked = 2 * words;
    }

    /// <summary>The plane of all events.</summary>
    public int Everything { get; }

    /// <summary>A plane that is not yet any gate's, to work on; its words are whatever they were.</summary>
    public int Draft
    {
        get
        {
            if (_end + _words > _planes.Length)
            {
                Array.Resize(ref _planes, checked(Math.Max(_planes.Length * 2, _end + _words)));
            }

            return _end;
        }
    }

    /// <summary>Where a gate's plane is.</summary>
    public int Of(int gate) => _ofGate[gate];

    /// <summary>Whether a plane was made since the last mark, so that it may be changed.</summary>
    public bool IsNew(int plane) => plane >= _marked;

    /// <summary>The words of a plane from one on.</summary>
    public Span<ulong> Words(int plane, int from) => _planes.AsSpan(plane + from, _words - from);

    public bool Has(int plane, int bit) => (_planes[plane + (bit >> 6)] >> bit & 1) != 0;

    /// <summary>Makes the draft a gate's plane.</summary>
    public void Keep(int gate)
    {
        Assign(gate, _end);
        _end += _words;
    }

    /// <summary>Makes a plane that is there a gate's plane.</summary>
    public void Assign(int gate, int plane)
    {
        if (_marks.Count > 0)
        {
            if (_trailLength == _trail.Length)
            {
                Array.Resize(ref _trail, _trailLength * 2);
            }

            _trail[_trailLength++] = (gate, _ofGate[gate]);
        }

        _ofGate[gate] = plane;
    }

    /// <summary>Notes how things stand.</summary>
    public void Mark()
    {
        _marks.Push((_trailLength, _marked));
        _marked = _end;
    }

    /// <summary>Takes back what came after the last mark.</summary>
    public void Release()
    {
        _end = _marked;
        (int trail, _marked) = _marks.Pop();
        while (_trailLength > trail)
        {
            (int gate, int before) = _trail[--_trailLength];
            _ofGate[gate] = before;
        }
    }
}
