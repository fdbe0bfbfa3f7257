namespace DependencyRisk;

/// <content>The operations that output is made of: the worse of two, a weighted sum, a stock, and a way through stocks.</content>
internal sealed partial class StepArena
{
    // An event this close before another, relative to its time, is that other: the two differ by rounding alone.
    private const double SameTime = 1e-12;

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
