using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Headline, exposures and choke points of a product as a person reads them.</summary>
internal static class ExposureSheet
{
    public static Sheet Of(ProductExposure exposure, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Product(bill, exposure.Product));
        sheet.Facts(Headline(exposure, bill, say));
        AddExposures(sheet, exposure, bill, say, maxRows);
        AddChokePoints(sheet, exposure, bill, say, maxRows);
        sheet.Given(say, bill, (exposure.Home, exposure.HorizonMonths, exposure.Control, exposure.Phase));
        sheet.Paragraph(say.Say(SheetPhrases.AboutBounds));
        return sheet;
    }

    /// <summary>The plain numbers at the head.</summary>
    public static IEnumerable<(string Name, Cell Value)> Headline(ProductExposure exposure, Bill? bill, Wording say)
    {
        Headline headline = exposure.Headline;
        if (headline.WorstCountry is { } worst)
        {
            string costs = say.Say(ExposurePhrases.WorstCosts, say.Country(worst), NumberText.Percent(headline.Loss), say.Months(exposure.HorizonMonths));
            yield return (say.Say(ExposurePhrases.Worst), NumberText.Loss(headline.Loss) with { Lines = [costs] });
            yield return (say.Say(SheetPhrases.FirstShortage), say.After(headline.FirstShortageMonths, exposure.HorizonMonths));
            yield return (say.Say(SheetPhrases.Critical, NumberText.Level(exposure.Required)), say.After(headline.CriticalMonths, exposure.HorizonMonths));
        }
        else
        {
            yield return (say.Say(ExposurePhrases.Worst), say.Say(SheetPhrases.NobodyCosts));
        }

        yield return (say.Say(ExposurePhrases.Smallest), headline.SmallestChokeSet is { } set
            ? say.Say(ExposurePhrases.SizeAndActors, set.Size, say.Together(bill, set.Actors))
            : say.Say(ExposurePhrases.NoSmallest, NumberText.Level(exposure.Required)));
        yield return (say.Say(ExposurePhrases.Breadth), NumberText.Number((double)headline.Breadth));
        yield return (say.Say(ExposurePhrases.Foreign), NumberText.Loss(headline.ForeignLoss) with
        {
            Lines = [say.Say(ExposurePhrases.ForeignLost, NumberText.Percent(headline.ForeignLoss), NumberText.Percent(headline.ForeignLossBuild), NumberText.Percent(headline.ForeignLossOperate))],
        });
        yield return (say.Say(ExposurePhrases.HomeStops), say.Say(ExposurePhrases.Lost, NumberText.Percent(headline.HomeLoss)));
        yield return (say.Say(ExposurePhrases.Evidence), Evidence(exposure.Evidence, say));
    }

    public static void AddExposures(Sheet sheet, ProductExposure exposure, Bill? bill, Wording say, int maxRows)
    {
        if (exposure.Exposures.IsEmpty)
        {
            return;
        }

        sheet.Heading(say.Say(ExposurePhrases.Exposures), level: 2);
        sheet.Rows(
            say,
            [
                say.Text(SheetPhrases.Actor), say.Number(SheetPhrases.Loss), say.Number(SheetPhrases.FirstShortageMonths), say.Number(SheetPhrases.CriticalMonths),
                say.Number(SheetPhrases.WorstOutput), say.Text(ExposurePhrases.Starts),
            ],
            exposure.Exposures,
            maxRows,
            row => ImmutableArray.Create<Cell>(
                say.Actor(bill, row.Actor),
                NumberText.Loss(row.Loss),
                NumberText.Quantity(row.FirstShortageMonths),
                NumberText.Quantity(row.CriticalMonths),
                NumberText.Share(row.WorstOutput),
                say.ComponentOrNothing(bill, row.Binding)));
    }

    public static void AddChokePoints(Sheet sheet, ProductExposure exposure, Bill? bill, Wording say, int maxRows)
    {
        if (exposure.ChokePoints.IsEmpty)
        {
            return;
        }

        sheet.Heading(say.Say(ExposurePhrases.ChokePoints), level: 2);
        sheet.Rows(
            say,
            [say.Text(SheetPhrases.Component), say.Text(SheetPhrases.Actor), say.Number(SheetPhrases.Share), say.Number(SheetPhrases.Loss), say.Number(SheetPhrases.FirstShortageMonths)],
            exposure.ChokePoints,
            maxRows,
            row => ImmutableArray.Create<Cell>(
                say.Component(bill, row.Component),
                say.Actor(bill, row.Actor),
                NumberText.Share(row.Share),
                NumberText.Loss(row.Loss),
                NumberText.Quantity(row.FirstShortageMonths)));
    }

    private static Cell Evidence(EvidenceSummary evidence, Wording say)
    {
        string estimates = evidence.EstimateShare is { } share ? say.Say(ExposurePhrases.Estimates, NumberText.Percent(share)) : say.Say(ExposurePhrases.NoEstimates);
        return evidence.UnnamedSourceShare is { } unnamed
            ? Cell.Of([estimates, say.Say(ExposurePhrases.Unnamed, NumberText.Percent(unnamed))])
            : estimates;
    }
}
