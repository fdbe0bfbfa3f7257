namespace DependencyRisk;

/// <summary>The order in which effects are listed: the one that lowers losses most first.</summary>
internal static class EffectRanking
{
    // Reductions nearer to each other than this are equal: what is left of them is rounding.
    private const double UnitsInOne = 1e12;

    public static int Compare(MitigationEffect left, MitigationEffect right)
    {
        int order = Compare(
            Taken(right.WorstCountryLossBefore.High, right.WorstCountryLossAfter.High), Taken(left.WorstCountryLossBefore.High, left.WorstCountryLossAfter.High),
            Taken(right.ForeignLossBefore.High, right.ForeignLossAfter.High), Taken(left.ForeignLossBefore.High, left.ForeignLossAfter.High),
            Taken(right.CountryLossesBefore.High, right.CountryLossesAfter.High), Taken(left.CountryLossesBefore.High, left.CountryLossesAfter.High),
            Taken(right.WorstCountryLossBefore.Low, right.WorstCountryLossAfter.Low), Taken(left.WorstCountryLossBefore.Low, left.WorstCountryLossAfter.Low),
            Taken(right.ForeignLossBefore.Low, right.ForeignLossAfter.Low), Taken(left.ForeignLossBefore.Low, left.ForeignLossAfter.Low),
            Taken(right.CountryLossesBefore.Low, right.CountryLossesAfter.Low), Taken(left.CountryLossesBefore.Low, left.CountryLossesAfter.Low));
        return order != 0 ? order : string.CompareOrdinal(left.Component, right.Component);
    }

    // Pairs of numbers; the first pair that differs decides.
    private static int Compare(params ReadOnlySpan<double> pairs)
    {
        int order = 0;
        for (int i = 0; order == 0 && i < pairs.Length; i += 2)
        {
            order = pairs[i].CompareTo(pairs[i + 1]);
        }

        return order;
    }

    private static double Taken(double before, double after) => Math.Round((before - after) * UnitsInOne);
}
