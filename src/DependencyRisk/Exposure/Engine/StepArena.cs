using System.Buffers;

namespace DependencyRisk;

/// <summary>
/// Step functions over [0, horizon), end to end in one array, and the operations that output is made of. Nothing is freed
/// but all at once, so working with functions allocates nothing once the array has grown.
/// </summary>
internal sealed class StepArena(double horizon)
{
    // An event this close before another, relative to its time, is that other: the two differ by rounding alone.
    private const double SameTime = 1e-12;

    private Step[] _steps = ArrayPool<Step>.Shared.Rent(256);

    public double Horizon => horizon;

    /// <summary>Breakpoints after this time are left out of what is written: whoever sets it knows that they do not matter.</summary>
    public double Limit { get; set; } = double.PositiveInfinity;

    /// <summary>Where the next function will stand; set it back to forget all functions from there on.</summary>
    public int Used { get; set; }

    /// <summary>Gives the memory back for others to use; no function of this arena may be looked at after that.</summary>
    public void Release()
    {
        ArrayPool<Step>.Shared.Return(_steps);
        _steps = [];
        Used = 0;
    }

    /// <summary>Another arena with the same functions in the same places.</summary>
    public StepArena Clone()
    {
        var clone = new StepArena(horizon);
        clone.Reserve(Used);
        _steps.AsSpan(0, Used).CopyTo(clone._steps);
        clone.Used = Used;
        return clone;
    }

    public ReadOnlySpan<Step> this[Steps steps] => _steps.AsSpan(steps.Start, steps.Count);

    /// <summary>Adds a breakpoint to the function being written, unless the value stays what it was.</summary>
    /// <param name="start">Where the function being written starts.</param>
    /// <param name="time">The time of the breakpoint, not before the last one.</param>
    /// <param name="value">The value from then on.</param>
    public void Append(int start, double time, double value)
    {
        double last = Used > start ? _steps[Used - 1].Value : 0;
        if (value == last || time >= horizon || time > Limit)
        {
            return;
        }

        Reserve(1);
        _steps[Used++] = new Step(time, value);
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
            Append(start, from._steps[i].Time, from._steps[i].Value);
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

        if (first.Count == 0 && weight == 1)
        {
            return second;
        }

        // Most pushes change nothing: what a parent lacks already is as bad from as early on.
        if (first.Count == 1 && _steps[first.Start] is var had && had.Time <= _steps[second.Start].Time && IsAtMost(second, weight, had.Value))
        {
            return first;
        }

        return Merge(first, second, weight);
    }

    /// <summary>Adds a multiple of one function to another.</summary>
    public Steps Add(Steps first, Steps second, double weight)
    {
        if (second.Count == 0)
        {
            return first;
        }

        int start = Used;
        (int i, int j) = (first.Start, second.Start);
        (double a, double b) = (0, 0);
        while (i < first.End || j < second.End)
        {
            double nextA = i < first.End ? _steps[i].Time : double.PositiveInfinity;
            double nextB = j < second.End ? _steps[j].Time : double.PositiveInfinity;
            a = nextA <= nextB ? _steps[i++].Value : a;
            b = nextB <= nextA ? weight * _steps[j++].Value : b;
            Append(start, Math.Min(nextA, nextB), Math.Min(1, a + b));
        }

        return Since(start);
    }

    /// <summary>A shortfall behind a stock: nothing until the stock, in months of full output, is used up.</summary>
    public Steps Gate(Steps shortfall, double stock)
    {
        if (stock <= 0)
        {
            return shortfall;
        }

        double used = 0;
        for (int i = shortfall.Start; i < shortfall.End; i++)
        {
            (double time, double rate) = (_steps[i].Time, _steps[i].Value);
            double end = EndOf(shortfall, i);
            double empty = rate > 0 ? Math.Max(time, time + ((stock - used) / rate)) : end;
            if (empty < end - (SameTime * end))
            {
                return From(shortfall, i, empty);
            }

            used += rate * (end - time);
            if (used >= stock * (1 - SameTime))
            {
                return i + 1 < shortfall.End ? From(shortfall, i + 1, end) : default;
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
            (double time, double rate) = (source._steps[i].Time, source._steps[i].Value);
            double end = source.EndOf(shortfall, i);
            double lostAtEnd = lost + (rate * (end - time));
            Append(start, time, multiplier * rate);
            while (rate > 0 && next < transfer.End && from._steps[next].Time <= lostAtEnd * (1 + SameTime))
            {
                double crossing = Math.Max(time, time + ((from._steps[next].Time - lost) / rate));
                multiplier = from._steps[next++].Value;
                if (crossing < end - (SameTime * end))
                {
                    Replace(start, crossing, multiplier * rate);
                }
            }

            lost = lostAtEnd;
        }

        return Since(start);
    }

    /// <summary>Whether two functions are the same, bit for bit, up to the limit.</summary>
    public bool AreSame(Steps left, Steps right)
    {
        ReadOnlySpan<Step> a = UpToLimit(left);
        ReadOnlySpan<Step> b = UpToLimit(right);
        return a.Length == b.Length && a.SequenceEqual(b);
    }

    /// <summary>The value at a time.</summary>
    public double At(Steps steps, double time)
    {
        double value = 0;
        for (int i = steps.Start; i < steps.End && _steps[i].Time <= time; i++)
        {
            value = _steps[i].Value;
        }

        return value;
    }

    /// <summary>The first breakpoint after a time; the horizon where there is none.</summary>
    public double NextAfter(Steps steps, double time)
    {
        for (int i = steps.Start; i < steps.End; i++)
        {
            if (_steps[i].Time > time)
            {
                return _steps[i].Time;
            }
        }

        return horizon;
    }

    private bool IsAtMost(Steps steps, double weight, double most)
    {
        foreach (ref readonly Step step in _steps.AsSpan(steps.Start, steps.Count))
        {
            if (weight * step.Value > most)
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<Step> UpToLimit(Steps steps)
    {
        ReadOnlySpan<Step> all = this[steps];
        while (all.Length > 0 && all[^1].Time > Limit)
        {
            all = all[..^1];
        }

        return all;
    }

    private Steps Merge(Steps first, Steps second, double weight)
    {
        Reserve(first.Count + second.Count);
        Span<Step> merged = _steps.AsSpan(Used);
        ReadOnlySpan<Step> left = _steps.AsSpan(first.Start, first.Count);
        ReadOnlySpan<Step> right = _steps.AsSpan(second.Start, second.Count);
        (int i, int j, int written) = (0, 0, 0);
        (double a, double b, double last, bool raised) = (0, 0, 0, false);
        while (i < left.Length || j < right.Length)
        {
            double nextA = i < left.Length ? left[i].Time : double.PositiveInfinity;
            double nextB = j < right.Length ? right[j].Time : double.PositiveInfinity;
            double time = nextA;
            if (nextA <= nextB)
            {
                a = left[i++].Value;
            }

            if (nextB <= nextA)
            {
                b = weight * right[j++].Value;
                time = nextB;
            }

            raised |= b > a;
            double most = b > a ? b : a;
            if (most != last)
            {
                merged[written++] = new Step(time, most);
                last = most;
            }
        }

        if (!raised)
        {
            return first;
        }

        var result = new Steps(Used, written);
        Used += written;
        return result;
    }

    private void Reserve(int count)
    {
        if (Used + count > _steps.Length)
        {
            Step[] larger = ArrayPool<Step>.Shared.Rent(Math.Max(_steps.Length * 2, Used + count));
            _steps.AsSpan(0, Used).CopyTo(larger);
            ArrayPool<Step>.Shared.Return(_steps);
            _steps = larger;
        }
    }

    private double EndOf(Steps steps, int step) => step + 1 < steps.End ? _steps[step + 1].Time : horizon;

    // Like Append, but a breakpoint at the same time as the last one takes its place.
    private void Replace(int start, double time, double value)
    {
        if (Used > start && _steps[Used - 1].Time >= time)
        {
            Used--;
        }

        Append(start, time, value);
    }

    private Steps From(Steps shortfall, int step, double time)
    {
        int start = Used;
        Append(start, time, _steps[step].Value);
        for (int i = step + 1; i < shortfall.End; i++)
        {
            Append(start, _steps[i].Time, _steps[i].Value);
        }

        return Since(start);
    }
}
