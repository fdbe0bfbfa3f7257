namespace DependencyRisk;

/// <summary>
/// Step functions over [0, horizon), end to end in two arrays, and the operations that output is made of. Nothing is freed
/// but all at once, so working with functions allocates nothing once the arrays have grown.
/// </summary>
internal sealed class StepArena(double horizon)
{
    // An event this close before another, relative to its time, is that other: the two differ by rounding alone.
    private const double SameTime = 1e-12;

    private double[] _time = new double[256];
    private double[] _value = new double[256];

    public double Horizon => horizon;

    /// <summary>Where the next function will stand; set it back to forget all functions from there on.</summary>
    public int Used { get; set; }

    public ReadOnlySpan<double> Times(Steps steps) => _time.AsSpan(steps.Start, steps.Count);

    public ReadOnlySpan<double> Values(Steps steps) => _value.AsSpan(steps.Start, steps.Count);

    /// <summary>Adds a breakpoint to the function being written, unless the value stays what it was.</summary>
    /// <param name="start">Where the function being written starts.</param>
    /// <param name="time">The time of the breakpoint, not before the last one.</param>
    /// <param name="value">The value from then on.</param>
    public void Append(int start, double time, double value)
    {
        double last = Used > start ? _value[Used - 1] : 0;
        if (value.Equals(last) || time >= horizon)
        {
            return;
        }

        if (Used == _time.Length)
        {
            Array.Resize(ref _time, Used * 2);
            Array.Resize(ref _value, Used * 2);
        }

        _time[Used] = time;
        _value[Used++] = value;
    }

    /// <summary>The function written since <paramref name="start"/>.</summary>
    public Steps Since(int start) => new(start, Used - start);

    /// <summary>The function that has one value throughout.</summary>
    public Steps Constant(double value)
    {
        int start = Used;
        Append(start, 0, value);
        return Since(start);
    }

    /// <summary>The same function in this arena.</summary>
    public Steps Copy(StepArena from, Steps steps)
    {
        int start = Used;
        for (int i = steps.Start; i < steps.End; i++)
        {
            Append(start, from._time[i], from._value[i]);
        }

        return Since(start);
    }

    /// <summary>The greater of one function and a multiple of another; the first itself where that is already greater.</summary>
    public Steps Max(Steps first, Steps second, double weight)
    {
        if (second.Count == 0 || weight == 0)
        {
            return first;
        }

        int start = Used;
        (int i, int j) = (first.Start, second.Start);
        (double a, double b, bool raised) = (0, 0, false);
        while (i < first.End || j < second.End)
        {
            double nextA = i < first.End ? _time[i] : double.PositiveInfinity;
            double nextB = j < second.End ? _time[j] : double.PositiveInfinity;
            if (nextA <= nextB)
            {
                a = _value[i++];
            }

            if (nextB <= nextA)
            {
                b = weight * _value[j++];
            }

            raised |= b > a;
            Append(start, Math.Min(nextA, nextB), Math.Max(a, b));
        }

        if (!raised)
        {
            Used = start;
            return first;
        }

        return Since(start);
    }

    /// <summary>Adds a multiple of one function to another.</summary>
    public Steps Add(Steps first, Steps second, double weight)
    {
        int start = Used;
        (int i, int j) = (first.Start, second.Start);
        (double a, double b) = (0, 0);
        while (i < first.End || j < second.End)
        {
            double nextA = i < first.End ? _time[i] : double.PositiveInfinity;
            double nextB = j < second.End ? _time[j] : double.PositiveInfinity;
            if (nextA <= nextB)
            {
                a = _value[i++];
            }

            if (nextB <= nextA)
            {
                b = weight * _value[j++];
            }

            Append(start, Math.Min(nextA, nextB), Math.Min(1, a + b));
        }

        return Since(start);
    }

    /// <summary>A shortfall behind a stock: nothing until the stock, in months of full output, is used up.</summary>
    public Steps Gate(Steps shortfall, double stock)
    {
        if (stock <= 0 || shortfall.Count == 0)
        {
            return shortfall;
        }

        double used = 0;
        for (int i = shortfall.Start; i < shortfall.End; i++)
        {
            double end = EndOf(shortfall, i);
            double rate = _value[i];
            double after = used + (rate * (end - _time[i]));
            if (rate > 0 && _time[i] + ((stock - used) / rate) is var empty && empty < end - (SameTime * end))
            {
                return From(shortfall, i, Math.Max(empty, _time[i]));
            }

            used = after;
            if (used >= stock * (1 - SameTime))
            {
                return i + 1 < shortfall.End ? From(shortfall, i + 1, _time[i + 1]) : default;
            }
        }

        return default;
    }

    /// <summary>
    /// What comes of a shortfall that passes through stocks, when the outcome is <paramref name="transfer"/> of what has been
    /// lost so far: at each time, transfer(integral of the shortfall) times the shortfall.
    /// </summary>
    public Steps Compose(StepArena from, Steps transfer, StepArena source, Steps shortfall)
    {
        int start = Used;
        double lost = 0;
        int next = transfer.Start;
        double multiplier = 0;
        for (int i = shortfall.Start; i < shortfall.End; i++)
        {
            double rate = source._value[i];
            double time = source._time[i];
            double end = source.EndOf(shortfall, i);
            double lostAtEnd = lost + (rate * (end - time));
            Append(start, time, multiplier * rate);
            while (rate > 0 && next < transfer.End && from._time[next] <= lostAtEnd * (1 + SameTime))
            {
                double crossing = Math.Max(time, time + ((from._time[next] - lost) / rate));
                multiplier = from._value[next++];
                if (crossing < end - (SameTime * end))
                {
                    Replace(start, crossing, multiplier * rate);
                }
            }

            lost = lostAtEnd;
        }

        return Since(start);
    }

    public bool AreSame(Steps left, Steps right) =>
        left.Count == right.Count && Times(left).SequenceEqual(Times(right)) && Values(left).SequenceEqual(Values(right));

    /// <summary>The value at a time.</summary>
    public double At(Steps steps, double time)
    {
        double value = 0;
        for (int i = steps.Start; i < steps.End && _time[i] <= time; i++)
        {
            value = _value[i];
        }

        return value;
    }

    /// <summary>The first breakpoint after a time; the horizon where there is none.</summary>
    public double NextAfter(Steps steps, double time)
    {
        for (int i = steps.Start; i < steps.End; i++)
        {
            if (_time[i] > time)
            {
                return _time[i];
            }
        }

        return horizon;
    }

    private double EndOf(Steps steps, int breakpoint) => breakpoint + 1 < steps.End ? _time[breakpoint + 1] : horizon;

    // Like Append, but a breakpoint at the same time as the last one takes its place.
    private void Replace(int start, double time, double value)
    {
        if (Used > start && _time[Used - 1] >= time)
        {
            Used--;
        }

        Append(start, time, value);
    }

    private Steps From(Steps shortfall, int breakpoint, double time)
    {
        int start = Used;
        Append(start, time, _value[breakpoint]);
        for (int i = breakpoint + 1; i < shortfall.End; i++)
        {
            Append(start, _time[i], _value[i]);
        }

        return Since(start);
    }
}
