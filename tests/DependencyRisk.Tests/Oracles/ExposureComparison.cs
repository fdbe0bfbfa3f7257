using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>Compares a whole product exposure of the library's with the oracle's.</summary>
internal static class ExposureComparison
{
    /// <summary>Losses this near to each other may be ranked either way: their order is a matter of rounding.</summary>
    private const double Close = 1e-12;

    public static void Compare(Oracle oracle, Oracle build, Oracle operate, ProductExposure actual)
    {
        Assert.Equal(oracle.Actors().Order(), actual.Exposures.Select(exposure => exposure.Actor).Order());
        foreach (ActorExposure exposure in actual.Exposures)
        {
            CompareActor(oracle.Exposure(exposure.Actor), exposure, actual.Required);
        }

        Assert.Equal(actual.Exposures.OrderByDescending(e => e.Loss.High).ThenByDescending(e => e.Loss.Low).ThenBy(e => e.Actor), actual.Exposures.AsEnumerable());
        List<OracleChokePoint> points = oracle.ChokePoints();
        CompareChokePoints(points, actual);
        CompareHeadline(oracle, build, operate, actual);
        CompareEvidence(oracle, points, actual);
    }

    public static void CompareActor(OracleOutcome expected, ActorExposure actual, double required)
    {
        string who = actual.Actor.ToString();
        OutcomeComparison.Same(expected.LossLow, actual.Loss.Low, $"low loss to {who}");
        OutcomeComparison.Same(expected.LossHigh, actual.Loss.High, $"high loss to {who}");
        if (HasSlivers(expected))
        {
            // Which side of a sliver a rounding falls on decides the times; the scenario tests look at those cases closely.
            return;
        }

        OutcomeComparison.Same(expected.Worst, actual.WorstOutput, $"worst output under {who}");
        Assert.True(OutcomeComparison.IsClose(expected.FirstShortage?.ToDouble(), actual.FirstShortageMonths), $"first shortage under {who}");
        Assert.True(OutcomeComparison.IsClose(expected.Critical?.ToDouble(), actual.CriticalMonths), $"critical under {who} at {required}");
        OutcomeComparison.CompareBinding(expected.BindingAtFirstShortage(), actual.Binding, $"under {who}");
    }

    private static bool HasSlivers(OracleOutcome outcome)
    {
        double[] times = [.. outcome.Worse.Times.Append(outcome.Horizon).Select(time => time.ToDouble())];
        return times.Zip(times.Skip(1)).Any(pair => pair.Second - pair.First < OutputPieces.Sliver);
    }

    private static void CompareChokePoints(List<OracleChokePoint> expected, ProductExposure actual)
    {
        Assert.Equal(
            expected.Select(point => $"{point.Component} {point.Actor}").Order(StringComparer.Ordinal),
            actual.ChokePoints.Select(point => $"{point.Component} {point.Actor}").Order(StringComparer.Ordinal));
        foreach (OracleChokePoint point in expected)
        {
            ChokePoint found = actual.ChokePoints.Single(other => other.Component == point.Component && other.Actor == point.Actor);
            string what = found.ToString();
            OutcomeComparison.Same(point.Share, found.Share, $"share of {what}");
            OutcomeComparison.Same(point.Outcome.LossLow, found.Loss.Low, $"low loss of {what}");
            OutcomeComparison.Same(point.Outcome.LossHigh, found.Loss.High, $"high loss of {what}");
            bool sameTime = OutcomeComparison.IsClose(point.Outcome.FirstShortage?.ToDouble(), found.FirstShortageMonths);
            Assert.True(sameTime || HasSlivers(point.Outcome), $"first shortage of {what}: oracle {point.Outcome.FirstShortage?.ToDouble():R}");
        }

        Assert.Equal(
            actual.ChokePoints.OrderByDescending(p => p.Loss.High).ThenByDescending(p => p.Loss.Low).ThenByDescending(p => p.Share)
                .ThenBy(p => p.Component, StringComparer.Ordinal).ThenBy(p => p.Actor),
            actual.ChokePoints.AsEnumerable());
    }

    private static void CompareHeadline(Oracle oracle, Oracle build, Oracle operate, ProductExposure actual)
    {
        Headline head = actual.Headline;
        CompareBounds(oracle.ForeignOutcome(), head.ForeignLoss, "foreign loss");
        CompareBounds(build.ForeignOutcome(), head.ForeignLossBuild, "foreign loss, build");
        CompareBounds(operate.ForeignOutcome(), head.ForeignLossOperate, "foreign loss, operate");
        CompareBounds(oracle.HomeOutcome(), head.HomeLoss, "home loss");
        List<double> losses = oracle.ForeignLossByComponent();
        Assert.InRange(head.Breadth, losses.Count(loss => loss >= 0.5 + Close), losses.Count(loss => loss >= 0.5 - Close));

        ActorExposure? worst = actual.Exposures.FirstOrDefault(exposure => exposure.Actor.Kind == ActorKind.Country && exposure.Loss.High > Close);
        Assert.Equal(worst?.Actor.Country, head.WorstCountry);
        Assert.Equal(worst?.Loss ?? default, head.Loss);
        Assert.Equal(worst?.FirstShortageMonths, head.FirstShortageMonths);
        Assert.Equal(worst?.CriticalMonths, head.CriticalMonths);
    }

    private static void CompareBounds(OracleOutcome expected, Bounds actual, string what)
    {
        OutcomeComparison.Same(expected.LossLow, actual.Low, $"low {what}");
        OutcomeComparison.Same(expected.LossHigh, actual.High, $"high {what}");
    }

    private static void CompareEvidence(Oracle oracle, List<OracleChokePoint> points, ProductExposure actual)
    {
        Assert.Equal(oracle.UnnamedSourceShare(), actual.Evidence.UnnamedSourceShare);
        double total = points.Sum(point => point.Outcome.LossHigh);
        HashSet<string> estimated = [.. oracle.Scope.Where(IsEstimate).Select(component => component.Id)];
        double weak = points.Where(point => estimated.Contains(point.Component)).Sum(point => point.Outcome.LossHigh);
        if (total is > 0 and < 1e-9)
        {
            // Shares such as 0.1 do not add up exactly; the oracle keeps what is left over, and its ratio means nothing.
            return;
        }

        Assert.Equal(total > 0, actual.Evidence.EstimateShare is not null);
        Assert.Equal(total > 0 ? weak / total : 0, actual.Evidence.EstimateShare ?? 0, 1e-9);
    }

    private static bool IsEstimate(Component component) => component.EvidenceOf("sources") is not { Basis: not EvidenceBasis.Estimate };
}
