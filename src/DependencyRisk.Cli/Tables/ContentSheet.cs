using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>What is inside products as a person reads it: one product in full, several one row each.</summary>
internal static class ContentSheet
{
    private const int UsualRows = 10;

    public static Sheet Of(IReadOnlyList<ContentResult> results, ContentSettings settings)
    {
        var sheet = new Sheet();
        if (results.Count == 1)
        {
            sheet.Heading($"{Show.Product(results[0].Bill, results[0].Content.Product)}: what is inside, by {Words.Controls.Of(settings.Options.Control)}");
            sheet.Facts(Facts(results[0]));
            ContentLists.Add(sheet, results[0], settings, settings.Top ?? UsualRows);
        }
        else
        {
            AddRows(sheet, results, settings);
        }

        AddFootnotes(sheet, results, settings);
        return sheet;
    }

    /// <summary>A difference of two shares, in percentage points.</summary>
    public static string Points(double difference) => (100 * difference).ToString("+0.0 points;-0.0 points;0.0 points", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, Cell Value)> Facts(ContentResult result)
    {
        (OriginContent face, OriginContent through) = (result.Content.FaceValue, result.LookThrough);
        yield return ("From home", Domestic(result));
        yield return ("At face value", Split(face));
        yield return (Looked(result), Split(through));
        yield return ("Home at least – at most", Show.Percent(through.HomeBounds));
        yield return ("Foreign at least – at most", Show.Percent(through.ForeignBounds));
        yield return ("Hidden foreign content", Hidden(result));
        yield return ("Was abroad on its way", $"{Show.Percent(result.RoundTrips.ReturnedHome)}, added at home");
        yield return ("Round trips", Paths(result.RoundTrips.Paths));
        if (!result.Content.Unvalued.IsEmpty)
        {
            yield return ("Without a value", new Cell([$"{Show.Count(result.Content.Unvalued.Length, "component counts", "components count")} for nothing in every share here"], Tone.Warning));
        }
    }

    private static string Split(OriginContent content) =>
        $"home {Show.Percent(content.Home)}, foreign {Show.Percent(content.Foreign)}, unknown {Show.Percent(content.Unknown)}";

    // The question in one line.
    private static string Domestic(ContentResult result)
    {
        OriginContent[] tiers = [.. result.Tiers.Take(2)];
        string second = tiers.Length > 1 && result.LookThrough.Tier is not 2 ? $"{Show.Percent(tiers[1].Home)} two tiers down, " : string.Empty;
        string last = result.LookThrough.Tier is { } tier ? $"{Show.Count(tier, "tier", "tiers")} down" : "to the bottom";
        string open = result.LookThrough.HomeBounds.Width > 0 ? $" ({Show.Percent(result.LookThrough.HomeBounds)} given what is unknown)" : string.Empty;
        return $"{Show.Percent(result.Content.FaceValue.Home)} at face value, {second}{Show.Percent(result.LookThrough.Home)} {last}{open}";
    }

    private static string Looked(ContentResult result)
    {
        int all = result.Content.Waterfall.Length;
        return result.LookThrough.Tier is not { } tier ? "Looked through to the bottom"
            : tier > all ? $"Looked into {Show.Count(all, "tier", "tiers")}, all there are"
            : $"Looked into {Show.Count(tier, "tier", "tiers")}";
    }

    private static string Hidden(ContentResult result)
    {
        Interval bounds = result.HiddenForeignBounds;
        return bounds.High - bounds.Low > 0.0005
            ? $"{Points(result.HiddenForeign)} ({Points(bounds.Low)} to {Points(bounds.High)}, given what is unknown)"
            : Points(result.HiddenForeign);
    }

    private static string Paths(UInt128 paths) =>
        paths == UInt128.Zero ? "none" : paths == UInt128.MaxValue ? "more paths than can be counted" : $"{paths.ToString("#,0", CultureInfo.InvariantCulture)} {(paths == UInt128.One ? "path" : "paths")}";

    private static void AddRows(Sheet sheet, IReadOnlyList<ContentResult> results, ContentSettings settings)
    {
        sheet.Heading($"What is inside, by {Words.Controls.Of(settings.Options.Control)}");
        sheet.Table(
            [
                Column.Whole("Product"), Column.Number("Home at\nface value"), Column.Number("Home\ninside"), Column.Number("At least –\nat most"),
                Column.Number("Foreign at\nface value"), Column.Number("Foreign\ninside"), Column.Number("Hidden\nforeign"), Column.Number("At most"), Column.Number("Unknown"), Column.Number("Was\nabroad"),
                Column.Number("Without\nvalue"),
            ],
            results.OrderByDescending(result => result.HiddenForeignBounds.High).ThenBy(result => result.Content.Product, StringComparer.Ordinal).Take(settings.Top ?? int.MaxValue).Select(result => Row(results, result)));
        sheet.Paragraph("Those that may hide most foreign content first: what is unknown may be foreign. Was abroad: value added at home that leaves and comes back inside what is imported. Name one product, or ask for json, to see more.");
    }

    private static ImmutableArray<Cell> Row(IReadOnlyList<ContentResult> results, ContentResult result) =>
    [
        Show.Distinct(results.Select(other => other.Content.Product), result.Content.Product, result.Source, result.Content.Product),
        Show.Percent(result.Content.FaceValue.Home),
        Show.Percent(result.LookThrough.Home),
        Show.Percent(result.LookThrough.HomeBounds),
        Show.Percent(result.Content.FaceValue.Foreign),
        Show.Percent(result.LookThrough.Foreign),
        Points(result.HiddenForeign),
        Points(result.HiddenForeignBounds.High),
        Show.Percent(result.LookThrough.Unknown),
        Show.Percent(result.RoundTrips.ReturnedHome),
        Show.Number(result.Content.Unvalued.Length),
    ];

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<ContentResult> results, ContentSettings settings)
    {
        string weight = settings.Options.Weighting == ContentWeighting.Quantity ? "by quantity alone, every part that is made of nothing counting 1 a unit" : "by value";
        sheet.Paragraph(
            $"Home {string.Join(", ", results.Select(result => result.Content.Home).Distinct())}; {Footnote.Basis(results.Select(result => result.Bill))}; "
            + $"{Footnote.Control(settings.Options.Control)}; weighed {weight}; build uses only.");
        sheet.Paragraph(
            "Face value: each direct input whole, where it is supplied from. Looked through: every component's own value where it is added. Made in house: added where its maker is. "
            + "At least – at most: low if nothing that the bill leaves open were from there, high if all that may be were.");
        int warnings = results.Sum(result => result.Content.Warnings.Length);
        if (warnings > 0)
        {
            sheet.Paragraph($"{Show.Count(warnings, "value was", "values were")} missing or below what the inputs come to; --format json lists them as warnings.");
        }
    }
}
