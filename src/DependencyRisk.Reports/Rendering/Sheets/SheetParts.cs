using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Pieces that the sheets of several results have in common.</summary>
internal static class SheetParts
{
    /// <summary>A table of so many rows at most, and how many are left out; nothing where there are none.</summary>
    public static void Rows<T>(this Sheet sheet, Wording say, ImmutableArray<Column> columns, IReadOnlyCollection<T> items, int most, Func<T, ImmutableArray<Cell>> row)
    {
        if (items.Count > 0)
        {
            sheet.Table(columns, items.Take(most).Select(row));
            sheet.Rest(say, items.Count - most);
        }
    }

    /// <summary>The same under a heading.</summary>
    public static void Section<T>(
        this Sheet sheet, Wording say, LocalizedText title, ImmutableArray<Column> columns, IReadOnlyCollection<T> items, int most, Func<T, ImmutableArray<Cell>> row)
    {
        if (items.Count > 0)
        {
            sheet.Heading(say.Say(title), level: 2);
            sheet.Rows(say, columns, items, most, row);
        }
    }

    /// <summary>Says how many rows a table leaves out, if any.</summary>
    public static void Rest(this Sheet sheet, Wording say, int left)
    {
        if (left > 0)
        {
            sheet.Paragraph(say.Say(SheetPhrases.More, left));
        }
    }

    /// <summary>A column of text.</summary>
    public static Column Text(this Wording say, LocalizedText title) => new(say.Say(title));

    /// <summary>A column of numbers.</summary>
    public static Column Number(this Wording say, LocalizedText title) => Column.Number(say.Say(title));

    /// <summary>A component by name, or nothing.</summary>
    public static string ComponentOrNothing(this Wording say, Bill? bill, string? id) => id is null ? NumberText.Nothing : say.Component(bill, id);

    /// <summary>Actors who act together.</summary>
    public static string Together(this Wording say, Bill? bill, IEnumerable<Actor> actors) => string.Join(" + ", actors.Select(actor => say.Actor(bill, actor)));

    /// <summary>What the numbers are about: home, horizon, control, phase and, where the bill is at hand, whose sourcing it is.</summary>
    public static void Given(this Sheet sheet, Wording say, Bill? bill, (Country Home, double HorizonMonths, Control Control, AnalysisPhase Phase) given) =>
        sheet.Paragraph(
            say.Say(SheetPhrases.Given, say.Country(given.Home), say.Months(given.HorizonMonths), say.Control(given.Control), say.Phase(given.Phase))
            + (bill is null ? string.Empty : (say.Language == ReportLanguage.English ? " " : string.Empty) + say.Say(SheetPhrases.Basis, say.Basis(bill.Basis))));

    public static string Control(this Wording say, Control control) => say.Say(control switch
    {
        DependencyRisk.Control.Headquarters => Terms.Headquarters,
        DependencyRisk.Control.Owner => Terms.Owner,
        DependencyRisk.Control.Any => SheetPhrases.ByAny,
        _ => Terms.Origin,
    });

    public static string Phase(this Wording say, AnalysisPhase phase) => say.Say(phase switch
    {
        AnalysisPhase.Build => SheetPhrases.Build,
        AnalysisPhase.Operate => SheetPhrases.Operate,
        _ => SheetPhrases.Both,
    });

    public static string Basis(this Wording say, BillBasis basis) => say.Say(basis == BillBasis.Market ? SheetPhrases.Market : SheetPhrases.Actual);

    /// <summary>A difference of two shares, in percentage points with its sign.</summary>
    public static string Points(this Wording say, double difference) => say.Say(ContentPhrases.Points, Signed(difference));

    /// <summary>Both ends of a difference in percentage points, or one where they read the same.</summary>
    public static string Points(this Wording say, Interval difference)
    {
        (string low, string high) = (Signed(difference.Low), Signed(difference.High));
        return say.Say(ContentPhrases.Points, string.Equals(low, high, StringComparison.Ordinal) ? high : say.Say(SheetPhrases.Range, low, high));
    }

    /// <summary>By how much a share gets less, in percentage points; below 0 where it grows.</summary>
    public static string LessBy(this Wording say, double before, double after) =>
        say.Say(ContentPhrases.Points, (100 * (before - after)).ToString("0.0;-0.0;0.0", CultureInfo.InvariantCulture));

    /// <summary>Both ends of an interval with so many digits behind the point, or one number where they read the same.</summary>
    public static string Ends(Interval value, int digits)
    {
        string format = $"F{digits.ToString(CultureInfo.InvariantCulture)}";
        (string low, string high) = (value.Low.ToString(format, CultureInfo.InvariantCulture), value.High.ToString(format, CultureInfo.InvariantCulture));
        return string.Equals(low, high, StringComparison.Ordinal) ? high : $"{low}–{(double.IsPositiveInfinity(value.High) ? "∞" : high)}";
    }

    private static string Signed(double fraction) => (100 * fraction).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
