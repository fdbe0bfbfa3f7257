namespace DependencyRisk;

/// <summary>What the sheets of leverage and of shared nodes say.</summary>
internal static class LeveragePhrases
{
    public static readonly LocalizedText Title = new("{0}: who would hurt whom", "{0}：谁能制约谁");
    public static readonly LocalizedText Nobody = new("No other country controls anything that goes into it.", "没有其他国家或地区控制其任何投入。");
    public static readonly LocalizedText Theirs = new("They\nhurt us", "对方制约我方");
    public static readonly LocalizedText First = new("First\n(months)", "首次短缺（月）");
    public static readonly LocalizedText From = new("From", "始于");
    public static readonly LocalizedText Ours = new("We hurt\nthem", "我方制约对方");
    public static readonly LocalizedText CannotMake = new("By what they\ncannot make", "对方无法生产的");
    public static readonly LocalizedText Net = new("Net", "净值");
    public static readonly LocalizedText ShortFirst = new("Short\nfirst", "谁先短缺");
    public static readonly LocalizedText Us = new("us", "我方");
    public static readonly LocalizedText Them = new("them", "对方");
    public static readonly LocalizedText Same = new("both at once", "同时");
    public static readonly LocalizedText Neither = new("neither", "均不");
    public static readonly LocalizedText Passes = new("Value that\npasses them", "经过对方的价值");
    public static readonly LocalizedText OfHome = new("Of it\nhome's", "其中本国");
    public static readonly LocalizedText About = new(
        "They hurt us: mean output of the product lost over the horizon when the country cuts all that it controls. We hurt them: what it cannot deliver to the product any more when home cuts all that home controls, by its scarcest component. Net: theirs less ours; above 0 the country has the upper hand.",
        "对方制约我方：对方断供其控制的全部来源时，产品在考察期内平均损失的产出。我方制约对方：本国断供其控制的全部来源时，对方无法再向产品交付的部分，按其最紧缺的部件计。净值：前者减后者；大于0时对方占优。");

    public static readonly LocalizedText Shared = new("What products rest on together", "各产品共同依赖的环节");
    public static readonly LocalizedText SharedNothing = new("Nothing is shared: no supplier or component is needed by several products, or by several suppliers of one.", "没有共同依赖：没有供应商或部件为多个产品、或为一个产品的多个供应商所需。");
    public static readonly LocalizedText Node = new("Supplier or component", "供应商或部件");
    public static readonly LocalizedText Kind = new("Kind", "类别");
    public static readonly LocalizedText Total = new("Total\nloss", "损失合计");
    public static readonly LocalizedText Portfolio = new("Portfolio\nloss", "组合损失");
    public static readonly LocalizedText Products = new("Products that rest on it", "依赖它的产品");
    public static readonly LocalizedText Suppliers = new("Suppliers of one that do", "同一产品中依赖它的供应商");
    public static readonly LocalizedText CountAndNames = new("{0}: {1}", "{0}个：{1}");
    public static readonly LocalizedText AndMore = new("{0}, …", "{0}等");
    public static readonly LocalizedText SharedAbout = new(
        "Total: the sum of the products' losses when the node alone stops until it recovers; 1 is one product standing still. Portfolio: the same with the products' weights. First shortage: that of the product that is short first.",
        "损失合计：仅该环节停供直至恢复时各产品损失之和；1相当于一个产品完全停产。组合损失：同上，按产品权重加权。首次短缺：最先短缺的产品的时间。");

    public static readonly LocalizedText SharedPicture = new("What products rest on together: sum of their losses", "各产品共同依赖的环节：损失合计");
}
