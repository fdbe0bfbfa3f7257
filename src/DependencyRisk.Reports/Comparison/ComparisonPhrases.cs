namespace DependencyRisk;

/// <summary>What a comparison says.</summary>
internal static class ComparisonPhrases
{
    public static readonly LocalizedText Title = new("{0} → {1}: what changed", "{0} → {1}：变化对比");
    public static readonly LocalizedText TitleOfOne = new("{0}: what changed", "{0}：变化对比");
    public static readonly LocalizedText Nothing = new("Nothing changed, neither in the bill nor in the exposures.", "清单与暴露度均无变化。");
    public static readonly LocalizedText BillChanged = new(
        "Components: {0} changed, {1} added, {2} removed. Suppliers: {3} changed, {4} added, {5} removed.",
        "部件：变更{0}个，新增{1}个，移除{2}个。供应商：变更{3}个，新增{4}个，移除{5}个。");

    public static readonly LocalizedText NoExposureChange = new("The exposures did not change.", "暴露度没有变化。");
    public static readonly LocalizedText Unmatched = new("Products compared with nothing: {0} before, {1} after.", "没有可比对象的产品：变更前{0}；变更后{1}。");
    public static readonly LocalizedText WorstSentence = new(
        "Loss to the worst single country: {0} before ({1}), {2} after ({3}): {4}.",
        "影响最大的单一国家或地区造成的产出损失：变更前{0}（{1}），变更后{2}（{3}）：{4}。");

    public static readonly LocalizedText ForeignSentence = new(
        "Loss when all foreign supply stops: {0} before, {1} after: {2}.", "境外供应全部中断时的产出损失：变更前{0}，变更后{1}：{2}。");

    public static readonly LocalizedText CountSentence = new(
        "Exposures: {0} certainly rose, {1} certainly fell, {2} cannot be told from the bounds. Choke points: {3} certainly rose, {4} certainly fell, {5} cannot be told; {6} appeared, {7} went.",
        "暴露度：{0}项确定上升，{1}项确定下降，{2}项无法由上下界判定。卡点：{3}个确定上升，{4}个确定下降，{5}个无法判定；新出现{6}个，消失{7}个。");

    public static readonly LocalizedText Headline = new("Headline, before and after", "要点前后对照");
    public static readonly LocalizedText Number = new("Number", "指标");
    public static readonly LocalizedText Before = new("Before", "变更前");
    public static readonly LocalizedText After = new("After", "变更后");
    public static readonly LocalizedText Difference = new("Difference", "差值");
    public static readonly LocalizedText Verdict = new("What can be said", "判定");
    public static readonly LocalizedText LossBefore = new("Loss before", "变更前损失");
    public static readonly LocalizedText LossAfter = new("Loss after", "变更后损失");
    public static readonly LocalizedText Earlier = new("earlier", "提前");
    public static readonly LocalizedText Later = new("later", "推迟");
    public static readonly LocalizedText EarlierBy = new("earlier by {0}", "提前{0}");
    public static readonly LocalizedText LaterBy = new("later by {0}", "推迟{0}");
    public static readonly LocalizedText Other = new("another one", "不同");
    public static readonly LocalizedText Same = new("the same", "不变");

    public static readonly LocalizedText Exposures = new("Exposures that changed", "变化的暴露度");
    public static readonly LocalizedText NoExposures = new("No exposure changed.", "没有暴露度发生变化。");
    public static readonly LocalizedText ChokePoints = new("Choke points that changed", "变化的卡点");
    public static readonly LocalizedText NoChokePoints = new("No choke point changed.", "没有卡点发生变化。");
    public static readonly LocalizedText Appeared = new("appeared", "新出现");
    public static readonly LocalizedText Gone = new("gone", "消失");

    public static readonly LocalizedText Bill = new("What changed in the bill", "清单的变化");
    public static readonly LocalizedText NoBillChange = new("Nothing changed in the bill.", "清单没有变化。");
    public static readonly LocalizedText Field = new("The bill itself", "清单本身");
    public static readonly LocalizedText Supplier = new("Supplier", "供应商");
    public static readonly LocalizedText WhatChanged = new("What changed", "变化内容");
    public static readonly LocalizedText LossSize = new("Largest change of a loss", "损失的最大变化");
    public static readonly LocalizedText FieldChanged = new("{0}: {1} → {2}", "{0}：{1} → {2}");
    public static readonly LocalizedText FieldOf = new("{0} of {1}", "{1}的{0}");
    public static readonly LocalizedText PartSource = new("source {0}", "来源（{0}）");
    public static readonly LocalizedText PartUse = new("use of {0}", "用料（{0}）");
    public static readonly LocalizedText PartUseBySource = new("use of {0} by source {1}", "来源（{1}）的用料（{0}）");
    public static readonly LocalizedText PartPlace = new("{0}, {1}", "{0}，{1}");
    public static readonly LocalizedText PartNumbered = new("{0}, no. {1}", "{0}，第{1}个");
    public static readonly LocalizedText Sources = new("sources", "来源");
    public static readonly LocalizedText Uses = new("uses", "用料关系");
    public static readonly LocalizedText PartAdded = new("added: {0}", "新增：{0}");
    public static readonly LocalizedText PartRemoved = new("removed: {0}", "移除：{0}");
    public static readonly LocalizedText PartWith = new("{0} ({1})", "{0}（{1}）");
    public static readonly LocalizedText FieldIs = new("{0} {1}", "{0}{1}");
    public static readonly LocalizedText Unknown = new("not known", "未知");
    public static readonly LocalizedText None = new("none", "无");

    public static readonly LocalizedText About = new(
        "Certainly more or less: the bounds before and after do not overlap. Where they do, nobody can tell from them: a loss whose bounds have become narrower is better known, not smaller. Components and suppliers are the same by id; a rename is one removed and one added.",
        "“确定上升”“确定下降”指前后上下界不重叠。若重叠则无法判定：上下界收窄只说明了解得更清楚，不说明损失更小。部件与供应商按标识对应；改名视为移除一个、新增一个。");
}
