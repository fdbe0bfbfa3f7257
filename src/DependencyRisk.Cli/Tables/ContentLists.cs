using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>The lists of what is inside one product as a person reads them.</summary>
internal static class ContentLists
{
    public static void Add(Sheet sheet, ContentResult result, ContentSettings settings, int rows)
    {
        if (rows == 0)
        {
            return;
        }

        AddTiers(sheet, result);
        AddOrigins(sheet, result, settings, rows);
        AddComponents(sheet, result, rows);
        AddInputs(sheet, result, rows);
        AddMissing(sheet, result, rows);
        AddTrips(sheet, result, rows);
    }

    private static void AddTiers(Sheet sheet, ContentResult result)
    {
        sheet.Heading("Tier by tier", level: 2);
        sheet.Table(
            ["Tiers", Column.Number("Home"), Column.Number("Foreign"), Column.Number("Unknown"), Column.Number("Foreign at\nleast – at most")],
            result.Tiers.Select(tier => ImmutableArray.Create<Cell>(
                tier.Tier == 1 ? "1 (face value)" : Show.Number((double?)tier.Tier),
                Show.Percent(tier.Home),
                Show.Percent(tier.Foreign),
                Show.Percent(tier.Unknown),
                Show.Percent(tier.ForeignBounds))));
    }

    private static void AddOrigins(Sheet sheet, ContentResult result, ContentSettings settings, int rows)
    {
        OriginRow[] origins =
        [
            .. OriginRow.Of(result.Content.FaceValue, result.LookThrough, settings.Blocs).Skip(3)
                .OrderByDescending(row => row.LookThrough).ThenByDescending(row => row.LookThroughBounds.High).ThenBy(row => row.Origin, StringComparer.Ordinal),
        ];
        sheet.Heading("By country", level: 2);
        sheet.Table(
            [Column.Whole("Origin"), Column.Number("At face\nvalue"), Column.Number("Looked\nthrough"), Column.Number("At least –\nat most")],
            origins.Take(rows).Select(row => ImmutableArray.Create<Cell>(
                row.Origin, Show.Percent(row.FaceValue), Show.Percent(row.LookThrough), Show.Percent(row.LookThroughBounds))));
        sheet.Rest(origins.Length - rows);
        if (origins.Take(rows).Any(row => string.Equals(row.Origin, Country.Unknown.Code, StringComparison.Ordinal)))
        {
            sheet.Paragraph("ZZ: what nobody is named for, or whose country is not known. At most: what a country that is not listed may have of it; the rest has candidates in those that are.");
        }

        double surely = result.LookThrough.ForeignBounds.Low - result.LookThrough.Foreign;
        if (surely > 1e-9)
        {
            sheet.Paragraph($"Of what is unknown, {Show.Percent(surely)} is foreign whosever it is: all of its candidates are abroad.");
        }
    }

    private static void AddComponents(Sheet sheet, ContentResult result, int rows)
    {
        ComponentContent[] hiding = [.. result.Content.Components.Where(component => component.Hidden > 0)];
        if (hiding.Length == 0)
        {
            return;
        }

        sheet.Heading("Where foreign content hides, to the bottom", level: 2);
        sheet.Table(
            ["Component", Column.Number("Own value"), Column.Number("Of it\nforeign"), Column.Number("Hidden")],
            hiding.Take(rows).Select(component => ImmutableArray.Create<Cell>(
                Show.Component(result.Bill, component.Component),
                Show.Percent(component.Own),
                Show.Percent(component.Foreign),
                ContentSheet.Points(component.Hidden))));
        sheet.Rest(hiding.Length - rows);
    }

    private static void AddInputs(Sheet sheet, ContentResult result, int rows)
    {
        PhysicalDependence dependence = result.Dependence;
        if (dependence.CriticalInputs.IsEmpty)
        {
            return;
        }

        sheet.Heading($"Whatever it costs: {Show.Count(dependence.CriticalInputs.Length, "critical input", "critical inputs")}, and whom they touch upstream", level: 2);
        sheet.Table(
            [Column.Whole("Country"), Column.Number("Of the\ninputs"), "Surely", "May be"],
            dependence.Countries.Take(rows).Select(country => ImmutableArray.Create<Cell>(
                country.Country.Code, Show.Percent(country.Share), Few(country.Inputs), Few(country.PossibleInputs))));
        sheet.Rest(dependence.Countries.Length - rows);
    }

    private static void AddMissing(Sheet sheet, ContentResult result, int rows)
    {
        PhysicalDependence dependence = result.Dependence;
        if (!dependence.MissingStages.IsEmpty)
        {
            sheet.Heading("Missing stages: held by home before and after, not between", level: 2);
            sheet.Table(
                ["Home drops out at", Column.Number("Home has"), "Stages without a hold", "Home is back at", Column.Number("Home has")],
                dependence.MissingStages.Take(rows).Select(missing => ImmutableArray.Create<Cell>(
                    Show.Component(result.Bill, missing.Component),
                    Show.Percent(missing.HomeShare),
                    Chain(missing.Stages, missing.Length),
                    Show.Component(result.Bill, missing.Returns[0].Component) + (missing.Returns.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {missing.Returns.Length - 1} more")),
                    Show.Percent(missing.Returns[0].HomeShare))));
            sheet.Rest(dependence.MissingStages.Length - rows);
        }

        if (dependence.Stretches.FirstOrDefault() is { Stages.Length: > 0 } longest)
        {
            sheet.Paragraph($"The longest stretch without a hold of home: {Chain(longest.Stages, longest.Length)} ({Show.Count(longest.Length, "stage", "stages")}, under {longest.Input}).");
        }

        if (!dependence.IsComplete)
        {
            sheet.Paragraph("There are too many stretches or missing stages to list them all; these are the first of those looked at.");
        }
    }

    private static void AddTrips(Sheet sheet, ContentResult result, int rows)
    {
        ProductRoundTrips trips = result.RoundTrips;
        if (trips.Trips.IsEmpty)
        {
            return;
        }

        sheet.Heading("Round trips: leaves home, comes back inside something else", level: 2);
        sheet.Table(
            ["Leaves home", "Comes back in", Column.Number("Paths"), Column.Number("Added\nabroad"), Column.Number("From\nhome")],
            trips.Trips.Take(rows).Select(trip => ImmutableArray.Create<Cell>(
                Show.Component(result.Bill, trip.Component),
                Show.Component(result.Bill, trip.Via),
                trip.Paths == UInt128.MaxValue ? "countless" : trip.Paths.ToString("#,0", CultureInfo.InvariantCulture),
                Show.Percent(trip.Value),
                Show.Percent(trip.HomeValue))));
        sheet.Rest(trips.Trips.Length - rows);
        sheet.Paragraph("Added abroad: by all stages between what left and what comes back. Rows overlap, since stages lie on the way to many a part: do not add them up.");
        if (!trips.IsComplete)
        {
            sheet.Paragraph("There are too many round trips to rank them all; these are the first of those looked at.");
        }
    }

    // Of a long chain not all stages may be there to show.
    private static string Chain(ImmutableArray<string> stages, int length)
    {
        if (length <= 6)
        {
            return string.Join(" < ", stages);
        }

        string first = string.Join(" < ", stages.Take(3));
        return stages.Length < length
            ? string.Create(CultureInfo.InvariantCulture, $"{first} < … {length - 3} more")
            : string.Create(CultureInfo.InvariantCulture, $"{first} < … {length - 5} more … < {string.Join(" < ", stages.TakeLast(2))}");
    }

    private static string Few(ImmutableArray<string> ids)
    {
        const int Most = 4;
        return ids.Length <= Most ? string.Join(", ", ids) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(Most))} and {ids.Length - Most} more");
    }
}
