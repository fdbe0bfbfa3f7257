namespace DependencyRisk;

/// <summary>What the sheet of a scenario says.</summary>
internal static class ScenarioPhrases
{
    public static readonly LocalizedText LossOver = new("{0} of the output over {1}", "{1}内损失{0}的产出");
    public static readonly LocalizedText Recovered = new("Recovered", "恢复");
    public static readonly LocalizedText NeverShort = new("never short", "未出现短缺");
    public static readonly LocalizedText StillShort = new("still short after {0}", "{0}后仍短缺");
    public static readonly LocalizedText OverTime = new("Output over time", "产出随时间的变化");
    public static readonly LocalizedText From = new("From\nmonth", "自第几月");
    public static readonly LocalizedText To = new("To\nmonth", "至第几月");
    public static readonly LocalizedText HeldBack = new("Component that holds it back", "制约产出的部件");
    public static readonly LocalizedText Picture = new("{0}: output over {1}", "{0}：{1}内的产出");
    public static readonly LocalizedText PictureLow = new("Low: all that may be cut is", "下界：可能断供的全部断供");
    public static readonly LocalizedText PictureHigh = new("High: only what must be cut is", "上界：仅必然断供的断供");
    public static readonly LocalizedText PictureRequired = new("Required", "要求的产出");
    public static readonly LocalizedText PicturePoint = new("from month {0}: {1}", "自第{0}月起：{1}");
}
