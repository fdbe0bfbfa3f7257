namespace DependencyRisk;

/// <summary>What stands in the charts of a page and in its what-if.</summary>
internal static class ChartPhrases
{
    public static readonly LocalizedText OtherCountries = new("other countries", "其他国家或地区");
    public static readonly LocalizedText OtherComponents = new("other parts", "其他部件");

    /// <summary>The texts that the page's programs use, by the names that they use them by.</summary>
    public static readonly IReadOnlyList<(string Key, LocalizedText Phrase)> All =
    [
        ("loss", new("Loss of output", "产出损失")),
        ("share", new("Share", "份额")),
        ("worstLoss", new("Worst loss by one country", "单一国家或地区断供造成的最大损失")),
        ("home", new("home", "本国")),
        ("noSource", new("no source named", "未列出来源")),
        ("firstShortage", new("First shortage (months)", "首次短缺（月）")),
        ("months", new("Months", "月")),
        ("someMonths", Terms.Months),
        ("oneMonth", Terms.OneMonth),
        ("atLeast", new("output at least", "产出下界")),
        ("atMost", new("output at most", "产出上界")),
        ("required", new("required", "最低要求")),
        ("worst", new("Worst single country", "影响最大的单一国家或地区")),
        ("foreign", PagePhrases.ForeignCard),
        ("homeLoss", new("All home supply stops", "本国供应全部中断")),
        ("noneWithin", Terms.NoneWithin),
        ("atOnce", Terms.AtOnce),
        ("after", Terms.After),
        ("stillShort", new("still short at the end", "期末仍短缺")),
        ("everythingBought", new("everything bought", "全部外购部件")),
        ("inUse", new("machines in use", "在用设备")),
        ("nobodyCuts", new("Nobody cuts.", "无人断供。")),
        ("cutBy", new("{0} cut {1} of their supply", "{0}断供{1}")),
        ("fromMonth", new("from month {0}", "自第{0}个月起")),
        ("forGood", new("for good", "长期")),
        ("forMonths", new("for {0}", "持续{0}")),
        ("stockAdded", new("with {0} of stock added for {1}", "库存增加{0}（{1}）")),
        ("comma", new(", ", "，")),
        ("stop", new(".", "。")),
        ("stockCovers", new("covered by stock", "库存覆盖")),
        ("isShort", new("short", "短缺")),
        ("substitutionBegins", new("substitution begins", "替代开始")),
        ("extraBegins", new("extra capacity begins", "备用产能启用")),
    ];
}
