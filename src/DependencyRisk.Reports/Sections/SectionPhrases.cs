namespace DependencyRisk;

/// <summary>What the sections of a report say that are not about one result alone.</summary>
internal static class SectionPhrases
{
    public static readonly LocalizedText WorstSentence = new(
        "If one foreign country alone stops all that it controls, {0} can cost most: {1} of the output over {2}. First shortage: {3}. Output below {4}: {5}.",
        "若单一境外国家或地区断绝其控制的全部供应，影响最大的是{0}：{2}内产出损失{1}。首次短缺：{3}。产出低于{4}：{5}。");

    public static readonly LocalizedText NoWorst = new(
        "No foreign country alone costs any output over {0}.", "{0}内，任何单一境外国家或地区断供都不造成产出损失。");

    public static readonly LocalizedText ForeignSentence = new(
        "If all foreign supply stops, {0} of the output is lost: {1} of what is built, {2} of what keeps running.",
        "若全部境外供应中断，产出损失{0}：仅计制造为{1}，仅计运行为{2}。");

    public static readonly LocalizedText ChokeSetSentence = new(
        "Smallest choke set, cutting for good: {0}. Breadth: {1}, the number of components whose foreign supply alone, when it stops, costs half the output or more.",
        "最小卡点组合（长期断供）：{0}。广度为{1}，即仅其境外供应中断便损失一半以上产出的部件数。");

    public static readonly LocalizedText NoChokeSet = new("none found", "未发现");

    public static readonly LocalizedText WorstCountry = new("Worst single country", "影响最大的单一国家或地区");
    public static readonly LocalizedText WorstLoss = new("Loss when it cuts", "其断供时的产出损失");
    public static readonly LocalizedText FirstShortage = new("First shortage", "首次短缺");
    public static readonly LocalizedText Critical = new("Output below {0}", "产出低于{0}");
    public static readonly LocalizedText SmallestChokeSet = new("Smallest choke set", "最小卡点组合");
    public static readonly LocalizedText ForeignLoss = new("Loss without foreign supply", "境外供应全部中断时的产出损失");
    public static readonly LocalizedText ForeignLossBuild = new("The same, to build", "同上，仅计制造");
    public static readonly LocalizedText ForeignLossOperate = new("The same, to operate", "同上，仅计运行");
    public static readonly LocalizedText HomeLoss = new("Loss without home supply", "本国供应全部中断时的产出损失");
    public static readonly LocalizedText Estimates = new("Rests on estimates or on nothing", "以估计为依据或缺乏依据的比例");

    public static readonly LocalizedText OverTime = new("Output over time", "产出随时间变化");
    public static readonly LocalizedText FromMonth = new("from month {0}: {1}", "第{0}个月起：{1}");
    public static readonly LocalizedText FromMonthAt = new("from month {0}: {1}, held back by {2}", "第{0}个月起：{1}，受制于{2}");
    public static readonly LocalizedText NoContent = new(
        "By value: not known. Components have no unit values, or the product's value is 0.", "价值构成：未知。部件没有单价，或产品价值为零。");

    public static readonly LocalizedText EstimateSentence = new("{0} of the choke points, weighed by their loss, rest on estimates or on nothing.", "按损失加权，{0}的卡点以估计为依据或缺乏依据。");
    public static readonly LocalizedText UnnamedSentence = new("{0} of the sources name no supplier.", "{0}的来源未写明供应商。");
    public static readonly LocalizedText Field = new("Field", "字段");
    public static readonly LocalizedText Filled = new("Filled", "已填");
    public static readonly LocalizedText InPart = new("In part", "部分已填");
    public static readonly LocalizedText Of = new("Of", "应填");
    public static readonly LocalizedText FilledShare = new("Filled, share", "已填比例");
    public static readonly LocalizedText Gap = new("What is missing", "缺失内容");
    public static readonly LocalizedText GapCost = new("Costs in certainty", "造成的不确定性");
    public static readonly LocalizedText WhenCutBy = new("When cut by", "断供方");
    public static readonly LocalizedText GapOfSource = new("{0} of source {1}", "第{1}个来源的{0}");
    public static readonly LocalizedText GapOfSupplier = new("{0} of {1}", "{1}的{0}");
    public static readonly LocalizedText GapOfMore = new("{0}, of {1} sources", "{0}（涉及{1}个来源）");
    public static readonly LocalizedText NoGaps = new("Nothing is missing that would make a bound less certain.", "没有会加宽上下界的缺失数据。");
    public static readonly LocalizedText GapsAbout = new(
        "What is missing costs the points of loss by which bounds can be wide for not knowing it. All of it together: a country that we cannot name can cost {0} of the output at most.",
        "缺失数据的代价，是因未知而使损失上下界加宽的百分点。全部未知合计，一个无法指明的国家或地区最多可造成{0}的产出损失。");

    public static readonly LocalizedText AsOf = new("The bill holds for {0}.", "清单数据日期：{0}。");
    public static readonly LocalizedText RestsOn = new("Basis", "依据类型");
    public static readonly LocalizedText FieldsOf = new("Fields", "字段数");
    public static readonly LocalizedText NotNamed = new("not named", "未注明");
}
