namespace DependencyRisk;

/// <summary>What the tables of several results say alike.</summary>
internal static class SheetPhrases
{
    public static readonly LocalizedText Actor = new("Actor", "断供方");
    public static readonly LocalizedText Component = new("Component", "部件");
    public static readonly LocalizedText Country = new("Country", "国家或地区");
    public static readonly LocalizedText Loss = new("Loss", "产出损失");
    public static readonly LocalizedText Share = new("Share", "份额");
    public static readonly LocalizedText Output = new("Output", "产出");
    public static readonly LocalizedText Month = new("Month", "月");
    public static readonly LocalizedText Low = new("Low", "下界");
    public static readonly LocalizedText High = new("High", "上界");
    public static readonly LocalizedText FirstShortage = new("First shortage", "首次短缺");
    public static readonly LocalizedText FirstShortageMonths = new("First\nshortage\n(months)", "首次短缺（月）");
    public static readonly LocalizedText CriticalMonths = new("Critical\n(months)", "严重短缺（月）");
    public static readonly LocalizedText Critical = new("Critical shortage, output below {0}", "严重短缺（产出低于{0}）");
    public static readonly LocalizedText WorstOutput = new("Worst output", "最低产出");
    public static readonly LocalizedText OutputLeft = new("Output\nleft", "剩余产出");
    public static readonly LocalizedText More = new("… and {0} more.", "……另有{0}项未列出。");
    public static readonly LocalizedText Range = new("{0} to {1}", "{0}至{1}");
    public static readonly LocalizedText NobodyCosts = new("none: no foreign country costs any output alone", "无：任何境外国家或地区单独断供都不造成产出损失");
    public static readonly LocalizedText None = new("none", "无");

    public static readonly LocalizedText Given = new(
        "Home: {0}. Horizon: {1}. Control: {2}. Phase: {3}.", "本国：{0}。考察期：{1}。控制方式：{2}。阶段：{3}。");

    public static readonly LocalizedText Basis = new("Sourcing: {0}.", "采购依据：{0}。");
    public static readonly LocalizedText Actual = new("this maker's own", "该制造商自身的采购");
    public static readonly LocalizedText Market = new("what can be bought in the world", "全球市场可采购的来源");
    public static readonly LocalizedText Build = new("to build", "制造");
    public static readonly LocalizedText Operate = new("to operate", "运行");
    public static readonly LocalizedText Both = new("to build and to operate", "制造与运行");
    public static readonly LocalizedText ByAny = new("origin, headquarters or owner", "产地、总部所在国家或地区或所有者");

    public static readonly LocalizedText AboutBounds = new(
        "A loss is the mean output lost over the horizon. Low–high: low counts only what the cut must reach, high all that it may reach because the bill leaves it open; times and worst output are those of high.",
        "产出损失是考察期内平均损失的产出。下界–上界：下界只计断供必然波及的部分，上界还计清单未写明而可能波及的部分；时间与最低产出均按上界。");
}
