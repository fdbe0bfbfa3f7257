namespace DependencyRisk;

/// <summary>How a cell stands out where there is colour.</summary>
internal enum Tone
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>Less than the rest.</summary>
    Faint,

    /// <summary>A loss to take note of.</summary>
    Warning,

    /// <summary>A loss of half the output or more.</summary>
    Alarm,
}
