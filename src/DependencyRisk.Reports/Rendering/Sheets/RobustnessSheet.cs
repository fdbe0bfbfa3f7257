using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The robustness of a product as a person reads it.</summary>
internal static class RobustnessSheet
{
    public static Sheet Of(RobustnessCurve curve, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Product(bill, curve.Product));
        sheet.Heading(say.Say(ChokeSetPhrases.Robustness), level: 2);
        sheet.Rows(
            say,
            [say.Number(ChokeSetPhrases.Size), say.Number(SheetPhrases.OutputLeft), say.Text(ChokeSetPhrases.Actors)],
            curve.Steps,
            maxRows,
            step => ImmutableArray.Create<Cell>(
                NumberText.Number((double)step.Size),
                NumberText.Percent(step.Output),
                step.Actors.IsEmpty ? say.Say(ChokeSetPhrases.Nobody) : say.Together(bill, step.Actors)));
        if (!curve.IsComplete)
        {
            sheet.Paragraph(say.Say(ChokeSetPhrases.Ended));
        }

        return sheet;
    }
}
