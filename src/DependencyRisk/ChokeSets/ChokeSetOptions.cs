using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What is asked about choke sets, and how much work to spend on it.</summary>
/// <remarks>
/// Home, control, phase, blocs, weights and threads are those of the <see cref="ExposureAnalysis"/>. Immutable, and safe for use by many
/// threads. Equality is by reference where there are lists.
/// </remarks>
public sealed record ChokeSetOptions
{
    /// <summary>The defaults.</summary>
    public static ChokeSetOptions Default { get; } = new();

    /// <summary>Output below which the product is choked, in [0,1]; null (default) for that of the analysis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public double? Required
    {
        get;
        init => field = value is null or (>= 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A required output is from 0 to 1.");
    }

    /// <summary>Whether substitution and extra capacity are in force; default <see cref="Response.Sustained"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the enumeration.</exception>
    public Response Response
    {
        get;
        init => field = Named(value);
    }

    /// <summary>What is assumed of what the bill does not say; default <see cref="UnknownStance.Pessimistic"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the enumeration.</exception>
    public UnknownStance Unknown
    {
        get;
        init => field = Named(value);
    }

    /// <summary>Who may act: countries other than home (default), the analysis's blocs, suppliers, components, or several of these.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public ImmutableArray<ActorKind> ActorKinds
    {
        get;
        init => field = value.IsDefaultOrEmpty ? throw new ArgumentException("Give at least one kind of actor.", nameof(value)) : value;
    } = [ActorKind.Country];

    /// <summary>Actors that never act; none by default.</summary>
    public ImmutableArray<Actor> Excluded
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Actors that every set listed must have among its own; none by default. It does not change which sets are minimal.</summary>
    public ImmutableArray<Actor> MustInclude
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The most actors of a set, at least 1; default any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxOrder
    {
        get;
        init => field = AtLeast(value, 1);
    } = int.MaxValue;

    /// <summary>How the sets are found; default <see cref="ChokeSetAlgorithm.Automatic"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the enumeration.</exception>
    public ChokeSetAlgorithm Algorithm
    {
        get;
        init => field = Named(value);
    }

    /// <summary>The most gates and diagram nodes, at least 1,000; default about 8 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1,000.</exception>
    public int MaxNodes
    {
        get;
        init => field = AtLeast(value, 1000);
    } = 1 << 23;

    /// <summary>The most bytes for diagrams and planes, at least a million; default 2^30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a million.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1_000_000);
            field = value;
        }
    } = 1L << 30;

    /// <summary>The most time for finding the sets, in all steps together; default one minute. Where it runs out, the answer depends on the machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above zero, and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan MaxTime
    {
        get;
        init => field = IsTime(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time is above zero, or infinite.");
    } = TimeSpan.FromMinutes(1);

    /// <summary>The most time for proving, once sets up to <see cref="MaxOrder"/> are found, that there are no more; default one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above zero, and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan ProofTime
    {
        get;
        init => field = IsTime(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time is above zero, or infinite.");
    } = TimeSpan.FromSeconds(1);

    /// <summary>What time is measured by; default that of the system.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public TimeProvider Clock
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    private static T Named<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"There is no such {typeof(T).Name}.");

    private static bool IsTime(TimeSpan value) => value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan;

    private static int AtLeast(int value, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
