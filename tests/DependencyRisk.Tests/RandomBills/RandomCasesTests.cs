using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.RandomBills;

/// <summary>Random cases that lose nothing prove nothing: the generator must reach what it is there for.</summary>
public sealed class RandomCasesTests
{
    [Fact]
    public void Random_scenarios_reach_every_kind_of_outcome_often()
    {
        ScenarioOutcome[] outcomes = [.. RandomCases.All.Sample(2000, new Rnd(1), 50).Select(random => random.Outcome)];
        var missing = new List<string>();
        void AtLeast(int count, string what, Func<ScenarioOutcome, bool> holds)
        {
            if (outcomes.Count(holds) < count)
            {
                missing.Add($"{what}: {outcomes.Count(holds)} of {outcomes.Length}");
            }
        }

        AtLeast(800, "some loss", outcome => outcome.Loss.High > 0);
        AtLeast(100, "no loss", outcome => outcome.Loss.High == 0);
        AtLeast(300, "bounds that differ", outcome => outcome.Loss.Low < outcome.Loss.High);
        AtLeast(200, "certain loss", outcome => outcome.Loss.Low > 0);
        AtLeast(200, "partial output", outcome => outcome.WorstOutput is > 0 and < 1);
        AtLeast(100, "recovery", outcome => outcome.RecoveredMonths is not null);
        AtLeast(200, "a shortage that comes late", outcome => outcome.FirstShortageMonths > 0);
        AtLeast(40, "critical later than first", outcome => outcome.CriticalMonths > outcome.FirstShortageMonths);
        AtLeast(100, "long trajectories", outcome => outcome.Trajectory.Length >= 4);
        AtLeast(60, "binding that changes", outcome => outcome.Trajectory.Select(point => point.Binding).Distinct().Count() > 2);
        Assert.Empty(missing);
    }
}
