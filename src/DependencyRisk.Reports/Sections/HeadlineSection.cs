namespace DependencyRisk;

/// <summary>The headline of a product in plain words.</summary>
internal static class HeadlineSection
{
    public static void Add(Sheet sheet, ProductReport report, Wording wording)
    {
        (ProductExposure exposure, Headline headline) = (report.Exposure, report.Exposure.Headline);
        sheet.Paragraph(headline.WorstCountry is { } worst
            ? wording.Say(
                SectionPhrases.WorstSentence,
                wording.Country(worst),
                NumberText.Percent(headline.Loss),
                wording.Months(exposure.HorizonMonths),
                wording.After(headline.FirstShortageMonths, exposure.HorizonMonths),
                NumberText.Level(exposure.Required),
                wording.After(headline.CriticalMonths, exposure.HorizonMonths))
            : wording.Say(SectionPhrases.NoWorst, wording.Months(exposure.HorizonMonths)));
        sheet.Paragraph(wording.Say(
            SectionPhrases.ForeignSentence,
            NumberText.Percent(headline.ForeignLoss),
            NumberText.Percent(headline.ForeignLossBuild),
            NumberText.Percent(headline.ForeignLossOperate)));
        sheet.Paragraph(wording.Say(
            SectionPhrases.ChokeSetSentence, HeadlineNumbers.ChokeSet(wording, report.Bill, headline.SmallestChokeSet), NumberText.Number((double)headline.Breadth)));
    }
}
