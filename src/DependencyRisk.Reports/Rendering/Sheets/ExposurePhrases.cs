namespace DependencyRisk;

/// <summary>What the sheet of an exposure says.</summary>
internal static class ExposurePhrases
{
    public static readonly LocalizedText Worst = new("Worst single country", "影响最大的单一国家或地区");
    public static readonly LocalizedText WorstCosts = new("{0}: its cut costs {1} of the output over {2}", "{0}：其断供在{2}内造成{1}的产出损失");
    public static readonly LocalizedText Smallest = new("Smallest choke set", "最小卡点组合");
    public static readonly LocalizedText SizeAndActors = new("{0}: {1}", "{0}个：{1}");
    public static readonly LocalizedText NoSmallest = new("none found: no foreign countries together bring output below {0}", "未发现：没有任何境外国家或地区联合能使产出低于{0}");
    public static readonly LocalizedText Breadth = new("Breadth: components whose foreign supply alone, when it stops, costs half the output or more", "广度：仅其境外供应中断便损失一半以上产出的部件数");
    public static readonly LocalizedText Foreign = new("All foreign supply stops", "境外供应全部中断");
    public static readonly LocalizedText ForeignLost = new("{0} lost (to build {1}, to operate {2})", "损失{0}（制造{1}，运行{2}）");
    public static readonly LocalizedText HomeStops = new("All home supply stops, for comparison", "本国供应全部中断（供比较）");
    public static readonly LocalizedText Lost = new("{0} lost", "损失{0}");
    public static readonly LocalizedText Evidence = new("Evidence", "依据");
    public static readonly LocalizedText Estimates = new("{0} of the choke points, weighed by their loss, rest on estimates or on nothing", "按损失加权，{0}的卡点以估计为依据或缺乏依据");
    public static readonly LocalizedText NoEstimates = new("no choke point costs anything", "没有造成损失的卡点");
    public static readonly LocalizedText Unnamed = new("{0} of the sources name no supplier", "{0}的来源未写明供应商");
    public static readonly LocalizedText Exposures = new("Exposures: who can cost how much", "暴露度：谁的断供损失多大");
    public static readonly LocalizedText ChokePoints = new("Choke points: one component and one actor at a time", "卡点：逐一考察单个部件与单个断供方");
    public static readonly LocalizedText Starts = new("Where it starts", "最先短缺的部件");
    public static readonly LocalizedText Picture = new("{0}: loss by actor over {1}", "{0}：{1}内各断供方造成的产出损失");
    public static readonly LocalizedText PictureBar = new("Each bar reaches the high bound of the loss; the line on it goes from the low bound to the high one.", "条形至产出损失的上界；其上线段由下界至上界。");
}
