using System.Globalization;

namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// Says that a test on random cases has met enough of what it is about. Not where <c>DEPENDENCYRISK_CASES</c> makes them
/// fewer, as in a mutation run: what they meet is compared as ever, only it is less.
/// </summary>
internal static class EnoughCases
{
    public static void Assert(bool isEnough, string otherwise) => Xunit.Assert.True(isEnough || AreFewer, otherwise);

    private static bool AreFewer =>
        double.TryParse(Environment.GetEnvironmentVariable("DEPENDENCYRISK_CASES"), NumberStyles.Float, CultureInfo.InvariantCulture, out double factor) && factor < 1;
}
