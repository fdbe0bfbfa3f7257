using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>Numbers in charts read as they do elsewhere.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartTextTests(Chromium chromium)
{
    private const string Texts = "const texts = JSON.parse(document.getElementById('report-data').textContent).texts;";

    [ChromiumFact]
    public async Task Cells_neither_show_more_than_nothing_as_nothing_nor_less_than_all_as_all() =>
        Assert.Equal("0% <1% <1% 1% 50% 99% >99% >99% 100%", await Evaluate("() => [0, 1e-9, 0.0049, 0.005, 0.5, 0.9949, 0.995, 1 - 1e-9, 1].map(ReportCharts.whole).join(' ')", ReportLanguage.English));

    [ChromiumTheory]
    [InlineData(ReportLanguage.English, "1 month; 2 months; 3–5 months; none within 1 month; none within 12 months; at once; after 1 month; after 2.5 months")]
    [InlineData(ReportLanguage.Chinese, "1个月; 2个月; 3–5个月; 1个月内没有; 12个月内没有; 立即; 1个月后; 2.5个月后")]
    [Trait(Suite.Name, Suite.Long)]
    public async Task Months_are_counted_as_the_language_does(ReportLanguage language, string expected) => Assert.Equal(
        expected,
        await Evaluate(
            "() => {" + Texts + """
             const when = (value, horizon) => ReportCharts.when(texts, value, horizon);
             return [...[1, 2, '3–5'].map(value => ReportCharts.months(texts, value)), when(null, 1), when(null, 12), when(0, 12), when(1.0001, 12), when(2.5, 12)].join('; '); }
             """,
            language));

    private async Task<string> Evaluate(string script, ReportLanguage language)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        await using (var file = new StreamWriter(path))
        {
            Bill bill = new BillBuilder { Home = Country.China }.AddProducts("p").AddComponents([new Component("p") { Sources = [new Source { Origin = Country.Japan, Share = 0.4 }] }]).Build();
            BillReport.Of(bill, new ReportOptions { Language = language }).WriteHtml(file);
        }

        await using WatchedPage page = await chromium.OpenAsync();
        await page.GoToFileAsync(path);
        File.Delete(path);
        string text = await page.Page.EvaluateAsync<string>(script);
        page.AssertQuiet();
        return text;
    }
}
