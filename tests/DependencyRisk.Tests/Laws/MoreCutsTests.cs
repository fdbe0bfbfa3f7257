using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>Whoever cuts more, harder or longer never causes less loss, at no time.</summary>
public sealed class MoreCutsTests
{
    [Fact]
    public void Bounds_are_in_order_and_within_zero_and_one() => LawCase.ForAll(2000, law =>
    {
        ScenarioOutcome outcome = law.Outcome;
        Assert.InRange(outcome.WorstOutput, 0, 1);
        foreach (Bounds bounds in outcome.Trajectory.Select(point => point.Output).Append(outcome.Loss))
        {
            Assert.True(bounds.Low >= 0 && bounds.Low <= bounds.High && bounds.High <= 1, bounds.ToString());
        }
    });

    [Fact]
    public void A_larger_set_of_cuts_never_causes_less_loss() => LawCase.ForAll(2000, law =>
    {
        ImmutableArray<Cut> cuts = law.Case.Scenario.Cuts;
        Law.NoLessLoss(law.Outcome, cuts.IsEmpty ? law.Outcome : law.OutcomeOf(cuts.RemoveAt(law.Pick % cuts.Length)));
    });

    [Fact]
    public void A_larger_severity_never_causes_less_loss() => ChangeACut(2000, cut => cut with { Severity = (1 + cut.Severity) / 2 });

    [Fact]
    public void A_longer_cut_never_causes_less_loss() => ChangeACut(2000, cut => cut.ForMonths is { } months ? cut.For(months + 1.25) : cut);

    [Fact]
    public void A_cut_by_a_country_for_good_is_no_less_than_one_that_ends() => ChangeACut(2000, cut =>
        cut.Actor.Kind is ActorKind.Country or ActorKind.Bloc ? cut with { ForMonths = null } : cut);

    [Fact]
    public void A_cut_that_starts_earlier_and_ends_alike_never_causes_less_loss() => ChangeACut(2000, cut =>
        cut.ForMonths is { } months && cut.FromMonths >= 0.5 ? cut.From(cut.FromMonths - 0.5).For(months + 0.5) : cut);

    [Fact]
    public void A_bloc_costs_at_least_what_its_worst_member_costs() => LawCase.ForAll(2000, law =>
    {
        Country[] known = [.. RandomComponents.Countries.Where(country => country.IsKnown)];
        Country first = known[law.Pick % known.Length];
        Country second = known[law.Pick / known.Length % known.Length];
        ScenarioOutcome together = law.OutcomeOf(Cut.By(new Bloc("both", first, second)));
        Law.NoLessLoss(together, law.OutcomeOf(Cut.By(first)));
        Law.NoLessLoss(together, law.OutcomeOf(Cut.By(second)));
    });

    [Fact]
    public void No_cut_costs_nothing() => LawCase.ForAll(500, law =>
    {
        ScenarioOutcome outcome = law.OutcomeOf();
        Assert.Equal(default, outcome.Loss);
        Assert.Equal(1, outcome.WorstOutput);
        Assert.Null(outcome.FirstShortageMonths);
        Assert.Equal(new TrajectoryPoint(0, new Bounds(1, 1), Binding: null), Assert.Single(outcome.Trajectory));
    });

    [Fact]
    public void The_country_that_we_cannot_name_may_do_something_but_need_not() => LawCase.ForAll(1000, law =>
        Assert.Equal(0, law.OutcomeOf(Cut.By(Country.Unknown)).Loss.Low));

    private static void ChangeACut(int count, Func<Cut, Cut> larger) => LawCase.ForAll(count, law =>
    {
        ImmutableArray<Cut> cuts = law.Case.Scenario.Cuts;
        if (!cuts.IsEmpty)
        {
            int index = law.Pick % cuts.Length;
            Law.NoLessLoss(law.OutcomeOf(cuts.SetItem(index, larger(cuts[index]))), law.Outcome);
        }
    });
}
