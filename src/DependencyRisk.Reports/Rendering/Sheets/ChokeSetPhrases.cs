namespace DependencyRisk;

/// <summary>What the sheets of choke sets and of robustness say.</summary>
internal static class ChokeSetPhrases
{
    public static readonly LocalizedText Asked = new("Asked", "所问");
    public static readonly LocalizedText Question = new("which actors together bring output below {0} for good; response: {1}; what is unknown: {2}", "哪些断供方联合可使产出长期低于{0}；应对：{1}；对未知：{2}");
    public static readonly LocalizedText Sustained = new("sustained (with substitution and extra capacity)", "持续（计入替代与备用产能）");
    public static readonly LocalizedText Immediate = new("immediate (without either)", "即时（两者均不计）");
    public static readonly LocalizedText Pessimistic = new("pessimistic (cut)", "悲观（视为断供）");
    public static readonly LocalizedText Optimistic = new("optimistic (not cut)", "乐观（视为未断供）");
    public static readonly LocalizedText Leaves = new("{0}, leaving {1} of the output", "{0}，剩余产出{1}");
    public static readonly LocalizedText Sets = new("Choke sets", "卡点组合");
    public static readonly LocalizedText BySize = new("{0} of size {1}", "{1}个断供方的{0}组");
    public static readonly LocalizedText AllCounted = new("All found", "是否已全部找出");
    public static readonly LocalizedText Proven = new("yes, and that is proven", "是，且已证明");
    public static readonly LocalizedText Larger = new("no: there are larger ones", "否：尚有更大的组合");
    public static readonly LocalizedText NotAll = new("not known: all of up to {0} actors are there", "未知：不超过{0}个断供方的组合均已列入");
    public static readonly LocalizedText NoneUpTo = new("none of up to {0} actors", "不超过{0}个断供方的组合中没有");
    public static readonly LocalizedText First = new("Choke sets, the smallest first", "卡点组合（由小到大）");
    public static readonly LocalizedText Size = new("Size", "断供方数");
    public static readonly LocalizedText Actors = new("Actors", "断供方");
    public static readonly LocalizedText About = new(
        "A choke set: actors who, cutting together and for good, bring output below what is required, and none of whom can be left out. Stock plays no part.",
        "卡点组合：联合且长期断供可使产出低于要求、且缺一不可的一组断供方。不计库存。");

    public static readonly LocalizedText Robustness = new("Robustness: the least output that so many actors can force", "稳健性：若干断供方联合所能造成的最低产出");
    public static readonly LocalizedText Nobody = new("nobody", "无");
    public static readonly LocalizedText Ended = new("The work ended here; more actors may force less.", "计算到此为止；更多断供方联合可能使产出更低。");
    public static readonly LocalizedText Picture = new("{0}: least output by number of actors", "{0}：最低产出与断供方数");
    public static readonly LocalizedText PictureStep = new("{0}: {1}", "{0}个：{1}");
}
