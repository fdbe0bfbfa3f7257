using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What the terms of the field mean, a sentence each, in both languages.</summary>
internal static class Glossary
{
    /// <summary>Every term with its meaning; those that others are explained by come first.</summary>
    public static readonly ImmutableArray<(LocalizedText Term, LocalizedText Meaning)> Entries =
    [
        (Terms.Bill, new("What one or more products are made of, who supplies it and from where.", "一个或多个产品由什么构成、由谁供应、来自何处。")),
        (Terms.Product, new("A component that the bill is about; it may be part of another product.", "清单所针对的部件；它也可以是另一产品的一部分。")),
        (Terms.Portfolio, new("All products of a bill together; its output is the weighted mean of theirs.", "清单中的全部产品；其产出是各产品产出的加权平均。")),
        (Terms.Component, new("A thing that a product needs: a part, a material, a process, a tool, a service, a licence.", "产品所需之物：零件、材料、工艺、工装、服务或许可等。")),
        (Terms.Use, new("A parent needs a child: so many units of it, to build or to operate it.", "上级部件需要下级部件：制造或运行时所需的数量。")),
        (Terms.Source, new("One way in which a component is obtained.", "获得某一部件的一条途径。")),
        (Terms.Supplier, new("A firm that supplies components.", "供应部件的企业。")),
        (Terms.Origin, new("The country where a source produces.", "来源进行生产的国家或地区。")),
        (Terms.Headquarters, new("The country where a supplier has its headquarters.", "供应商总部所在的国家或地区。")),
        (Terms.Owner, new("The country of whoever owns a supplier; it is not taken to be that of the headquarters.", "供应商所有者所属的国家或地区；不默认等同于总部所在国家或地区。")),
        (Terms.Country, new("A country or territory by its ISO 3166-1 code; ZZ is one that we cannot name.", "以ISO 3166-1代码表示的国家或地区；ZZ表示无法指明的国家或地区。")),
        (Terms.Home, new("The country whose exposure is asked.", "考察其暴露度的国家或地区。")),
        (Terms.Share, new("The fraction of a component that comes from one source; what is not given is unknown, not zero.", "某一来源在部件供应中所占的比例；未给出即为未知，而非零。")),
        (Terms.Capacity, new("What a source can deliver, as a fraction of what is needed; beyond its share it is spare.", "来源所能交付的量占需求的比例；超出其份额的部分为备用。")),
        (Terms.Stock, new("How many months at full rate are covered by what lies in store.", "按满额消耗，库存所能维持的月数。")),
        (Terms.Substitution, new("How far, and from when, the sources that still deliver take over what others lost.", "仍能供应的来源从何时起、在多大程度上补上其他来源所失的供应。")),
        (Terms.Qualification, new("The testing and approval that a replacement needs before it may be used.", "替代品投入使用前所需的检验与批准。")),
        (Terms.Recovery, new("The return of a source after its supplier or its component was cut.", "供应商或部件断供之后，来源恢复供应。")),
        (Terms.Scenario, new("A list of cuts that happen together.", "同时发生的一组断供。")),
        (Terms.Cut, new("An actor stops all or part of the supply that it controls, from some month on, for some time or for good.", "断供方自某月起，在一段时间内或永久地停止其控制的全部或部分供应。")),
        (Terms.Actor, new("Who can cut: a country, a bloc, a supplier, or a component itself.", "能够实施断供者：国家或地区、国家集团、供应商或部件自身。")),
        (Terms.Bloc, new("A named set of countries that act together.", "共同行动的一组国家或地区。")),
        (Terms.Control, new("By which relation an actor reaches a source: origin, headquarters, owner, or any of them.", "断供方据以影响来源的关系：产地、总部、所有者，或其中任一。")),
        (Terms.Output, new("What is still made, as a fraction of what is made without a cut.", "仍能产出的量占无断供时产出的比例。")),
        (Terms.Horizon, new("The months looked ahead; losses are means over them.", "向前考察的月数；损失为其间的平均值。")),
        (Terms.Loss, new("The mean output lost over the horizon.", "考察期内产出损失的平均值。")),
        (Terms.Shortage, new("A time with less than full output; it is critical when output is below what is required.", "产出不足额的时段；低于要求的产出时为严重短缺。")),
        (Terms.Exposure, new("The output that a product loses when an actor cuts all that it controls.", "断供方断绝其控制的全部供应时产品的产出损失。")),
        (Terms.ChokePoint, new("A component and an actor: what the product loses when the actor cuts its sources of that component alone.", "一个部件与一个断供方：该断供方仅断绝其对该部件的供应时产品的损失。")),
        (Terms.ChokeSet, new("A minimal set of actors that together bring output below what is required; none of them can be left out.", "联合起来使产出低于要求的最小断供方组合；缺一不可。")),
        (Terms.Breadth, new("How many components cost half the output or more when their foreign supply alone stops.", "仅其境外供应中断便损失一半以上产出的部件数。")),
        (Terms.FaceValue, new("The value of a product by where its direct inputs come from, each taken whole.", "按直接投入的来源地划分的产品价值，每项投入整体计入。")),
        (Terms.LookThrough, new("The value of a product by where each component's own value is added, down to the bottom.", "逐层穿透到底，按各部件自身价值形成地划分的产品价值。")),
        (Terms.Concentration, new("How far supply lies in few hands, by the Herfindahl-Hirschman index (HHI) and its family.", "供应集中于少数供方的程度，以赫芬达尔—赫希曼指数（HHI）等衡量。")),
        (Terms.SupplyRisk, new("A published indicator that weighs the concentration of supply by the governance of the producing countries.", "以生产国家或地区的治理水平对供应集中度加权的公开指标。")),
        (Terms.ImportReliance, new("Net imports as a fraction of apparent consumption.", "净进口量占表观消费量的比例。")),
        (Terms.Evidence, new("Where a number comes from: reported, published, from the press, or an estimate.", "数据从何而来：企业提供、公开发表、媒体报道或估计。")),
        (Terms.Bounds, new("Low and high: what a number is at least and at most, given what the bill leaves unknown.", "下界与上界：在清单留有未知的情况下，数值至少与至多为多少。")),
    ];
}
