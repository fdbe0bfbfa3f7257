using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>What laws say of two outcomes. Times nearer than 1e-9 months to a change of either are not looked at.</summary>
internal static class Law
{
    private const double Close = 1e-12;
    private const double Sliver = 1e-9;

    /// <summary>Neither bound of the loss is smaller, over the horizon and at any time.</summary>
    public static void NoLessLoss(ScenarioOutcome more, ScenarioOutcome less)
    {
        Assert.True(more.Loss.Low >= less.Loss.Low - Close, $"low loss falls from {less.Loss.Low:R} to {more.Loss.Low:R}");
        Assert.True(more.Loss.High >= less.Loss.High - Close, $"high loss falls from {less.Loss.High:R} to {more.Loss.High:R}");
        EachPiece(more, less, (month, worse, better) =>
            Assert.True(worse.Low <= better.Low + Close && worse.High <= better.High + Close, $"in month {month:R}: {worse} should be no more than {better}"));
    }

    /// <summary>The bounds of one lie within those of the other, over the horizon and at any time.</summary>
    public static void Within(ScenarioOutcome inner, ScenarioOutcome outer)
    {
        Assert.True(outer.Loss.Low <= inner.Loss.Low + Close && inner.Loss.High <= outer.Loss.High + Close, $"loss {inner.Loss} is not within {outer.Loss}");
        EachPiece(inner, outer, (month, narrow, wide) =>
            Assert.True(wide.Low <= narrow.Low + Close && narrow.High <= wide.High + Close, $"in month {month:R}: {narrow} is not within {wide}"));
    }

    /// <summary>The same but for rounding; bindings aside, which go by ids.</summary>
    public static void Same(ScenarioOutcome left, ScenarioOutcome right)
    {
        AssertClose(left.Loss, right.Loss, "loss");
        EachPiece(left, right, (month, one, other) => AssertClose(one, other, $"output in month {month:R}"));
    }

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

    private static void EachPiece(ScenarioOutcome left, ScenarioOutcome right, Action<double, Bounds, Bounds> check)
    {
        double[] months = [.. left.Trajectory.Concat(right.Trajectory).Select(point => point.Month).Order()];
        for (int i = 0; i < months.Length; i++)
        {
            double middle = i + 1 < months.Length ? (months[i] + months[i + 1]) / 2 : months[i] + (2 * Sliver);
            if (middle - months[i] > Sliver / 2)
            {
                check(middle, At(left, middle), At(right, middle));
            }
        }
    }

    private static Bounds At(ScenarioOutcome outcome, double month) => outcome.Trajectory.Last(point => point.Month <= month).Output;
}
