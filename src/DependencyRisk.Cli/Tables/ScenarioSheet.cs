using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>What a scenario does, as a person reads it.</summary>
internal static class ScenarioSheet
{
    public static Sheet Of(IReadOnlyList<ScenarioResult> results, Scenario scenario, ExposureOptions options)
    {
        var sheet = new Sheet();
        if (results.Count == 1)
        {
            sheet.Heading(Show.Product(results[0].Bill, results[0].Outcome.Product));
            sheet.Facts([("Cuts", Cuts(scenario)), .. Facts(results[0].Outcome, options)]);
            AddTrajectory(sheet, results[0], options.HorizonMonths);
        }
        else
        {
            sheet.Facts([("Cuts", Cuts(scenario))]);
            AddSummary(sheet, results);
        }

        sheet.Paragraph($"{Capital(Footnote.Basis(results.Select(result => result.Bill)))}; horizon {Show.Months(options.HorizonMonths)}; {Footnote.Control(options.Control)}; {Footnote.Phase(options.Phase)}.");
        sheet.Paragraph(Footnote.Bounds);
        return sheet;
    }

    private static Cell Cuts(Scenario scenario) => scenario.Cuts.IsEmpty ? "none" : Cell.Of(scenario.Cuts.Select(Words));

    private static string Words(Cut cut)
    {
        string severity = cut.Severity < 1 ? $"{Show.Level(cut.Severity)} cut" : "full cut";
        string from = cut.FromMonths > 0 ? $"from month {Show.Number(cut.FromMonths)}" : "from now";
        string end = cut.ForMonths is { } months ? $"for {Show.Months(months)}"
            : cut.Actor.Kind is ActorKind.Country or ActorKind.Bloc ? "for good"
            : "until each source has recovered";
        return $"{cut.Actor}: {severity} {from} {end}";
    }

    private static IEnumerable<(string Name, Cell Value)> Facts(ScenarioOutcome outcome, ExposureOptions options)
    {
        yield return ("Loss", Show.Loss(outcome.Loss) with { Lines = [$"{Show.Percent(outcome.Loss)} of the output over {Show.Months(options.HorizonMonths)}"] });
        yield return ("First shortage", Show.After(outcome.FirstShortageMonths, options.HorizonMonths));
        yield return ($"Critical, below {Show.Level(options.Required)}", Show.After(outcome.CriticalMonths, options.HorizonMonths));
        yield return ("Worst output", Show.Percent(outcome.WorstOutput));
        yield return ("Recovered", Recovered(outcome, options.HorizonMonths));
    }

    private static string Recovered(ScenarioOutcome outcome, double horizon) =>
        outcome.FirstShortageMonths is null ? "never short"
        : outcome.RecoveredMonths is { } months ? $"after {Show.Months(months)}"
        : $"still short after {Show.Months(horizon)}";

    private static void AddTrajectory(Sheet sheet, ScenarioResult result, double horizon)
    {
        sheet.Heading("Output over time", level: 2);
        ImmutableArray<TrajectoryPoint> points = result.Outcome.Trajectory;
        sheet.Table(
            [Column.Number("From\nmonth"), Column.Number("To\nmonth"), Column.Number("Output"), "Component that holds it back"],
            points.Select((point, i) => ImmutableArray.Create<Cell>(
                Show.Number(point.Month),
                Show.Number(i + 1 < points.Length ? points[i + 1].Month : horizon),
                Show.Percent(point.Output),
                Show.Component(result.Bill, point.Binding))));
    }

    private static void AddSummary(Sheet sheet, IReadOnlyList<ScenarioResult> results)
    {
        sheet.Table(
            ["Product", Column.Number("Loss"), Column.Number("First\nshortage\n(months)"), Column.Number("Critical\n(months)"), Column.Number("Worst\noutput"), Column.Number("Recovered\n(months)")],
            results.OrderByDescending(result => result.Outcome.Loss.High)
                .ThenByDescending(result => result.Outcome.Loss.Low)
                .ThenBy(result => result.Outcome.Product, StringComparer.Ordinal)
                .Select(Row));
        sheet.Paragraph("The worst first. --product ID shows one product over time.");
    }

    private static ImmutableArray<Cell> Row(ScenarioResult result) =>
    [
        Show.ShortProduct(result.Bill, result.Outcome.Product) is { } name && !string.Equals(name, result.Outcome.Product, StringComparison.Ordinal) ? $"{result.Outcome.Product}: {name}" : result.Outcome.Product,
        Show.Loss(result.Outcome.Loss),
        Show.Number(result.Outcome.FirstShortageMonths),
        Show.Number(result.Outcome.CriticalMonths),
        Show.Percent(result.Outcome.WorstOutput),
        result.Outcome is { FirstShortageMonths: not null, RecoveredMonths: null } ? "still short" : Show.Number(result.Outcome.RecoveredMonths),
    ];

    private static string Capital(string text) => string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text.AsSpan(1));
}
