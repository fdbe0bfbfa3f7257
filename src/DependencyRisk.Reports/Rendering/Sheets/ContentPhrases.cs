namespace DependencyRisk;

/// <summary>What the sheets of content say.</summary>
internal static class ContentPhrases
{
    public static readonly LocalizedText Title = new("{0}: what is inside, by {1}", "{0}：按{1}划分的含量");
    public static readonly LocalizedText Face = new("At face value", "表面含量");
    public static readonly LocalizedText Through = new("Looked through to the bottom", "穿透到底的含量");
    public static readonly LocalizedText ToTier = new("Looked into {0} tiers", "穿透{0}层的含量");
    public static readonly LocalizedText Split = new("home {0}, foreign {1}, unknown {2}", "本国{0}，境外{1}，未知{2}");
    public static readonly LocalizedText HomeBounds = new("Home at least – at most", "本国至少–至多");
    public static readonly LocalizedText ForeignBounds = new("Foreign at least – at most", "境外至少–至多");
    public static readonly LocalizedText Hidden = new("Hidden foreign content", "隐藏的境外含量");
    public static readonly LocalizedText HiddenBetween = new("{0} ({1}, given what is unknown)", "{0}（计入未知部分为{1}）");
    public static readonly LocalizedText Unvalued = new("Components without a value, which count for nothing here", "没有价值数据而未计入的部件数");
    public static readonly LocalizedText Points = new("{0} points", "{0}个百分点");
    public static readonly LocalizedText Countries = new("Where the value comes from", "价值来自何处");
    public static readonly LocalizedText FaceValue = new("Face\nvalue", "表面含量");
    public static readonly LocalizedText LookThrough = new("Looked\nthrough", "穿透含量");
    public static readonly LocalizedText AtLeastAtMost = new("At least –\nat most", "至少–至多");
    public static readonly LocalizedText Tiers = new("Tier by tier", "逐层");
    public static readonly LocalizedText Tier = new("Tiers\nlooked into", "穿透层数");
    public static readonly LocalizedText All = new("all", "到底");
    public static readonly LocalizedText Home = new("Home", "本国");
    public static readonly LocalizedText Foreign = new("Foreign", "境外");
    public static readonly LocalizedText Unknown = new("Unknown", "未知");
    public static readonly LocalizedText Components = new("What hides foreign content", "隐藏境外含量的部件");
    public static readonly LocalizedText Own = new("Own\nvalue", "自身价值");
    public static readonly LocalizedText HiddenColumn = new("Hidden", "隐藏");
    public static readonly LocalizedText About = new(
        "Face value: each direct input whole, where it is supplied from. Looked through: every component's own value where it is added. At least – at most: low if nothing that the bill leaves open were from there, high if all that may be were. To build only.",
        "表面含量：每个直接投入整体计入其供应地。穿透含量：每个部件的自身价值计入其增值地。至少–至多：清单未写明的部分全不来自该地，或可能来自该地的全部来自该地。仅计制造。");

    public static readonly LocalizedText Picture = new("{0}: share of value, tier by tier", "{0}：逐层价值份额");
    public static readonly LocalizedText PictureOne = new("Share of value", "价值份额");
    public static readonly LocalizedText PictureHome = new("home: {0}", "本国：{0}");
    public static readonly LocalizedText PictureOthers = new("other countries", "其他国家或地区");
    public static readonly LocalizedText PictureFace = new("face value", "表面含量");
    public static readonly LocalizedText PictureTier = new("{0} tiers", "{0}层");
}
