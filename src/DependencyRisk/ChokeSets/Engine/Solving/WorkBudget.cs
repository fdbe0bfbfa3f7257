namespace DependencyRisk;

/// <summary>How much work may be spent on an answer: diagram nodes, memory, time; and whether it is still wanted.</summary>
/// <remarks>Serves one thread.</remarks>
internal sealed class WorkBudget
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly TimeSpan _time;
    private readonly CancellationToken _cancellation;

    public WorkBudget(SolverOptions options, CancellationToken cancellation)
    {
        _clock = options.Clock;
        _time = options.MaxTime;
        _cancellation = cancellation;
        _started = _clock.GetTimestamp();
        StepsPerLook = options.StepsPerLook;
        MaxNodes = (int)Math.Min(options.MaxNodes, options.MaxBytes / NodeStore.BytesPerNode);
    }

    /// <summary>How many nodes a diagram may have while it is worked on: as many as are allowed, and as fit into the memory allowed.</summary>
    public int MaxNodes { get; }

    /// <summary>After how many steps to ask for the time again.</summary>
    public int StepsPerLook { get; }

    /// <summary>Whether time has run out at any poll.</summary>
    public bool IsOutOfTime { get; private set; }

    /// <summary>The time that is left, to hand on to a part of the work; a tick where there is none.</summary>
    public TimeSpan TimeLeft
    {
        get
        {
            if (_time == Timeout.InfiniteTimeSpan)
            {
                return _time;
            }

            TimeSpan left = _time - _clock.GetElapsedTime(_started);
            return left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1);
        }
    }

    /// <summary>Whether there is time left.</summary>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public bool HasTime()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!IsOutOfTime && _time != Timeout.InfiniteTimeSpan && _clock.GetElapsedTime(_started) > _time)
        {
            IsOutOfTime = true;
        }

        return !IsOutOfTime;
    }
}
