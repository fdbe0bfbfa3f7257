using FsCheck;

namespace DependencyRisk.Testing;

/// <summary>How to put a rule to the laws.</summary>
/// <typeparam name="T">What cases are.</typeparam>
public sealed record LawOptions<T>
    where T : notnull
{
    /// <summary>The seed where none is given: the same cases each time.</summary>
    public const ulong DefaultSeed = 20260630;

    /// <summary>In how many cases each law is tried, at least 1. Default 200.</summary>
    public int Cases
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 200;

    /// <summary>Where the random cases start. Default <see cref="DefaultSeed"/>.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>The token of a failure, to try its case before all others; null, the default, for none. A wrong token is an error when it is used.</summary>
    public string? Replay { get; init; }

    /// <summary>How many simpler cases are tried for each law that is broken, at least 0. Default 1000.</summary>
    public int MostShrinks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1000;

    /// <summary>Which cases to try: <see cref="BillGenerators.CasesOf"/> for bills of your own. Default null: any of the kind.</summary>
    public Gen<T>? Given { get; init; }
}
