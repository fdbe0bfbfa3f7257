using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What is inside a product as a person reads it.</summary>
internal static class ContentSheet
{
    public static Sheet Of(ProductContent content, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Say(ContentPhrases.Title, say.Product(bill, content.Product), say.Control(content.Control)));
        sheet.Facts(Facts(content, say));
        AddCountries(sheet, content, say, maxRows);
        AddTiers(sheet, content, say, maxRows);
        AddComponents(sheet, content, bill, say, maxRows);
        sheet.Paragraph(say.Say(ContentPhrases.About));
        return sheet;
    }

    public static IEnumerable<(string Name, Cell Value)> Facts(ProductContent content, Wording say)
    {
        yield return (say.Say(ContentPhrases.Face), Split(content.FaceValue, say));
        yield return (say.Say(ContentPhrases.Through), Split(content.LookThrough, say));
        yield return (say.Say(ContentPhrases.HomeBounds), NumberText.Percent(content.LookThrough.HomeBounds));
        yield return (say.Say(ContentPhrases.ForeignBounds), NumberText.Percent(content.LookThrough.ForeignBounds));
        yield return (say.Say(ContentPhrases.Hidden), Hidden(content, say));
        if (!content.Unvalued.IsEmpty)
        {
            yield return (say.Say(ContentPhrases.Unvalued), new Cell([NumberText.Number((double)content.Unvalued.Length)], Tone.Warning));
        }
    }

    /// <summary>Every country's share at face value and inside; those with the largest share, and of these with the largest possible one, first.</summary>
    public static void AddCountries(Sheet sheet, ProductContent content, Wording say, int maxRows)
    {
        sheet.Section(
            say,
            ContentPhrases.Countries,
            [say.Text(SheetPhrases.Country), say.Number(ContentPhrases.FaceValue), say.Number(ContentPhrases.LookThrough), say.Number(ContentPhrases.AtLeastAtMost)],
            Ranked(content.LookThrough),
            maxRows,
            row => ImmutableArray.Create<Cell>(
                Name(row.Country, say),
                NumberText.Percent(content.FaceValue.ShareOf(row.Country)),
                NumberText.Percent(row.Share),
                NumberText.Percent(row.Bounds)));
    }

    public static void AddTiers(Sheet sheet, ProductContent content, Wording say, int maxRows)
    {
        sheet.Heading(say.Say(ContentPhrases.Tiers), level: 2);
        sheet.Rows(
            say,
            [say.Number(ContentPhrases.Tier), say.Number(ContentPhrases.Home), say.Number(ContentPhrases.Foreign), say.Number(ContentPhrases.Unknown)],
            content.Waterfall,
            maxRows,
            tier => ImmutableArray.Create<Cell>(
                tier.Tier is { } depth ? NumberText.Number((double)depth) : say.Say(ContentPhrases.All),
                NumberText.Percent(tier.Home),
                NumberText.Percent(tier.Foreign),
                NumberText.Percent(tier.Unknown)));
    }

    /// <summary>The components that hide foreign content, the most first.</summary>
    public static void AddComponents(Sheet sheet, ProductContent content, Bill? bill, Wording say, int maxRows)
    {
        // Less than a tenth of a point reads as nothing.
        ComponentContent[] hiding = [.. content.Components.Where(component => component.Hidden >= 0.0005)];
        sheet.Section(
            say,
            ContentPhrases.Components,
            [say.Text(SheetPhrases.Component), say.Number(ContentPhrases.Own), say.Number(ContentPhrases.Foreign), say.Number(ContentPhrases.HiddenColumn)],
            hiding,
            maxRows,
            row => ImmutableArray.Create<Cell>(
                say.Component(bill, row.Component),
                NumberText.Percent(row.Own),
                NumberText.Percent(row.Foreign),
                say.Points(row.Hidden)));
    }

    public static string Split(OriginContent content, Wording say) =>
        say.Say(ContentPhrases.Split, NumberText.Percent(content.Home), NumberText.Percent(content.Foreign), NumberText.Percent(content.Unknown));

    /// <summary>The countries of some content by share, then by what it may be, then by code.</summary>
    public static CountryContent[] Ranked(OriginContent content) =>
        [.. content.Countries.OrderByDescending(row => row.Share).ThenByDescending(row => row.Bounds.High).ThenBy(row => row.Country.Code, StringComparer.Ordinal)];

    /// <summary>A country; of content whose country nobody knows, that it is unknown.</summary>
    public static string Name(Country country, Wording say) => country.IsKnown ? say.Country(country) : say.Say(ContentPhrases.Unknown);

    private static string Hidden(ProductContent content, Wording say)
    {
        Interval bounds = content.HiddenForeignBounds;
        return bounds.Width > 0.0005
            ? say.Say(ContentPhrases.HiddenBetween, say.Points(content.HiddenForeign), say.Points(bounds))
            : say.Points(content.HiddenForeign);
    }
}
