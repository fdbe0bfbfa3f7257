using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The form by which a reader asks what would happen, and the places where the page's programs answer.</summary>
internal sealed class WhatIfPanel(BillReport report, Wording say, ImmutableArray<int> products)
{
    public void Add(HtmlText html)
    {
        ProductExposure first = report.Products[products[0]].Exposure;
        html.Add($"<p class=\"hint\">{say.Say(PagePhrases.WhatIfHow)}</p>\n<div class=\"what-if\" id=\"what-if-panel\">\n<form>\n");
        AddProducts(html);
        html.Add($"<fieldset><legend>{say.Say(PagePhrases.WhoCuts)}</legend><p><button type=\"button\" data-tick=\"all\">{say.Say(PagePhrases.All)}</button> <button type=\"button\" data-tick=\"none\">{say.Say(PagePhrases.None)}</button></p><div class=\"ticks\"></div></fieldset>\n");
        html.Add($"<fieldset><legend>{say.Say(PagePhrases.How)}</legend><div class=\"fields\">\n");
        AddNumber(html, "severity", PagePhrases.Severity, "100", "required min=1 max=100");
        AddNumber(html, "from", PagePhrases.FromMonth, "0", "required min=0");
        AddNumber(html, "for", PagePhrases.ForMonths, string.Empty, "min=0.1");
        AddNumber(html, "horizon", PagePhrases.HorizonMonths, NumberText.Exact(first.HorizonMonths), "required min=0.1");
        AddNumber(html, "stock", PagePhrases.AddedStock, "0", "required min=0");
        html.Add($"<label>{say.Say(PagePhrases.AddedTo)}<select name=\"part\"></select></label>\n</div>");
        html.Add($"<p class=\"warning\" data-marked role=\"status\" hidden>{say.Say(PagePhrases.Marked)}</p></fieldset>\n</form>\n");
        html.Add($"<div class=\"answer\" role=\"status\" aria-live=\"polite\" aria-label=\"{say.Say(PagePhrases.Answer)}\"><p data-answer=\"question\"></p><dl class=\"cards\">\n");
        AddAnswer(html, "loss", say.Say(PagePhrases.AnswerLoss));
        AddAnswer(html, "first", say.Say(PagePhrases.AnswerFirst));
        AddAnswer(html, "critical", say.Say(PagePhrases.AnswerCritical, NumberText.Level(first.Required)));
        AddAnswer(html, "worst", say.Say(PagePhrases.AnswerWorst));
        AddAnswer(html, "recovered", say.Say(PagePhrases.AnswerRecovered));
        AddAnswer(html, "binding", say.Say(PagePhrases.AnswerBinding));
        html.Add($"</dl></div>\n");
        html.Chart("over-time", products[0], say.Say(PagePhrases.OverTimeChart), "low");
        html.Chart("cover", products[0], say.Say(PagePhrases.CoverChart), "low");
        html.Add($"</div>\n");
    }

    private void AddProducts(HtmlText html)
    {
        html.Add($"<p class=\"fields wide\"");
        if (products.Length == 1)
        {
            html.Add($" hidden");
        }

        html.Add($"><label>{say.Say(PagePhrases.Product)}<select name=\"product\">");
        foreach (int index in products)
        {
            ProductReport product = report.Products[index];
            html.Add($"<option value=\"{index}\">{Printable.Clean(say.Title(product))}</option>");
        }

        html.Add($"</select></label></p>\n");
    }

    private void AddNumber(HtmlText html, string name, LocalizedText label, string value, string limits)
    {
        html.Add($"<label>{say.Say(label)}<input type=\"number\" step=\"any\" name=\"{name}\" value=\"{value}\" ");
        html.AddTrusted(limits);
        html.Add($"></label>\n");
    }

    private static void AddAnswer(HtmlText html, string name, string title) =>
        html.Add($"<div class=\"card\"><dt>{title}</dt><dd class=\"big\" data-answer=\"{name}\"></dd></div>\n");
}
