namespace DependencyRisk;

/// <summary>What the sheets of measures say.</summary>
internal static class MitigationPhrases
{
    public static readonly LocalizedText Title = new("What would help: one component at a time", "何种措施有效：逐一考察单个部件");
    public static readonly LocalizedText Measure = new("Measure", "措施");
    public static readonly LocalizedText MoveHome = new("move sourcing home", "来源移至本国");
    public static readonly LocalizedText MoveTo = new("move sourcing to {0}", "来源移至{0}");
    public static readonly LocalizedText Backup = new("one backup at home: {0} of the need, {1}", "本国备用来源：满足需求的{0}，{1}就绪");
    public static readonly LocalizedText AddStock = new("stock of {0} more", "增加{0}的库存");
    public static readonly LocalizedText WorstThen = new("Worst\ncountry then", "其时影响最大者");
    public static readonly LocalizedText WorstLoss = new("Its cut\ncosts", "其断供损失");
    public static readonly LocalizedText LessBy = new("Less by", "减少");
    public static readonly LocalizedText Foreign = new("No foreign\nsupply", "境外供应全部中断");
    public static readonly LocalizedText Sum = new("Sum over\ncountries\nless by", "各国家或地区损失合计减少");
    public static readonly LocalizedText About = new(
        "Each row is done alone, everything else staying as it is; several together may take off more or less than their rows add up to. Ranked by the worst country's loss, then by the loss without foreign supply, then by the sum of what each country's cut costs; all by what they may be (high).",
        "每行措施单独实施，其余不变；多项措施并行的效果可能大于或小于各行之和。依次按影响最大的国家或地区造成的损失、境外供应全部中断的损失、各国家或地区断供损失合计排序，均按上界。");
}
