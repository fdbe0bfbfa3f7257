namespace DependencyRisk;

/// <summary>A reusable list of times.</summary>
internal sealed class TimeList
{
    private double[] _times = new double[16];

    public int Count { get; private set; }

    public double this[int index] => _times[index];

    public void Clear() => Count = 0;

    public void Add(double time)
    {
        if (Count == _times.Length)
        {
            Array.Resize(ref _times, Count * 2);
        }

        _times[Count++] = time;
    }

    public void Add(ReadOnlySpan<Step> steps)
    {
        foreach (Step step in steps)
        {
            Add(step.Time);
        }
    }

    /// <summary>Puts the times in order, once each, and drops those from the horizon on.</summary>
    public void Sort(double horizon)
    {
        Span<double> times = _times.AsSpan(0, Count);
        if (Count > 2)
        {
            times.Sort();
        }
        else if (Count == 2 && times[0] > times[1])
        {
            (times[0], times[1]) = (times[1], times[0]);
        }

        int kept = 0;
        foreach (double time in times)
        {
            if (time < horizon && (kept == 0 || time > times[kept - 1]))
            {
                times[kept++] = time;
            }
        }

        Count = kept;
    }
}
