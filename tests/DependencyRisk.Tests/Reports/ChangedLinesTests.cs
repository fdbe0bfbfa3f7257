using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>What changed is said by names, a line for each thing that changed.</summary>
public sealed class ChangedLinesTests
{
    private static readonly Country France = Country.France, Japan = Country.Japan;

    [Fact]
    public void Of_sources_of_one_supplier_and_country_those_of_the_same_times_are_the_same()
    {
        Source other = new() { Supplier = "lux", Origin = France, Share = 0.1, RecoveryMonths = 12 };
        string text = Lines([Lux(0.3)], [Lux(0.4), other]);
        Assert.Contains(
            "| added: source Luxium, France, no. 1 (share 10%, recovery after 12 months)<br>share of source Luxium, France, no. 2: 30% → 40%<br>evidence of sources: estimate → press |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_that_came_alike_are_all_told()
    {
        string text = Lines([new Source { Origin = Japan, Share = 0.2 }], [Lux(0.3), Lux(0.3), new Source { Origin = Japan, Share = 0.2 }]);
        Assert.Contains(
            "| added: source Luxium, France, no. 1 (share 30%, recovery after 6 months)<br>added: source Luxium, France, no. 2 (share 30%, recovery after 6 months)<br>",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_lines_have_Chinese_names_and_commas()
    {
        string text = Lines([Lux(0.3)], [Lux(0.4) with { Uses = [new Use("ore")] }], ReportLanguage.Chinese);
        Assert.Contains("| 新增：来源（卢克斯，法国）的用料（矿石）<br>来源（卢克斯，法国）的份额：30% → 40%<br>来源的依据类型：估计 → 媒体报道 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplier_that_takes_the_place_of_one_of_the_same_name_is_told_by_its_id()
    {
        string text = ComparisonTests.Markdown(BillComparison.Of(BillOf([Lux(0.3)], parent: "a"), BillOf([Lux(0.3)], parent: "b")));
        Assert.Contains("parent: a → b", text, StringComparison.Ordinal);
    }

    private static Source Lux(double share) => new() { Supplier = "lux", Origin = France, Share = share, RecoveryMonths = 6 };

    private static string Lines(Source[] before, Source[] after, ReportLanguage language = ReportLanguage.English) =>
        ComparisonTests.Markdown(BillComparison.Of(BillOf(before), BillOf(after, EvidenceBasis.Press), new ReportOptions { Language = language }));

    private static Bill BillOf(Source[] sources, EvidenceBasis basis = EvidenceBasis.Estimate, string? parent = null) => new BillBuilder { Home = Country.China }
        .AddProducts("part")
        .AddSuppliers(
        [
            new Supplier("lux") { Name = new LocalizedText("Luxium", "卢克斯"), Parent = parent },
            new Supplier("a") { Name = new LocalizedText("Holding", "控股") }, new Supplier("b") { Name = new LocalizedText("Holding", "控股") },
        ])
        .AddComponents(
        [
            new Component("part") { Sources = [.. sources], Evidence = [new FieldEvidence("sources", basis)] },
            new Component("ore") { Name = new LocalizedText("ore", "矿石") },
        ]).Build();
}
