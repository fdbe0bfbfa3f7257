namespace DependencyRisk;

/// <summary>The plain numbers at the head of a product, as cards, and what they mean in a sentence or two.</summary>
internal sealed class HeadlineCards(ProductReport product, Wording say)
{
    private readonly ProductExposure _exposure = product.Exposure;
    private readonly Headline _headline = product.Exposure.Headline;

    public void Add(HtmlText html)
    {
        html.Add($"<p class=\"summary\">{Printable.Clean(Summary())}</p>\n<dl class=\"cards\">\n");
        string horizon = say.Months(_exposure.HorizonMonths);
        if (_headline.WorstCountry is { } worst)
        {
            Add(html, "worst", PagePhrases.WorstCard, say.Country(worst), NumberText.Exact(_headline.Loss.Low, _headline.Loss.High), say.Say(PagePhrases.WorstCardWhy, NumberText.Percent(_headline.Loss), horizon), _headline.Loss.High);
            string critical = say.Say(PagePhrases.SoonCardWhy, NumberText.Level(_exposure.Required), say.After(_headline.CriticalMonths, _exposure.HorizonMonths));
            Add(html, "shortage", PagePhrases.SoonCard, say.After(_headline.FirstShortageMonths, _exposure.HorizonMonths), Months(_headline.FirstShortageMonths, _headline.CriticalMonths), critical);
        }
        else
        {
            Add(html, "worst", PagePhrases.WorstCard, say.Say(SheetPhrases.None), string.Empty, say.Say(PagePhrases.SummaryNone, horizon));
        }

        string required = NumberText.Level(_exposure.Required);
        if (_headline.SmallestChokeSet is { } set)
        {
            Add(html, "choke-set", PagePhrases.SetCard, NumberText.Number((double)set.Size), NumberText.Exact(set.Size), say.Say(set.Size == 1 ? PagePhrases.SetCardAlone : PagePhrases.SetCardWhy, say.Together(product.Bill, set.Actors), required), set.Size == 1 ? 1 : 0);
        }
        else
        {
            Add(html, "choke-set", PagePhrases.SetCard, say.Say(SheetPhrases.None), string.Empty, say.Say(PagePhrases.SetCardNone, required));
        }

        Add(html, "breadth", PagePhrases.BreadthCard, NumberText.Number((double)_headline.Breadth), NumberText.Exact(_headline.Breadth), say.Say(PagePhrases.BreadthCardWhy));
        Add(html, "foreign", PagePhrases.ForeignCard, NumberText.Percent(_headline.ForeignLoss), NumberText.Exact(_headline.ForeignLoss.Low, _headline.ForeignLoss.High, _headline.HomeLoss.Low, _headline.HomeLoss.High), say.Say(PagePhrases.ForeignCardWhy, NumberText.Percent(_headline.HomeLoss)), _headline.ForeignLoss.High);
        Add(html, "build", PagePhrases.BuildCard, NumberText.Percent(_headline.ForeignLossBuild), NumberText.Exact(_headline.ForeignLossBuild.Low, _headline.ForeignLossBuild.High, _headline.ForeignLossOperate.Low, _headline.ForeignLossOperate.High), say.Say(PagePhrases.BuildCardWhy, NumberText.Percent(_headline.ForeignLossOperate)), _headline.ForeignLossBuild.High);
        html.Add($"</dl>\n");
    }

    private static string Months(double? first, double? critical) =>
        string.Join(' ', new[] { first, critical }.Select(month => month is { } value ? NumberText.Exact(value) : "none"));

    private static void Add(HtmlText html, Wording say, string key, LocalizedText title, string value, string exact, string why, double loss)
    {
        string tone = NumberText.ToneOf(loss) switch { Tone.Alarm => "alarm", Tone.Warning => "warning", _ => string.Empty };
        html.Add($"<div class=\"card\" data-card=\"{key}\" data-value=\"{exact}\"><dt>{say.Say(title)}</dt><dd class=\"big {tone}\">{Printable.Clean(value)}</dd><dd class=\"why\">{Printable.Clean(why)}</dd></div>\n");
    }

    private void Add(HtmlText html, string key, LocalizedText title, string value, string exact, string why, double loss = 0) => Add(html, say, key, title, value, exact, why, loss);

    private string Summary()
    {
        var sentences = new List<string>();
        string horizon = say.Months(_exposure.HorizonMonths);
        if (_headline.WorstCountry is { } worst)
        {
            ActorExposure row = _exposure.Exposures.First(row => row.Actor == Actor.Of(worst));
            sentences.Add(_headline.FirstShortageMonths is { } first
                ? say.Say(
                    PagePhrases.SummaryWorst,
                    say.Country(worst),
                    NumberText.Percent(_headline.Loss),
                    horizon,
                    say.After(first, _exposure.HorizonMonths),
                    say.ComponentOrNothing(product.Bill, row.Binding))
                : say.Say(PagePhrases.SummaryNotShort, say.Country(worst), NumberText.Percent(_headline.Loss), horizon));
            if (_headline.Loss.High - _headline.Loss.Low > 0.0005)
            {
                sentences.Add(say.Say(PagePhrases.SummaryOpen, NumberText.Percent(_headline.Loss.Low), NumberText.Percent(_headline.Loss.High)));
            }
        }
        else
        {
            sentences.Add(say.Say(PagePhrases.SummaryNone, horizon));
        }

        if (_exposure.Evidence.EstimateShare is { } estimates)
        {
            sentences.Add(say.Say(PagePhrases.SummaryEvidence, NumberText.Percent(estimates)));
        }

        return string.Join(say.Language == ReportLanguage.Chinese ? string.Empty : " ", sentences);
    }
}
