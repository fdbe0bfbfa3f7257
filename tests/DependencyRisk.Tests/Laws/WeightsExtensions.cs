using System.Collections.Immutable;

namespace DependencyRisk.Tests.Laws;

internal static class WeightsExtensions
{
    public static ImmutableDictionary<string, double> ToWeights(this Dictionary<string, double> weights) => weights.ToImmutableDictionary();
}
