using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>
/// Markdown reports and comparisons are, letter by letter, the ones written down. To rewrite the files after a change that is
/// meant, run the tests with <c>DEPENDENCYRISK_UPDATE_GOLDEN=1</c>.
/// </summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "pet-ct.en.md")]
    [InlineData(ReportLanguage.Chinese, "pet-ct.zh.md")]
    public void A_report_is_the_one_written_down(ReportLanguage language, string file) =>
        Check(file, BillReport.Of(BillCatalogue.Load("pet-ct"), new ReportOptions { Language = language }).WriteMarkdown);

    [Theory]
    [InlineData(ReportLanguage.English, "three-devices.en.md")]
    [InlineData(ReportLanguage.Chinese, "three-devices.zh.md")]
    public void A_report_of_several_products_is_the_one_written_down(ReportLanguage language, string file)
    {
        Bill bill = BillJson.Parse(Repository.Read("docs", "examples", "three-devices.json"));
        Check(file, BillReport.Of(bill, new ReportOptions { Language = language, MaxRows = 3 }).WriteMarkdown);
    }

    [Theory]
    [InlineData(ReportLanguage.English, "mri-1.5t-3t.en.md")]
    [InlineData(ReportLanguage.Chinese, "mri-1.5t-3t.zh.md")]
    public void A_comparison_is_the_one_written_down(ReportLanguage language, string file) =>
        Check(file, BillComparison.Of(BillCatalogue.Load("mri-1.5t"), BillCatalogue.Load("mri-3t"), new ReportOptions { Language = language }).WriteMarkdown);

    private static void Check(string file, Action<TextWriter> write)
    {
        using var written = new StringWriter { NewLine = "\n" };
        write(written);
        GoldenFile.Check(Path.Combine("Golden", "Reports", file), written.ToString());
    }
}
