using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Choke sets of a product as a person reads them.</summary>
internal static class ChokeSetSheet
{
    public static Sheet Of(ProductChokeSets found, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Product(bill, found.Product));
        sheet.Facts(Facts(found, bill, say));
        AddSets(sheet, found, bill, say, maxRows);
        sheet.Paragraph(say.Say(ChokeSetPhrases.About));
        return sheet;
    }

    /// <summary>What was asked and found.</summary>
    /// <param name="found">The sets.</param>
    /// <param name="bill">The bill that has the names, or null for ids.</param>
    /// <param name="say">The language.</param>
    /// <param name="larger">The smallest set, where it is known though the sets were looked for up to a smaller size alone.</param>
    public static IEnumerable<(string Name, Cell Value)> Facts(ProductChokeSets found, Bill? bill, Wording say, ChokeSet? larger = null)
    {
        yield return (say.Say(ChokeSetPhrases.Asked), Asked(say, found.Required, found.Response, found.Unknown));
        yield return (say.Say(ExposurePhrases.Smallest), found.Smallest is { } set
            ? new Cell(
                [say.Say(ExposurePhrases.SizeAndActors, set.Size, say.Say(ChokeSetPhrases.Leaves, say.Together(bill, set.Actors), NumberText.Output(found.OutputWithout(set.Actors), found.Required)))],
                set.Size == 1 ? Tone.Alarm : Tone.Warning)
            : larger is not null ? say.Say(ExposurePhrases.SizeAndActors, larger.Size, say.Together(bill, larger.Actors))
            : found.IsComplete ? say.Say(SheetPhrases.None)
            : say.Say(ChokeSetPhrases.NoneUpTo, found.CompleteTo));
        yield return (say.Say(ChokeSetPhrases.Sets), BySize(found, say));
        yield return (say.Say(ChokeSetPhrases.AllCounted), found.LimitedBy switch
        {
            ChokeSetLimit.None => say.Say(ChokeSetPhrases.Proven),
            ChokeSetLimit.Order => say.Say(ChokeSetPhrases.Larger),
            _ => say.Say(ChokeSetPhrases.NotAll, found.CompleteTo),
        });
    }

    public static void AddSets(Sheet sheet, ProductChokeSets found, Bill? bill, Wording say, int maxRows)
    {
        ChokeSet[] first = [.. found.SmallestFirst().Take(maxRows)];
        if (first.Length == 0)
        {
            return;
        }

        sheet.Heading(say.Say(ChokeSetPhrases.First), level: 2);
        sheet.Table(
            [say.Number(ChokeSetPhrases.Size), say.Text(ChokeSetPhrases.Actors), say.Number(SheetPhrases.OutputLeft)],
            first.Select(set => ImmutableArray.Create<Cell>(
                NumberText.Number((double)set.Size),
                say.Together(bill, set.Actors),
                NumberText.Output(found.OutputWithout(set.Actors), found.Required))));
        if (found.Count > first.Length)
        {
            // There may be more of them than an int counts.
            sheet.Paragraph(say.Say(SheetPhrases.More, (found.Count - first.Length).ToString(CultureInfo.InvariantCulture)));
        }
    }

    public static string Asked(Wording say, double required, Response response, UnknownStance unknown) => say.Say(
        ChokeSetPhrases.Question,
        NumberText.Level(required),
        say.Say(response == Response.Immediate ? ChokeSetPhrases.Immediate : ChokeSetPhrases.Sustained),
        say.Say(unknown == UnknownStance.Optimistic ? ChokeSetPhrases.Optimistic : ChokeSetPhrases.Pessimistic));

    private static string BySize(ProductChokeSets found, Wording say) =>
        found.Count.IsZero ? say.Say(SheetPhrases.None) : say.List(found.CountByOrder.Index()
            .Where(pair => !pair.Item.IsZero)
            .Select(pair => say.Say(ChokeSetPhrases.BySize, pair.Item.ToString(CultureInfo.InvariantCulture), pair.Index)));
}
