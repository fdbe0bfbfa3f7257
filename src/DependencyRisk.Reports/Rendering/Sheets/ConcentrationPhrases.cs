namespace DependencyRisk;

/// <summary>What the sheets of concentration say.</summary>
internal static class ConcentrationPhrases
{
    public static readonly LocalizedText Title = new("Concentration of sources", "来源集中度");
    public static readonly LocalizedText By = new("By", "统计单位");
    public static readonly LocalizedText Group = new("group of suppliers", "供应商集团");
    public static readonly LocalizedText Index = new("HHI", "赫芬达尔指数");
    public static readonly LocalizedText Band = new("Band", "等级");
    public static readonly LocalizedText BandHigh = new("high", "高");
    public static readonly LocalizedText BandModerate = new("moderate", "中");
    public static readonly LocalizedText BandLow = new("unconcentrated", "低");
    public static readonly LocalizedText Between = new("{0}–{1}", "{0}至{1}");
    public static readonly LocalizedText Effective = new("Effective\nnumber", "等效数目");
    public static readonly LocalizedText Largest = new("Largest", "最大者");
    public static readonly LocalizedText ItsShare = new("Its share", "其份额");
    public static readonly LocalizedText NotAllocated = new("Not\nallocated", "未分配");
    public static readonly LocalizedText About = new(
        "HHI: sum of squared shares, from 0 to 1. Low–high: low if what is not allocated were spread as thinly as it may be, high if it all went to the largest it may go to. Bands: merger guidelines of the United States, 2023.",
        "赫芬达尔指数：份额平方和，取值0至1。下界–上界：下界为未分配部分尽可能分散的情形，上界为其全部归于可能的最大者的情形。等级：美国2023年合并指南。");

    public static readonly LocalizedText PictureBar = new("Each bar reaches the high bound of the index; the line on it goes from the low bound to the high one.", "条形至指数的上界；其上线段由下界至上界。");
}
