using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Who would hurt whom, as a person reads it.</summary>
internal static class LeverageSheet
{
    private const int UsualRows = 10;

    public static Sheet Of(IReadOnlyList<LeverageResult> results, int? top)
    {
        var sheet = new Sheet();
        foreach (LeverageResult result in results)
        {
            Add(sheet, result, top ?? UsualRows);
        }

        if (results.Count > 0)
        {
            AddFootnotes(sheet, results);
        }

        return sheet;
    }

    private static void Add(Sheet sheet, LeverageResult result, int rows)
    {
        ProductLeverage leverage = result.Leverage;
        sheet.Heading($"{Show.Product(result.Bill, leverage.Product)}: who would hurt whom");
        if (leverage.Countries.IsEmpty)
        {
            sheet.Paragraph("No other country controls anything that goes into it.");
            return;
        }

        bool hasValues = leverage.Countries.Any(country => country.Supplied is not null);
        ImmutableArray<Column> columns =
        [
            Column.Whole("Country"), Column.Number("They\nhurt us"), Column.Number("First\n(months)"), "From",
            Column.Number("We hurt\nthem"), Column.Number("First\n(months)"), "By what they\ncannot make", Column.Number("Net"), "Short\nfirst",
        ];
        sheet.Table(
            hasValues ? [.. columns, Column.Number("Value that\npasses them"), Column.Number("Of it\nhome's")] : columns,
            leverage.Countries.Take(rows).Select(country => Row(country, hasValues)));
        sheet.Rest(leverage.Countries.Length - rows);
    }

    private static ImmutableArray<Cell> Row(CountryLeverage country, bool hasValues)
    {
        ImmutableArray<Cell> cells =
        [
            country.Actor.ToString(),
            Show.Loss(country.Theirs.Loss),
            Show.Number(country.Theirs.FirstShortageMonths),
            country.Theirs.Binding ?? Show.Nothing,
            Show.Percent(new Bounds(country.Ours.Loss.Low, country.Ours.NamedLoss)),
            Show.Number(country.Ours.FirstShortageMonths),
            country.Ours.Component ?? Show.Nothing,
            Net(country),
            Words.FirstShorts.Of(country.First),
        ];
        return hasValues ? [.. cells, Show.Percent(country.Supplied), Show.Percent(country.OfHome)] : cells;
    }

    // With its sign: below 0 home has the upper hand.
    private static string Net(CountryLeverage country)
    {
        const string Signed = "+0.0%;-0.0%;0.0%";
        (string low, string high) = (country.Net.Low.ToString(Signed, CultureInfo.InvariantCulture), country.Net.High.ToString(Signed, CultureInfo.InvariantCulture));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low} to {high}";
    }

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<LeverageResult> results)
    {
        ProductLeverage first = results[0].Leverage;
        sheet.Paragraph(
            $"Home {first.Home}; {Footnote.Basis(results.Select(result => result.Bill))}; horizon {Show.Months(first.HorizonMonths)}; "
            + $"{Footnote.Control(first.Control)}; {Footnote.Phase(first.Phase)}.");
        sheet.Paragraph(
            "They hurt us: mean output of the product lost over the horizon when the country cuts all that it controls; First, From: months to the first shortage, and "
            + "the component that it comes from. We hurt them: home cuts all that it controls, and of what the country supplies to the product some component cannot be made "
            + "any more for want of inputs from home: the scarcest counts, our own stock of it does not help them. Net: theirs less ours; above 0 the country has the upper hand. "
            + "Short first: us or them.");
        sheet.Paragraph(
            "Low–high: low counts only what must be, high all that may be because the bill leaves it open; months and components are those of high. On their side all of it is "
            + "about what they are named for: sources known to be theirs. What nobody is named for may be theirs too, and add to it (json has it), but nobody can be pressed by that.");
    }
}
