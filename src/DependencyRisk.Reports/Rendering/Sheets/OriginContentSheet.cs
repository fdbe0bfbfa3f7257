using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Content down to one tier as a person reads it.</summary>
internal static class OriginContentSheet
{
    public static Sheet Of(OriginContent content, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(Title(content, say));
        sheet.Facts(
        [
            (say.Say(ContentPhrases.PictureOne), ContentSheet.Split(content, say)),
            (say.Say(ContentPhrases.HomeBounds), NumberText.Percent(content.HomeBounds)),
            (say.Say(ContentPhrases.ForeignBounds), NumberText.Percent(content.ForeignBounds)),
        ]);
        sheet.Rows(
            say,
            [say.Text(SheetPhrases.Country), say.Number(SheetPhrases.Share), say.Number(ContentPhrases.AtLeastAtMost)],
            ContentSheet.Ranked(content),
            maxRows,
            row => ImmutableArray.Create<Cell>(ContentSheet.Name(row.Country, say), NumberText.Percent(row.Share), NumberText.Percent(row.Bounds)));
        return sheet;
    }

    public static string Title(OriginContent content, Wording say) => content.Tier switch
    {
        null => say.Say(ContentPhrases.Through),
        1 => say.Say(ContentPhrases.Face),
        { } tier => say.Say(ContentPhrases.ToTier, tier),
    };
}
