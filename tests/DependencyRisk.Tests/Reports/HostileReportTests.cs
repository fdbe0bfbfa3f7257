using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>No name in a bill can become markup of a Markdown report.</summary>
public sealed class HostileReportTests
{
    private static readonly string Name = $"<script>alert(1)</script>\n# head | cell | ```code``` [x](javascript:y) \u202Edcba \u0007{new string('x', 10_000)}";

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void A_report_keeps_its_lines_and_its_columns(ReportLanguage language)
    {
        using var written = new StringWriter();
        BillReport.Of(BillOf(0.5), new ReportOptions { Language = language }).WriteMarkdown(written);
        AssertInert(written.ToString());
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Chinese)]
    public void A_comparison_does_too(ReportLanguage language) =>
        AssertInert(ComparisonTests.Markdown(BillComparison.Of(BillOf(0.5), BillOf(0.7), new ReportOptions { Language = language })));

    private static void AssertInert(string text)
    {
        Assert.Contains("xxxxx", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript", text);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        int columns = 0;
        foreach (string line in text.Split('\n'))
        {
            int pipes = line.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
            Assert.True(line.StartsWith('|') ? columns == 0 || pipes == columns : pipes == 0, line[..Math.Min(line.Length, 200)]);
            Assert.False(line.StartsWith("# head", StringComparison.Ordinal));
            columns = line.StartsWith('|') ? pipes : 0;
        }
    }

    private static Bill BillOf(double share) => new BillBuilder { Id = Name, Name = Name, Home = Country.China }
        .AddProducts("p" + Name)
        .AddSuppliers([new Supplier("s" + Name) { Name = new LocalizedText("supplier" + Name, "供应商" + Name), Headquarters = Country.Japan }])
        .AddComponents(
        [
            new Component("p" + Name) { Name = Name, Uses = [new Use("c" + Name)], UnitValue = 10 },
            new Component("c" + Name)
            {
                Name = Name,
                UnitValue = share,
                Hs = Name,
                Sources = [new Source { Supplier = "s" + Name, Origin = Country.Japan, Share = share }, new Source { Origin = Country.France }],
                Evidence = [new FieldEvidence("sources", EvidenceBasis.Press, Name + share, Name)],
            },
        ]).Build();
}
