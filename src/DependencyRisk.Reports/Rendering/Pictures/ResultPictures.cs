using OxyPlot;

namespace DependencyRisk;

/// <summary>Which picture shows which result.</summary>
internal static class ResultPictures
{
    private const string Percents = "0%";

    public static string Of(ProductExposure exposure, Bill? bill, Wording say, int maxRows) => BarPicture.Draw(
        say.Say(ExposurePhrases.Picture, Short(say.Product(bill, exposure.Product)), say.Months(exposure.HorizonMonths)),
        say.Say(ExposurePhrases.PictureBar),
        [.. exposure.Exposures.Take(maxRows).Select(row => (say.Actor(bill, row.Actor), Both(row.Loss), NumberText.Percent(row.Loss)))],
        most: 1,
        Percents);

    public static string Of(IReadOnlyCollection<SharedNode> nodes, Bill? bill, Wording say, int maxRows) => BarPicture.Draw(
        say.Say(LeveragePhrases.SharedPicture),
        say.Say(ExposurePhrases.PictureBar),
        [.. nodes.Take(maxRows).Select(node => (say.Actor(bill, node.Actor), node.Total, SheetParts.Ends(node.Total, 2)))],
        most: null,
        "0.##");

    public static string Of(IReadOnlyCollection<ComponentConcentration> results, Bill? bill, Wording say, int maxRows) => BarPicture.Draw(
        say.Say(ConcentrationPhrases.Title),
        say.Say(ConcentrationPhrases.PictureBar),
        [
            .. results.Take(maxRows).Select(result => (say.Component(bill, result.Component), result.Shares.HerfindahlHirschman().Fraction))
                .Select(row => (row.Item1, row.Fraction, SheetParts.Ends(row.Fraction, 3))),
        ],
        most: 1,
        "0.##");

    public static string Of(ScenarioOutcome outcome, Bill? bill, Wording say)
    {
        bool isExact = outcome.Trajectory.All(point => point.Output.Width <= 0);
        return StepPicture.Draw(
            say.Say(ScenarioPhrases.Picture, Short(say.Product(bill, outcome.Product)), say.Months(outcome.HorizonMonths)),
            Sentence(say, outcome.Trajectory.Select(point => say.Say(ScenarioPhrases.PicturePoint, NumberText.Number(point.Month), NumberText.Percent(point.Output)))),
            [.. outcome.Trajectory.Select(point => (point.Month, point.Output))],
            outcome.HorizonMonths,
            isExact ? null : (say.Say(ScenarioPhrases.PictureLow), say.Say(ScenarioPhrases.PictureHigh)),
            (outcome.Required, say.Say(ScenarioPhrases.PictureRequired)),
            say.Say(SheetPhrases.Month));
    }

    public static string Of(RobustnessCurve curve, Bill? bill, Wording say) => StepPicture.Draw(
        say.Say(ChokeSetPhrases.Picture, Short(say.Product(bill, curve.Product))),
        Sentence(say, curve.Steps.Select(step => say.Say(ChokeSetPhrases.PictureStep, step.Size, NumberText.Percent(step.Output)))),
        [.. curve.Steps.Select(step => ((double)step.Size, new Bounds(step.Output, step.Output)))],
        curve.Steps.Select(step => step.Size).DefaultIfEmpty(0).Max() + 1,
        names: null,
        level: null,
        say.Say(ChokeSetPhrases.Size));

    public static string Of(ProductContent content, Bill? bill, Wording say) => Content(
        say.Say(ContentPhrases.Picture, Short(say.Product(bill, content.Product))), content.Home, content.LookThrough, [.. content.Waterfall], say);

    public static string Of(OriginContent content, Country home, Wording say) => Content(OriginContentSheet.Title(content, say), home, content, [content], say);

    // Home, the countries with most in them each for itself, all others, and what nobody knows.
    private static string Content(string title, Country home, OriginContent ranked, IReadOnlyList<OriginContent> tiers, Wording say)
    {
        Country[] abroad = [.. ContentSheet.Ranked(ranked).Select(row => row.Country).Where(country => country.IsKnown && country != home).Take(Palette.Abroad.Length - 1)];
        (string, OxyColor, IReadOnlyList<double>)[] parts =
        [
            (say.Say(ContentPhrases.PictureHome, say.Country(home)), Palette.Blue, [.. tiers.Select(tier => tier.Home)]),
            .. abroad.Select((country, i) => (say.Country(country), Palette.Abroad[i], (IReadOnlyList<double>)[.. tiers.Select(tier => tier.ShareOf(country))])),
            (say.Say(ContentPhrases.PictureOthers), Palette.Abroad[^1], [.. tiers.Select(tier => Math.Max(0, tier.Foreign - abroad.Sum(tier.ShareOf)))]),
            (say.Say(ContentPhrases.Unknown), Palette.Unknown, [.. tiers.Select(tier => tier.Unknown)]),
        ];
        return StackPicture.Draw(title, [.. tiers.Select(tier => TierName(tier, say))], [.. parts.Where(part => part.Item3.Any(share => share >= 0.0005))]);
    }

    private static string TierName(OriginContent tier, Wording say) => tier.Tier switch
    {
        null => say.Say(ContentPhrases.All),
        1 => say.Say(ContentPhrases.PictureFace),
        { } depth => say.Say(ContentPhrases.PictureTier, depth),
    };

    private static Interval Both(Bounds bounds) => new(bounds.Low, bounds.High);

    private static string Short(string name) => TextWidth.Cut(name, Charts.NameWidth);

    private static string Sentence(Wording say, IEnumerable<string> parts) => string.Join(say.Language == ReportLanguage.Chinese ? "；" : "; ", parts);
}
