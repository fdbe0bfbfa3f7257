namespace DependencyRisk.Criticality;

/// <summary>A strategic dependency in words.</summary>
internal static class DependencyWords
{
    public static string Of(DependencyAssessment assessment)
    {
        string flag = assessment.IsFlagged switch
        {
            true => "Dependent",
            false => "Not dependent",
            null => "Dependent or not, which what is unknown decides,",
        };
        string measure = assessment.Measure == TradeMeasure.Value ? "value" : "quantity";
        string held = assessment.YearsHeld.IsEmpty ? string.Empty : $" ({string.Join(", ", assessment.YearsHeld.Select(Words.Year))})";
        string open = assessment.YearsOpen.IsEmpty ? string.Empty : $", open in {string.Join(", ", assessment.YearsOpen.Select(Words.Year))}";
        return $"{flag} by {measure}: all criteria hold in {Words.Number(assessment.YearsHeld.Length)} of {Words.Number(assessment.Years.Length)} years{held}{open}; "
            + $"the flag needs {Words.Number(assessment.YearsRequired)} of the last {Words.Number(assessment.YearsLookedAt)}. "
            + $"{assessment.Years[^1]}; margin {Words.Percent(assessment.Years[^1].Margin)}.{Words.Assumed(assessment.Assumptions)}";
    }
}
