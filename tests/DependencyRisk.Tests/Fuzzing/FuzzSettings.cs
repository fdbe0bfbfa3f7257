using System.Globalization;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>What the environment asks for; scripts/fuzz sets it.</summary>
internal static class FuzzSettings
{
    private const long UsualSeed = 20260630;

    /// <summary><c>DEPENDENCYRISK_FUZZ_SECONDS</c>: how long each reader is fuzzed; null for the usual number of cases.</summary>
    public static double? Seconds { get; } =
        double.TryParse(Get("SECONDS"), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds > 0 ? seconds : null;

    /// <summary><c>DEPENDENCYRISK_FUZZ_SEED</c>: other cases than the usual ones.</summary>
    public static long Seed { get; } = long.TryParse(Get("SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out long seed) ? seed : UsualSeed;

    /// <summary><c>DEPENDENCYRISK_FUZZ_CASE</c>: the one case to run, as a failure names it.</summary>
    public static FuzzCase? Case => Get("CASE") is { Length: > 0 } name ? FuzzCase.Parse(name) : null;

    /// <summary><c>DEPENDENCYRISK_FUZZ_FINDINGS</c>: a folder to write what is found to, as small as it could be made.</summary>
    public static string? Findings { get; } = Get("FINDINGS") is { Length: > 0 } folder ? folder : null;

    private static string? Get(string name) => Environment.GetEnvironmentVariable($"DEPENDENCYRISK_FUZZ_{name}");
}
