using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How far the numbers of a product rest on estimates, which gaps cost most certainty, and how far its bill is filled.</summary>
internal static class EvidenceSection
{
    public static void Add(Sheet sheet, ProductReport product, Wording say, int maxRows)
    {
        if (product.Exposure.Evidence.EstimateShare is { } estimates)
        {
            sheet.Paragraph(say.Say(SectionPhrases.EstimateSentence, NumberText.Percent(estimates)));
        }

        if (product.Exposure.Evidence.UnnamedSourceShare is { } unnamed)
        {
            sheet.Paragraph(say.Say(SectionPhrases.UnnamedSentence, NumberText.Percent(unnamed)));
        }

        AddGaps(sheet, product, say, maxRows);
        sheet.Table(
            [
                say.Text(SectionPhrases.Field), say.Number(SectionPhrases.Filled), say.Number(SectionPhrases.InPart), say.Number(SectionPhrases.Of),
                say.Number(SectionPhrases.FilledShare),
            ],
            product.Completeness.Fields.Select(field => ImmutableArray.Create<Cell>(
                say.Capital(ValuePhrases.CompletenessFields[(int)field.Field]),
                NumberText.Number((double)field.Complete),
                NumberText.Number((double)field.Partial),
                NumberText.Number((double)field.Applicable),
                NumberText.Percent(field.Share))));
    }

    // Those that cost nothing would fill the list.
    private static void AddGaps(Sheet sheet, ProductReport product, Wording say, int maxRows)
    {
        CompletenessGap[] costly = [.. product.Completeness.Gaps.Where(gap => gap.Cost > 0)];
        sheet.Paragraph(costly.Length == 0
            ? say.Say(SectionPhrases.NoGaps)
            : say.Say(SectionPhrases.GapsAbout, NumberText.Percent(product.Completeness.UnknownLoss)));
        sheet.Rows(
            say,
            [say.Text(SheetPhrases.Component), say.Text(SectionPhrases.Gap), say.Number(SectionPhrases.GapCost), say.Text(SectionPhrases.WhenCutBy)],
            costly,
            maxRows,
            gap => ImmutableArray.Create<Cell>(
                say.ComponentOrNothing(product.Bill, gap.Component),
                Missing(say, product.Bill, gap),
                NumberText.Percent(gap.Cost),
                say.Country(gap.Country)));
    }

    // Sources are counted from 1.
    private static string Missing(Wording say, Bill bill, CompletenessGap gap)
    {
        string what = say.Say(ValuePhrases.GapKinds[(int)gap.Kind]);
        return gap switch
        {
            { Component: null, Supplier: { } supplier } => say.Say(SectionPhrases.GapOfSupplier, what, say.Actor(bill, Actor.OfSupplier(supplier))),
            { Source: { } source } => say.Say(SectionPhrases.GapOfSource, what, source + 1),
            { SourceCount: > 1 } => say.Say(SectionPhrases.GapOfMore, what, gap.SourceCount),
            _ => what,
        };
    }
}
