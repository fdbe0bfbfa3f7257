namespace DependencyRisk;

/// <summary>Whether something comes earlier or later than before.</summary>
public enum MonthsDirection
{
    /// <summary>At the same time within 1e-9 months, or not within the horizon in both.</summary>
    Same,

    /// <summary>Earlier, or now within the horizon.</summary>
    Earlier,

    /// <summary>Later, or no more within the horizon.</summary>
    Later,
}
