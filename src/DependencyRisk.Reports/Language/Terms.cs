namespace DependencyRisk;

/// <summary>The terms of the field, each in both languages: one word for one thing, everywhere.</summary>
internal static class Terms
{
    public static readonly LocalizedText Bill = new("bill of components", "部件清单");
    public static readonly LocalizedText Component = new("component", "部件");
    public static readonly LocalizedText Use = new("use", "用料关系");
    public static readonly LocalizedText Source = new("source", "来源");
    public static readonly LocalizedText Supplier = new("supplier", "供应商");
    public static readonly LocalizedText Origin = new("origin", "产地");
    public static readonly LocalizedText Headquarters = new("headquarters", "总部所在国家或地区");
    public static readonly LocalizedText Owner = new("owner", "所有者");
    public static readonly LocalizedText Home = new("home", "本国");
    public static readonly LocalizedText Share = new("share", "份额");
    public static readonly LocalizedText Capacity = new("capacity", "产能");
    public static readonly LocalizedText Stock = new("stock", "库存");
    public static readonly LocalizedText Substitution = new("substitution", "替代");
    public static readonly LocalizedText Qualification = new("qualification", "认证");
    public static readonly LocalizedText Recovery = new("recovery", "恢复");
    public static readonly LocalizedText Scenario = new("scenario", "情景");
    public static readonly LocalizedText Cut = new("cut", "断供");
    public static readonly LocalizedText Actor = new("actor", "断供方");
    public static readonly LocalizedText Control = new("control", "控制方式");
    public static readonly LocalizedText Exposure = new("exposure", "暴露度");
    public static readonly LocalizedText ChokePoint = new("choke point", "卡点");
    public static readonly LocalizedText ChokeSet = new("choke set", "卡点组合");
    public static readonly LocalizedText FaceValue = new("face value", "表面含量");
    public static readonly LocalizedText LookThrough = new("look-through content", "穿透含量");
    public static readonly LocalizedText Concentration = new("concentration", "集中度");
    public static readonly LocalizedText SupplyRisk = new("supply risk", "供应风险");
    public static readonly LocalizedText ImportReliance = new("import reliance", "进口依存度");
    public static readonly LocalizedText Evidence = new("evidence", "依据");
    public static readonly LocalizedText Bounds = new("bounds", "上下界");
    public static readonly LocalizedText Product = new("product", "产品");
    public static readonly LocalizedText Portfolio = new("portfolio", "产品组合");
    public static readonly LocalizedText Country = new("country", "国家或地区");
    public static readonly LocalizedText Bloc = new("bloc", "国家集团");
    public static readonly LocalizedText Loss = new("loss", "产出损失");
    public static readonly LocalizedText Output = new("output", "产出");
    public static readonly LocalizedText Horizon = new("horizon", "考察期");
    public static readonly LocalizedText Shortage = new("shortage", "短缺");
    public static readonly LocalizedText Breadth = new("breadth", "广度");

    public static readonly LocalizedText UnknownCountry = new("a country we cannot name", "无法指明的国家或地区");
    public static readonly LocalizedText PortfolioOf = new("{0}: all products", "{0}：全部产品");
    public static readonly LocalizedText Labelled = new("{0} ({1})", "{0}（{1}）");
    public static readonly LocalizedText Months = new("{0} months", "{0}个月");
    public static readonly LocalizedText OneMonth = new("{0} month", "{0}个月");
    public static readonly LocalizedText After = new("after {0}", "{0}后");
    public static readonly LocalizedText AtOnce = new("at once", "立即");
    public static readonly LocalizedText NoneWithin = new("none within {0}", "{0}内没有");
}
