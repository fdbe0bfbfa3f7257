using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a scenario does to a product, as a person reads it.</summary>
internal static class ScenarioSheet
{
    public static Sheet Of(ScenarioOutcome outcome, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Product(bill, outcome.Product));
        sheet.Facts(Facts(outcome, say));
        AddTrajectory(sheet, outcome, bill, say, maxRows);
        sheet.Paragraph(say.Say(SheetPhrases.AboutBounds));
        return sheet;
    }

    public static IEnumerable<(string Name, Cell Value)> Facts(ScenarioOutcome outcome, Wording say)
    {
        double horizon = outcome.HorizonMonths;
        yield return (say.Say(SheetPhrases.Loss), NumberText.Loss(outcome.Loss) with
        {
            Lines = [say.Say(ScenarioPhrases.LossOver, NumberText.Percent(outcome.Loss), say.Months(horizon))],
        });
        yield return (say.Say(SheetPhrases.FirstShortage), say.After(outcome.FirstShortageMonths, horizon));
        yield return (say.Say(SheetPhrases.Critical, NumberText.Level(outcome.Required)), say.After(outcome.CriticalMonths, horizon));
        yield return (say.Say(SheetPhrases.WorstOutput), NumberText.Percent(outcome.WorstOutput));
        yield return (say.Say(ScenarioPhrases.Recovered), Recovered(outcome, say));
    }

    public static void AddTrajectory(Sheet sheet, ScenarioOutcome outcome, Bill? bill, Wording say, int maxRows)
    {
        sheet.Heading(say.Say(ScenarioPhrases.OverTime), level: 2);
        ImmutableArray<TrajectoryPoint> points = outcome.Trajectory;
        sheet.Rows(
            say,
            [say.Number(ScenarioPhrases.From), say.Number(ScenarioPhrases.To), say.Number(SheetPhrases.Output), say.Text(ScenarioPhrases.HeldBack)],
            [.. points.Select((point, i) => (Point: point, Until: i + 1 < points.Length ? points[i + 1].Month : outcome.HorizonMonths))],
            maxRows,
            row => ImmutableArray.Create<Cell>(
                NumberText.Number(row.Point.Month),
                NumberText.Number(row.Until),
                NumberText.Percent(row.Point.Output),
                say.ComponentOrNothing(bill, row.Point.Binding)));
    }

    private static string Recovered(ScenarioOutcome outcome, Wording say) =>
        outcome.FirstShortageMonths is null ? say.Say(ScenarioPhrases.NeverShort)
        : outcome.RecoveredMonths is { } months ? say.After(months, outcome.HorizonMonths)
        : say.Say(ScenarioPhrases.StillShort, say.Months(outcome.HorizonMonths));
}
