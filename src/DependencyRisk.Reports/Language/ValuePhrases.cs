using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The values of enumerations in words, each in the order of its enumeration.</summary>
internal static class ValuePhrases
{
    public static readonly ImmutableArray<LocalizedText> Bases = [SheetPhrases.Actual, SheetPhrases.Market];

    public static readonly ImmutableArray<LocalizedText> ActorKinds = [Terms.Country, Terms.Bloc, Terms.Supplier, Terms.Component];

    public static readonly ImmutableArray<LocalizedText> ComponentKinds =
    [
        new("assembly", "组件"),
        new("part", "零件"),
        new("material", "材料"),
        new("process", "工艺"),
        new("tooling", "工装"),
        new("capacity", "产能"),
        new("software", "软件"),
        new("service", "服务"),
        new("consumable", "耗材"),
        new("calibration", "校准"),
        new("regulatory", "法规许可"),
    ];

    public static readonly ImmutableArray<LocalizedText> Phases = [new("to build", "制造"), new("to operate", "运行")];

    public static readonly ImmutableArray<LocalizedText> EvidenceBases =
    [
        new("estimate", "估计"),
        new("reported", "企业提供"),
        new("published", "公开发表"),
        new("press", "媒体报道"),
    ];

    public static readonly ImmutableArray<LocalizedText> Barriers =
    [
        new("physics", "物理原理"),
        new("qualification", "认证"),
        new("capacity", "产能"),
        new("cost", "成本"),
        new("contract", "合同"),
        new("regulation", "法规"),
        new("ecosystem", "生态"),
        new("acceptance", "用户接受度"),
    ];

    public static readonly ImmutableArray<LocalizedText> CompletenessFields =
    [
        new("any source or use", "来源或用料"),
        Terms.Supplier,
        Terms.Origin,
        new("shares", "份额"),
        Terms.Headquarters,
        Terms.Owner,
        new("unit value", "单价"),
        Terms.Stock,
        Terms.Substitution,
        Terms.Recovery,
        Terms.Evidence,
    ];

    public static readonly ImmutableArray<LocalizedText> GapKinds =
    [
        Terms.Origin,
        Terms.Supplier,
        Terms.Headquarters,
        Terms.Owner,
        new("shares of the sources", "各来源的份额"),
    ];

    public static readonly ImmutableArray<LocalizedText> ChangeKinds = [new("changed", "变更"), new("added", "新增"), new("removed", "移除")];

    public static readonly ImmutableArray<LocalizedText> Directions =
    [
        new("the same", "不变"),
        new("certainly more", "确定上升"),
        new("certainly less", "确定下降"),
        new("better known: more or less cannot be told", "上下界收窄：升降无法判定"),
        new("less known: more or less cannot be told", "上下界变宽：升降无法判定"),
        new("may be more", "可能上升"),
        new("may be less", "可能下降"),
    ];

    public static readonly ImmutableArray<LocalizedText> Fields =
    [
        new("id", "标识"),
        new("English name", "英文名称"),
        new("Chinese name", "中文名称"),
        Terms.Home,
        new("as of", "数据日期"),
        new("basis", "口径"),
        Terms.Product,
        new("kind", "类别"),
        new("HS heading", "HS编码"),
        new("unit value", "单价"),
        Terms.Stock,
        Terms.Use,
        new("quantity", "数量"),
        new("essentiality", "关键程度"),
        new("phase", "阶段"),
        Terms.Source,
        Terms.Supplier,
        Terms.Origin,
        Terms.Share,
        Terms.Capacity,
        new("extra capacity ready after", "备用产能就绪时间"),
        new("recovery after", "恢复时间"),
        new("substitution fraction", "替代比例"),
        new("substitution after", "替代开始时间"),
        new("substitution growth", "替代增产倍数"),
        new("substitution blocked by", "替代障碍"),
        new("evidence", "依据类型"),
        new("evidence source", "依据来源"),
        new("evidence as of", "依据日期"),
        Terms.Headquarters,
        Terms.Owner,
        new("parent", "母公司"),
    ];
}
