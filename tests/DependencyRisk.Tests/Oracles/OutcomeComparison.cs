using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>Compares what the library says with what the oracle says.</summary>
/// <remarks>
/// Outputs and bindings are compared in the middle of every piece that either side knows. Pieces shorter than 1e-9 months are
/// left out: where an exhausted stock and the end of a cut meet at the same moment, one rounding decides whether there is such
/// a piece, and it carries no loss. Times and the worst output must be the oracle's too; only where they come from such a
/// piece is it enough that they are those of the library's own trajectory, and that both agree with such pieces taken out.
/// </remarks>
internal static class OutcomeComparison
{
    private const double Close = 1e-12;

    public static void Compare(OracleOutcome expected, ScenarioOutcome actual, double required)
    {
        Same(expected.LossLow, actual.Loss.Low, "low loss");
        Same(expected.LossHigh, actual.Loss.High, "high loss");
        CompareTrajectory(expected, actual);
        double horizon = expected.Horizon.ToDouble();
        var own = new OutputPieces(actual, horizon, 0);
        var ownLong = new OutputPieces(actual, horizon, OutputPieces.Sliver);
        var oracleLong = new OutputPieces(expected, OutputPieces.Sliver);
        void Check(string what, Rational? oracle, double? library, Func<OutputPieces, double?> read)
        {
            bool excused = IsClose(read(own), library) && IsClose(read(oracleLong), read(ownLong));
            Assert.True(IsClose(oracle?.ToDouble(), library) || excused, $"{what}: oracle {oracle?.ToDouble():R}, library {library:R}");
        }

        Check("first shortage", expected.FirstShortage, actual.FirstShortageMonths, pieces => pieces.FirstShortage);
        Check("critical", expected.Critical, actual.CriticalMonths, pieces => pieces.Critical(required));
        Check("recovered", expected.Recovered, actual.RecoveredMonths, pieces => pieces.Recovered);
        if (!IsClose(oracleLong.Worst, ownLong.Worst) || !IsClose(own.Worst, actual.WorstOutput) || expected.Worst == oracleLong.Worst)
        {
            Same(expected.Worst, actual.WorstOutput, "worst output");
        }
    }

    public static void Same(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Close, $"{what}: oracle {expected:R}, library {actual:R}");

    public static void CompareBinding(string? expected, string? actual, string where) =>
        Assert.True(expected == actual, $"binding {where}: oracle {expected ?? "none"}, library {actual ?? "none"}");

    public static bool IsClose(double? expected, double? actual) =>
        expected is { } left && actual is { } right ? Math.Abs(left - right) <= Close * Math.Max(1, left) : expected is null && actual is null;

    private static void CompareTrajectory(OracleOutcome expected, ScenarioOutcome actual)
    {
        double[] times =
        [
            .. expected.Worse.Times.Concat(expected.Better.Times).Append(expected.Horizon).Select(time => time.ToDouble())
                .Concat(actual.Trajectory.Select(point => point.Month)).Order(),
        ];
        CheckShape(actual, expected.Horizon.ToDouble());
        for (int i = 0; i + 1 < times.Length; i++)
        {
            if (times[i + 1] - times[i] > OutputPieces.Sliver)
            {
                double middle = (times[i] + times[i + 1]) / 2;
                var exact = Rational.Of(middle);
                TrajectoryPoint point = actual.Trajectory.Last(point => point.Month <= middle);
                Same(expected.Worse.At(exact).ToDouble(), point.Output.Low, $"low output in month {middle:R}");
                Same(expected.Better.At(exact).ToDouble(), point.Output.High, $"high output in month {middle:R}");
                CompareBinding(expected.BindingAt(exact), point.Binding, $"in month {middle:R}");
            }
        }
    }

    // Begins at 0, goes up, stays below the horizon, and says nothing twice.
    private static void CheckShape(ScenarioOutcome actual, double horizon)
    {
        Assert.Equal(0, actual.Trajectory[0].Month);
        Assert.True(actual.Trajectory[^1].Month < horizon, "The trajectory goes beyond the horizon.");
        for (int i = 1; i < actual.Trajectory.Length; i++)
        {
            (TrajectoryPoint before, TrajectoryPoint after) = (actual.Trajectory[i - 1], actual.Trajectory[i]);
            Assert.True(before.Month < after.Month, "The trajectory does not go forward in time.");
            Assert.True(before.Output != after.Output || before.Binding != after.Binding, $"The trajectory repeats itself in month {after.Month:R}.");
        }
    }
}
