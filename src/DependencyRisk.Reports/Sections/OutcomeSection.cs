using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What becomes of the output over time under the worst cuts.</summary>
internal static class OutcomeSection
{
    public static void Add(Sheet sheet, ProductReport report, Wording wording, int maxRows)
    {
        if (report.Outcomes.IsEmpty)
        {
            return;
        }

        double horizon = report.Exposure.HorizonMonths;
        sheet.Heading(wording.Say(PagePhrases.Outcomes), level: 2);
        sheet.Table(
            [wording.Text(PagePhrases.WhoCuts), wording.Number(SheetPhrases.Loss), wording.Text(SheetPhrases.FirstShortage), wording.Text(SectionPhrases.OverTime)],
            report.Outcomes.Select(row => ImmutableArray.Create<Cell>(
                row.Actors.Length == 1 ? wording.Actor(report.Bill, row.Actors[0]) : wording.Say(PagePhrases.AllCut),
                NumberText.Loss(row.Outcome.Loss),
                wording.After(row.Outcome.FirstShortageMonths, horizon),
                Cell.Of(Steps(wording, report.Bill, row.Outcome, maxRows)))));
    }

    private static IEnumerable<string> Steps(Wording wording, Bill bill, ScenarioOutcome outcome, int maxRows)
    {
        foreach (TrajectoryPoint point in outcome.Trajectory.Take(maxRows))
        {
            (string month, string output) = (NumberText.Number(point.Month), NumberText.Percent(point.Output));
            yield return point.Binding is { } binding
                ? wording.Say(SectionPhrases.FromMonthAt, month, output, wording.Component(bill, binding))
                : wording.Say(SectionPhrases.FromMonth, month, output);
        }

        if (outcome.Trajectory.Length > maxRows)
        {
            yield return wording.Say(SheetPhrases.More, outcome.Trajectory.Length - maxRows);
        }
    }
}
