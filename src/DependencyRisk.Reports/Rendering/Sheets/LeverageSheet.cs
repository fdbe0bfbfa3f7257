using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Who would hurt whom by way of a product, as a person reads it.</summary>
internal static class LeverageSheet
{
    public static Sheet Of(ProductLeverage leverage, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Say(LeveragePhrases.Title, say.Product(bill, leverage.Product)));
        if (leverage.Countries.IsEmpty)
        {
            sheet.Paragraph(say.Say(LeveragePhrases.Nobody));
        }
        else
        {
            AddCountries(sheet, leverage, bill, say, maxRows);
            sheet.Paragraph(say.Say(LeveragePhrases.About));
        }

        sheet.Given(say, bill, (leverage.Home, leverage.HorizonMonths, leverage.Control, leverage.Phase));
        return sheet;
    }

    public static void AddCountries(Sheet sheet, ProductLeverage leverage, Bill? bill, Wording say, int maxRows)
    {
        bool hasValues = leverage.Countries.Any(country => country.Supplied is not null);
        ImmutableArray<Column> columns =
        [
            say.Text(SheetPhrases.Country), say.Number(LeveragePhrases.Theirs), say.Number(LeveragePhrases.First), say.Text(LeveragePhrases.From),
            say.Number(LeveragePhrases.Ours), say.Number(LeveragePhrases.First), say.Text(LeveragePhrases.CannotMake), say.Number(LeveragePhrases.Net), say.Text(LeveragePhrases.ShortFirst),
        ];
        sheet.Rows(
            say,
            hasValues ? [.. columns, say.Number(LeveragePhrases.Passes), say.Number(LeveragePhrases.OfHome)] : columns,
            leverage.Countries,
            maxRows,
            country => Row(country, bill, say, hasValues));
    }

    private static ImmutableArray<Cell> Row(CountryLeverage country, Bill? bill, Wording say, bool hasValues)
    {
        ImmutableArray<Cell> cells =
        [
            say.Actor(bill, country.Actor),
            NumberText.Loss(country.Theirs.Loss),
            NumberText.Number(country.Theirs.FirstShortageMonths),
            say.ComponentOrNothing(bill, country.Theirs.Binding),
            // What nobody is named for may be theirs too, but nobody can be pressed by that.
            NumberText.Percent(new Bounds(country.Ours.Loss.Low, country.Ours.NamedLoss)),
            NumberText.Number(country.Ours.FirstShortageMonths),
            say.ComponentOrNothing(bill, country.Ours.Component),
            // Below 0 home has the upper hand.
            say.Points(country.Net),
            say.Say(country.First switch
            {
                FirstShort.Us => LeveragePhrases.Us,
                FirstShort.Them => LeveragePhrases.Them,
                FirstShort.Same => LeveragePhrases.Same,
                _ => LeveragePhrases.Neither,
            }),
        ];
        return hasValues ? [.. cells, NumberText.Percent(country.Supplied), NumberText.Percent(country.OfHome)] : cells;
    }
}
