using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>What is said of two outcomes that should be the same.</summary>
internal static class Law
{
    private const double Close = 1e-12;

    /// <summary>The same to the last bit, bindings and all.</summary>
    public static void Identical(ScenarioOutcome left, ScenarioOutcome right)
    {
        Assert.Equal(left.Trajectory.AsEnumerable(), right.Trajectory.AsEnumerable());
        Assert.Equal(left with { Trajectory = [] }, right with { Trajectory = [] });
    }

    /// <summary>The same to the last bit.</summary>
    public static void Identical(ProductExposure left, ProductExposure right)
    {
        Assert.Equal(left.Exposures.AsEnumerable(), right.Exposures.AsEnumerable());
        Assert.Equal(left.ChokePoints.AsEnumerable(), right.ChokePoints.AsEnumerable());
        Assert.Equal(left.Headline, right.Headline);
        Assert.Equal(left.Evidence, right.Evidence);
    }

    public static void AssertClose(Bounds left, Bounds right, string what) =>
        Assert.True(Math.Abs(left.Low - right.Low) <= Close && Math.Abs(left.High - right.High) <= Close, $"{what}: {left} and {right}");
}
