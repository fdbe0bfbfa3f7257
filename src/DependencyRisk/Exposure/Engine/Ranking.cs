namespace DependencyRisk;

/// <summary>The one order in which results are listed: the worst first, by high, then low, then share, then id.</summary>
internal static class Ranking
{
    public static int Compare(ActorExposure left, ActorExposure right)
    {
        int order = Compare(left.Loss, right.Loss);
        return order != 0 ? order : left.Actor.CompareTo(right.Actor);
    }

    public static int Compare(ChokePoint left, ChokePoint right)
    {
        int order = Compare(left.Loss, right.Loss);
        order = order != 0 ? order : right.Share.CompareTo(left.Share);
        order = order != 0 ? order : string.CompareOrdinal(left.Component, right.Component);
        return order != 0 ? order : left.Actor.CompareTo(right.Actor);
    }

    private static int Compare(Bounds left, Bounds right)
    {
        int order = right.High.CompareTo(left.High);
        return order != 0 ? order : right.Low.CompareTo(left.Low);
    }
}
