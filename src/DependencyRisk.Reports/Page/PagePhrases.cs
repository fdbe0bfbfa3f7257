namespace DependencyRisk;

/// <summary>What stands in a page beside its tables and charts.</summary>
internal static class PagePhrases
{
    public static readonly LocalizedText Title = new("Where {0} can be choked", "{0}：何处会被卡住");
    public static readonly LocalizedText TitleOfSeveral = new("Where {0} products can be choked", "{0}个产品：何处会被卡住");
    public static readonly LocalizedText Skip = new("Skip to the content", "跳到正文");
    public static readonly LocalizedText Sections = new("Sections", "目录");
    public static readonly LocalizedText About = new("Bill {0}, as of {1}.", "部件清单{0}，截至{1}。");
    public static readonly LocalizedText AboutUndated = new("Bill {0}, without a date.", "部件清单{0}，未注明日期。");

    public static readonly LocalizedText Changes = new("What changed", "有何变化");
    public static readonly LocalizedText Before = new("before", "变更前");
    public static readonly LocalizedText After = new("after", "变更后");
    public static readonly LocalizedText InShort = new("In short", "要点");
    public static readonly LocalizedText SideBySide = new("Products side by side", "产品并列比较");
    public static readonly LocalizedText Exposure = new("Who can cost how much", "谁的断供损失多大");
    public static readonly LocalizedText ChokePoints = new("Where: component by country", "何处：部件与国家或地区");
    public static readonly LocalizedText Parts = new("The bill, by worst loss", "部件清单（按最大损失着色）");
    public static readonly LocalizedText Content = new("What is inside", "内含价值来自何处");
    public static readonly LocalizedText WhatIf = new("What if: output over time", "假设推演：产出随时间的变化");
    public static readonly LocalizedText Outcomes = new("Under the worst cuts", "最严重断供下的产出");
    public static readonly LocalizedText ChokeSets = new("Choke sets: who together brings output below what is required", "卡点组合：谁联合可使产出低于要求");
    public static readonly LocalizedText Leverage = new("Who depends on whom", "谁依赖谁");
    public static readonly LocalizedText Shared = new("What the products rest on together", "各产品共同依赖的环节");
    public static readonly LocalizedText Evidence = new("How sure this is", "可信程度");
    public static readonly LocalizedText Method = new("Method and sources", "方法与来源");
    public static readonly LocalizedText EachProduct = new("Each product", "各产品");

    public static readonly LocalizedText WorstCard = new("Worst single country", "影响最大的单一国家或地区");
    public static readonly LocalizedText WorstCardWhy = new("{0} of the output over {1} is lost if it cuts everything", "其全部断供时，{1}内损失{0}的产出");
    public static readonly LocalizedText SoonCard = new("First and critical shortage then", "届时首次短缺与严重短缺");
    public static readonly LocalizedText SoonCardWhy = new("output below {0}: {1}", "产出低于{0}：{1}");
    public static readonly LocalizedText SetCard = new("Smallest choke set", "最小卡点组合");
    public static readonly LocalizedText SetCardWhy = new("{0}: together, for good, they bring output below {1}", "{0}：联合长期断供可使产出低于{1}");
    public static readonly LocalizedText SetCardAlone = new("{0}: alone, for good, it brings output below {1}", "{0}：单独长期断供即可使产出低于{1}");
    public static readonly LocalizedText SetCardNone = new("none was found that brings output below {0}", "未发现可使产出低于{0}的境外国家或地区组合");
    public static readonly LocalizedText BreadthCard = new("Breadth", "广度");
    public static readonly LocalizedText BreadthCardWhy = new("components whose foreign supply alone, when it stops, costs half the output or more", "仅其境外供应中断便损失一半以上产出的部件数");
    public static readonly LocalizedText ForeignCard = new("All foreign supply stops", "境外供应全部中断");
    public static readonly LocalizedText ForeignCardWhy = new("loss of output; {0} if all home supply stops", "产出损失；若本国供应全部中断，损失为{0}");
    public static readonly LocalizedText BuildCard = new("To build and to operate apart", "制造与运行分别计算");
    public static readonly LocalizedText BuildCardWhy = new("loss of what is built, if all foreign supply stops; {0} of what keeps running", "境外供应全部中断时的制造损失；运行损失为{0}");

    public static readonly LocalizedText SummaryWorst = new(
        "{0}: if it stops everything that it controls, {1} of the output of the next {2} is lost; the first shortage comes {3}, for want of {4}.",
        "{0}：若其停供所控制的全部来源，未来{2}将损失{1}的产出；首次短缺：{3}，最先短缺的是{4}。");

    public static readonly LocalizedText SummaryNotShort = new(
        "{0}: if it stops everything that it controls, {1} of the output of the next {2} is lost, too little to count as a shortage.",
        "{0}：若其停供所控制的全部来源，未来{2}将损失{1}的产出，不足以计为短缺。");

    public static readonly LocalizedText SummaryNone = new("No single foreign country costs any output within {0}.", "{0}内，任何单一境外国家或地区断供都不造成产出损失。");
    public static readonly LocalizedText SummaryOpen = new("The bill leaves things open: the true loss lies between {0} and {1}.", "清单尚有未写明之处：实际损失在{0}与{1}之间。");
    public static readonly LocalizedText SummaryEvidence = new("{0} of what is said here, weighed by loss, rests on estimates or on nothing.", "按损失加权，此处结论的{0}以估计为依据或缺乏依据。");

    public static readonly LocalizedText ExposuresChart = new("Bars: loss of output by country, the worst first, with a line from the low to the high bound", "条形图：各国家或地区断供造成的产出损失，由大到小，线段为下界至上界");
    public static readonly LocalizedText MapChart = new("World map: countries coloured by the loss that their cut causes", "世界地图：按断供造成的损失着色");
    public static readonly LocalizedText HeatChart = new("Grid of components and countries: loss when the country cuts only that component", "部件与国家或地区的矩阵：该国家或地区仅断供该部件时的损失");
    public static readonly LocalizedText TreeChart = new("Boxes within boxes: the parts of the product, coloured by the worst loss that one country can cause there", "矩形树图：产品的各部件，按单一国家或地区在该处断供造成的最大损失着色");
    public static readonly LocalizedText StreamsChart = new("Streams of value from countries through components into the product", "价值流：由国家或地区经部件进入产品");
    public static readonly LocalizedText OverTimeChart = new("Lines: output from month to month, at least and at most", "折线图：逐月产出的下界与上界");
    public static readonly LocalizedText CoverChart = new("Time bars by component: covered by stock, short, and when substitution begins", "各部件时间条：库存覆盖、短缺以及替代开始的时间");
    public static readonly LocalizedText CutsChart = new("Lines: the least output from month to month under each of these cuts", "折线图：各断供情形下逐月产出的下界");
    public static readonly LocalizedText BesideChart = new("Points by product: worst single country, all foreign supply, all home supply", "各产品的点：影响最大的单一国家或地区、全部境外供应、全部本国供应");
    public static readonly LocalizedText MatrixChart = new("Grid of products and countries: loss when the country cuts everything", "产品与国家或地区的矩阵：该国家或地区全部断供时的损失");
    public static readonly LocalizedText Numbers = new("The numbers", "数据表");
    public static readonly LocalizedText Cut = new("Only the {0} places nearest to the product are drawn.", "仅绘出距产品最近的{0}处。");
    public static readonly LocalizedText Pale = new("The darker, the greater the loss. Boxes without colour have no choke point of their own.", "颜色越深，损失越大。未着色者自身没有卡点。");
    public static readonly LocalizedText TooLarge = new("The bill is too large for the page to work out what-ifs itself; the command line does: deprisk scenario.", "清单过大，本页无法自行推演；可用命令行 deprisk scenario。");
    public static readonly LocalizedText NothingLost = new("No country alone costs any output.", "任何单一国家或地区断供都不造成产出损失。");
    public static readonly LocalizedText NoStreams = new("The bill is too large for a picture of streams; the tables have its numbers.", "清单过大，未绘制价值流图；数据见表格。");
    public static readonly LocalizedText TooMany = new("Only the first {0} products are told one by one; a report on a chosen product tells of the others: deprisk report BILL --product ID.", "仅逐一列出前{0}个产品；其余产品可单独生成报告：deprisk report BILL --product ID。");

    public static readonly LocalizedText WhatIfHow = new(
        "Tick who cuts. The page works the answer out by itself, by the same model as the library, exactly and offline.",
        "勾选断供方。本页以与程序库相同的模型离线精确计算。");

    public static readonly LocalizedText Product = new("Product", "产品");
    public static readonly LocalizedText WhoCuts = new("Who cuts", "断供方");
    public static readonly LocalizedText All = new("All", "全选");
    public static readonly LocalizedText None = new("None", "全不选");
    public static readonly LocalizedText How = new("How, and for how long", "断供方式与时间");
    public static readonly LocalizedText Severity = new("Part of their supply that is cut (%)", "断供比例（%）");
    public static readonly LocalizedText FromMonth = new("From month", "自第几月起");
    public static readonly LocalizedText ForMonths = new("For so many months (empty: for good)", "持续月数（留空为长期）");
    public static readonly LocalizedText HorizonMonths = new("Months looked ahead", "考察月数");
    public static readonly LocalizedText AddedStock = new("Months of stock added", "增加的库存月数");
    public static readonly LocalizedText AddedTo = new("… of", "……用于");
    public static readonly LocalizedText Marked = new("A marked field holds no number in its range; it counts as left at its default.", "标出的字段不是有效范围内的数值，按默认值计算。");
    public static readonly LocalizedText Answer = new("What happens", "结果");
    public static readonly LocalizedText AnswerLoss = new("Loss of output", "产出损失");
    public static readonly LocalizedText AnswerFirst = new("First shortage", "首次短缺");
    public static readonly LocalizedText AnswerCritical = new("Critical, below {0}", "严重短缺（低于{0}）");
    public static readonly LocalizedText AnswerWorst = new("Worst output", "最低产出");
    public static readonly LocalizedText AnswerRecovered = new("Recovered", "恢复");
    public static readonly LocalizedText AnswerBinding = new("First held back by", "最先制约产出的部件");

    public static readonly LocalizedText AllCut = new("All foreign countries together, named or not", "全部境外国家或地区联合断供（含未指明者）");

    public static readonly LocalizedText Sources = new("Sources that the bill names", "清单所列的依据来源");
    public static readonly LocalizedText NoSources = new("The bill names no sources.", "清单未列出依据来源。");
    public static readonly LocalizedText MethodText = new(
        "Exposure is the mean output lost over the horizon when an actor cuts the supply that it controls. Output follows the scarcest input at every moment; stock covers a shortfall until it is used up, substitution and extra capacity set in when they are ready. Time is exact, not sampled. There is no blended score: no average can hide a part that stops everything.",
        "暴露度是断供方停供其控制的来源时，考察期内平均损失的产出。任一时刻的产出取决于最紧缺的投入；库存在用尽前弥补缺口，替代与备用产能在就绪后生效。时间精确计算，不作抽样。不设综合评分：平均数会掩盖足以使全局停产的部件。");

    public static readonly LocalizedText MethodUnknown = new(
        "What the bill does not say is never taken for safe: the high bound cuts all that may be reached, the low bound only what must be. {0} stands for a country we cannot name.",
        "清单未写明之处绝不视为安全：上界计入一切可能波及的部分，下界只计必然波及的部分。“{0}”代表无法指明的国家或地区。");

    public static readonly LocalizedText MapText = new(
        "Shapes: {0}. Names follow ISO 3166-1 and the United Nations' list; shapes imply no view on any border.",
        "地图形状：{0}。名称依ISO 3166-1及联合国名录；形状不代表对任何边界的立场。");

    public static readonly LocalizedText MapNaturalEarth = new("Natural Earth by world-atlas", "Natural Earth（world-atlas）");
    public static readonly LocalizedText MapOwn = new("given with the report", "由使用者提供");
    public static readonly LocalizedText MadeWith = new("Made with DependencyRisk. Charts by Apache ECharts. Nothing on this page asks any server for anything.", "由DependencyRisk生成。图表使用Apache ECharts。本页不向任何服务器发出请求。");
    public static readonly LocalizedText NoScript = new("Charts and what-ifs need JavaScript; all numbers are in the tables.", "图表与推演需要JavaScript；全部数据见表格。");
}
