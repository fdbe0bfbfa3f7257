using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>Reports say no more than is so, in whole sentences.</summary>
public sealed class ReportWordsTests
{
    [Fact]
    public void A_loss_without_a_shortage_is_a_sentence_of_its_own()
    {
        string page = Page(1e-10, ReportLanguage.English);
        Assert.Contains("United States: if it stops everything that it controls, &lt;0.1% of the output of the next 1 month is lost, too little to count as a shortage.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("for want of", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortage_says_when_and_for_want_of_what() => Assert.Contains(
        "United States: if it stops everything that it controls, 50.0% of the output of the next 1 month is lost; the first shortage comes at once, for want of a.",
        Page(0.5, ReportLanguage.English),
        StringComparison.Ordinal);

    [Fact]
    public void Chinese_pages_say_in_Chinese_that_there_are_no_values() =>
        Assert.Contains("<p>价值构成：未知。部件没有单价，或产品价值为零。</p>", Page(0.5, ReportLanguage.Chinese), StringComparison.Ordinal);

    [Fact]
    public void What_reads_as_one_month_is_one() => Assert.Equal(["1 month", "1 month", "1.5 months", "0 months"], new[] { 1, 1.001, 1.5, 0 }.Select(Wording.English.Months));

    private static string Page(double essentiality, ReportLanguage language)
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("p")
            .AddComponents(
            [
                new Component("p") { Uses = [new Use("a") { Essentiality = essentiality }] },
                new Component("a") { Sources = [new Source { Origin = Country.UnitedStates, Share = 1 }] },
            ]).Build();
        using var written = new StringWriter();
        BillReport.Of(bill, new ReportOptions { Language = language, Exposure = new ExposureOptions { HorizonMonths = 1 } }).WriteHtml(written);
        return written.ToString();
    }
}
