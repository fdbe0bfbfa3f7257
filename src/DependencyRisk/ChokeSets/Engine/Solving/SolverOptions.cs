namespace DependencyRisk;

/// <summary>How to solve a structure, and how much work to spend. The defaults are the one policy for all structures.</summary>
internal sealed record SolverOptions
{
    public static SolverOptions Default { get; } = new();

    public SolverAlgorithm Algorithm { get; init; }

    /// <summary>The one order of events to use; null to race several.</summary>
    public EventOrder? Order { get; init; }

    /// <summary>Whether to rewrite the structure to a smaller one first.</summary>
    public bool Reduce { get; init; } = true;

    /// <summary>Whether to solve modules apart.</summary>
    public bool SplitModules { get; init; } = true;

    /// <summary>The largest size of minimal cut set that is asked for, at least 1.</summary>
    public int MaxOrder { get; init; } = int.MaxValue;

    /// <summary>
    /// Whether the function is wanted, for probabilities, and not the cut sets alone. Without it a diagram of the function is only a means: sets
    /// are built up from below where that takes less.
    /// </summary>
    public bool NeedsFunction { get; init; } = true;

    /// <summary>How many nodes of a diagram of the function are tried first, where it is not wanted for itself.</summary>
    public int SmallDiagram { get; init; } = 1 << 18;

    /// <summary>How many nodes of a diagram of the sets are tried next, before a larger one of the function is.</summary>
    public int SmallFamily { get; init; } = 1 << 21;

    /// <summary>How many nodes each of several orders of events may take at first, before those that came furthest may take more.</summary>
    public int FirstRace { get; init; } = 1 << 13;

    /// <summary>The most nodes of one diagram while it is worked on.</summary>
    public long MaxNodes { get; init; } = 1 << 23;

    /// <summary>The most memory for diagrams under work, in bytes.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>The most time, or <see cref="Timeout.InfiniteTimeSpan"/>. Where it runs out, the result depends on the machine.</summary>
    public TimeSpan MaxTime { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>The most threads, where more than one can share the work.</summary>
    public int MaxThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>What time is measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>After how many results of operations on diagrams the clock is looked at again.</summary>
    public int StepsPerLook { get; init; } = 1 << 12;

    /// <summary>Told how far the work has come, from 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }
}
