using System.Buffers;

namespace DependencyRisk;

/// <summary>
/// Step functions over [0, horizon), end to end in one array, and the operations that output is made of. Nothing is freed
/// but all at once, so working with functions allocates nothing once the array has grown.
/// </summary>
internal sealed partial class StepArena(double horizon)
{
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
}
