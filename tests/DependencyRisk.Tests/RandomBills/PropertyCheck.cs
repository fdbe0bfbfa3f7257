using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>
/// Runs a property on random cases, the same ones each time. <c>DEPENDENCYRISK_SEED</c> replays from another seed (a failure
/// names the seed that makes its case the first one), <c>DEPENDENCYRISK_CASES</c> multiplies the number of cases; who asks for
/// fewer is in a hurry, and is told of the case that failed without a search for a smaller one.
/// </summary>
internal static class PropertyCheck
{
    private const long DefaultSeed = 20260630;
    private const int MostShrinks = 400;

    /// <summary>Checks a property that fails by throwing; says the smallest case found for which it does.</summary>
    public static void ForAll<T>(Gen<T> cases, int count, Action<T> property, Func<T, IEnumerable<T>>? shrink = null)
        where T : notnull
    {
        long seed = FirstSeed();
        foreach ((int i, T value) in Cases(cases, count).Index())
        {
            if (Failure(property, value) is { } failure)
            {
                (T smallest, Exception why) = Shrink(value, failure, property, shrink);
                throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"Fails for case {i}. Replay with DEPENDENCYRISK_SEED={seed + i}.\n{why.Message}\nSmallest case found:\n{smallest}"),
                    why);
            }
        }
    }

    /// <summary>The same random cases, for what asks many at once.</summary>
    public static IEnumerable<T> Cases<T>(Gen<T> cases, int count)
    {
        long total = Count(count);
        for (long i = 0; i < total; i++)
        {
            yield return cases.Sample(1, new Rnd((ulong)(FirstSeed() + i)), 50)[0];
        }
    }

    /// <summary>The seed of the first case.</summary>
    public static ulong Seed => (ulong)FirstSeed();

    /// <summary>So many cases, as many more or fewer as were asked for.</summary>
    public static int Count(int count) => Math.Max(1, (int)(count * Factor()));

    public static void ForAll(int count, Action<BillCase> property) => ForAll(RandomCases.All, count, property, Shrinker.Smaller);

    private static (T Smallest, Exception Why) Shrink<T>(T value, Exception failure, Action<T> property, Func<T, IEnumerable<T>>? shrink)
    {
        int tries = 0;
        bool found = shrink is not null && Factor() >= 1;
        while (found && tries < MostShrinks)
        {
            found = false;
            foreach (T smaller in shrink!(value))
            {
                if (++tries > MostShrinks)
                {
                    break;
                }

                if (Failure(property, smaller) is { } again)
                {
                    (value, failure, found) = (smaller, again, true);
                    break;
                }
            }
        }

        return (value, failure);
    }

    private static Exception? Failure<T>(Action<T> property, T value)
    {
        try
        {
            property(value);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static long FirstSeed() => Number("DEPENDENCYRISK_SEED", DefaultSeed);

    private static long Number(string variable, long fallback) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out long given) ? given : fallback;

    private static double Factor() =>
        double.TryParse(Environment.GetEnvironmentVariable("DEPENDENCYRISK_CASES"), NumberStyles.Float, CultureInfo.InvariantCulture, out double given) && given > 0 ? given : 1;
}
