using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace DependencyRisk.Cli;

/// <summary>Choke sets as a person reads them: one product in full, several one row each.</summary>
internal static class ChokeSetsSheet
{
    public static Sheet Of(IReadOnlyList<ChokeSetResult> results, ChokeSetSettings settings)
    {
        var sheet = new Sheet();
        if (results.Count == 1)
        {
            ChokeSetResult result = results[0];
            sheet.Heading(Show.Product(result.Bill, result.Sets.Product));
            sheet.Facts(ChokeSetFacts.Of(result, settings.Question));
            AddSets(sheet, result);
            AddRobustness(sheet, result, settings.Question);
            AddImportances(sheet, result);
        }
        else
        {
            AddSummary(sheet, results, settings.Question);
        }

        AddFootnotes(sheet, results, settings);
        return sheet;
    }

    private static void AddSets(Sheet sheet, ChokeSetResult result)
    {
        if (result.Listed.IsEmpty)
        {
            return;
        }

        ChokeRisk? risk = result.Risk;
        sheet.Heading(risk is null ? "Choke sets, the smallest first" : "Choke sets, the likeliest first", level: 2);
        sheet.Table(
            [Column.Number("Size"), "Actors", Column.Number("Output\nleft"), .. risk is null ? [] : (Column[])[Column.Number("Likelihood")]],
            result.Listed.Select(row => ImmutableArray.Create<Cell>(
            [
                Show.Number((double)row.Set.Size),
                Show.Actors(result.Bill, row.Set.Actors),
                Show.Output(row.Output, result.Sets.Required),
                .. risk is null ? [] : (Cell[])[Show.Probability(risk.LikelihoodOf(row.Set))],
            ])));
        BigInteger left = result.Sets.Count - result.Listed.Length;
        if (left.Sign > 0)
        {
            sheet.Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {left} more; --max-count N lists more of them."));
        }
    }

    private static void AddRobustness(Sheet sheet, ChokeSetResult result, ChokeSetOptions question)
    {
        if (result.Robustness is not { } curve)
        {
            return;
        }

        sheet.Heading("Robustness: the least output that so many actors can force", level: 2);
        sheet.Table(
            [Column.Number("Actors"), Column.Number("Output\nleft"), "Who"],
            curve.Steps.Select(step => ImmutableArray.Create<Cell>(
                Show.Number((double)step.Size),
                Show.Output(step.Output, result.Sets.Required),
                step.Actors.IsEmpty ? "nobody" : Show.Actors(result.Bill, step.Actors))));
        if (!curve.IsComplete)
        {
            bool isAsked = question.MaxOrder < result.Sets.Actors.Length && result.Sets.LimitedBy != ChokeSetLimit.Time;
            sheet.Paragraph(isAsked
                ? $"--max-order asked for no more than {Show.Count(question.MaxOrder, "actor", "actors")}; more may force less."
                : "The work ended here, within its budget; more actors may force less.");
        }
    }

    private static void AddImportances(Sheet sheet, ChokeSetResult result)
    {
        if (result.Risk is not { Importances: { } importances } || !importances.Any(Matters))
        {
            return;
        }

        sheet.Heading("Who matters to the probability of a choke", level: 2);
        sheet.Table(
            ["Actor", .. ((string[])["Probability", "Birnbaum", "Criticality", "Fussell-\nVesely", "Diagnostic", "RAW", "RRW"]).Select(Column.Number)],
            importances.Where(Matters).Select(importance => ImmutableArray.Create<Cell>(
                Show.Actor(result.Bill, importance.Actor),
                Show.Probability(importance.Probability),
                Show.Significant(importance.Birnbaum),
                Show.Significant(importance.Criticality),
                Show.Significant(importance.FussellVesely),
                Show.Significant(importance.Diagnostic),
                Show.Significant(importance.RiskAchievementWorth),
                Show.Significant(importance.RiskReductionWorth))));
        int others = importances.Count(importance => !Matters(importance));
        if (others > 0)
        {
            // One in a set too, if the rest of it surely does not act, or another set surely does.
            sheet.Paragraph($"{Show.Count(others, "other actor changes", "other actors change")} nothing: they are in no choke set, or others decide without them.");
        }
    }

    private static bool Matters(ActorImportance importance) => importance.Birnbaum > 0;

    private static void AddSummary(Sheet sheet, IReadOnlyList<ChokeSetResult> results, ChokeSetOptions question)
    {
        IEnumerable<ChokeSetResult> ranked = results
            .OrderBy(result => result.Sets.Smallest?.Size ?? int.MaxValue)
            .ThenBy(result => result.Sets.Smallest is { } set ? result.Sets.OutputWithout(set.Actors) : result.OutputWithoutAll)
            .ThenBy(result => result.Sets.Product, StringComparer.Ordinal);
        sheet.Table(
            [Column.Whole("Product"), Column.Number("Takes"), "Smallest choke set", Column.Number("Output\nleft"), Column.Number("All\ntogether\nleave"), Column.Number("Choke\nsets"), "Of which", "All\ncounted"],
            ranked.Select(result => ImmutableArray.Create<Cell>(
                Show.Distinct(results.Select(other => other.Sets.Product), result.Sets.Product, result.Source, result.Sets.Product),
                result.Sets.Smallest is { } size ? Show.Number((double)size.Size) : Show.Number(null),
                result.Sets.Smallest is { } set ? Show.Actors(result.Bill, set.Actors) : "none",
                result.Sets.Smallest is { } smallest ? Show.Output(result.Sets.OutputWithout(smallest.Actors), result.Sets.Required) : Show.Number(null),
                Show.Output(result.OutputWithoutAll, result.Sets.Required),
                result.Sets.Count.ToString(CultureInfo.InvariantCulture),
                ChokeSetFacts.BySize(result.Sets),
                result.Sets.IsComplete ? "yes" : Words.Lower(result.Sets.LimitedBy))));
        sheet.Paragraph($"Asked: {ChokeSetFacts.Asked(results[0].Sets, question)}.");
        sheet.Paragraph("The easiest to choke first. Of which: how many sets there are of each size. Name one product, or ask for json, to see the sets.");
    }

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<ChokeSetResult> results, ChokeSetSettings settings)
    {
        ChokeSetResult first = results[0];
        sheet.Paragraph(
            $"Home {string.Join(", ", results.Select(result => result.Analysis.Home).Distinct())}; {Footnote.Basis(results.Select(result => result.Bill))}; "
            + $"{Footnote.Control(first.Analysis.Options.Control)}; {Footnote.Phase(first.Analysis.Options.Phase)}.");
        sheet.Paragraph(
            "A choke set: actors who, cutting together and for good, bring output below what is required, and none of whom can be left out. Stock plays no part.");
        sheet.Paragraph(settings.Question.Response == Response.Sustained
            ? "Sustained: with the substitution and the extra capacity that the bill knows of, however long they take."
            : "Immediate: before anything is substituted, and without extra capacity.");
        if (Unknown(results, settings.Question) is { } unknown)
        {
            sheet.Paragraph(unknown);
        }

        if (settings.Probabilities is not null)
        {
            sheet.Paragraph("Probabilities are those given; each actor acts on its own, and a bloc is an event of its own that cuts all its members.");
        }
    }

    // Only countries and blocs may reach what is unknown.
    private static string? Unknown(IReadOnlyList<ChokeSetResult> results, ChokeSetOptions question)
    {
        if (!results.Any(result => result.HasPlaces))
        {
            string but = question.ActorKinds.Contains(ActorKind.Component) ? ", short of a knock-out of the component" : string.Empty;
            return results.Any(result => result.HasUnknown)
                ? $"What is unknown is cut by nobody in this question{but}: only of countries and blocs is it assumed that they may reach it."
                : null;
        }

        if (question.Unknown == UnknownStance.Optimistic)
        {
            return "Optimistic: what the bill does not say is not cut by anybody, short of a knock-out of the component.";
        }

        string who = results.Any(result => result.Sets.Actors.Contains(Actor.Of(Country.Unknown))) ? " country:ZZ is a country we cannot name, who has all that is unknown." : string.Empty;
        return $"Pessimistic: what the bill does not say is cut as soon as any country or bloc cuts.{who}";
    }
}
