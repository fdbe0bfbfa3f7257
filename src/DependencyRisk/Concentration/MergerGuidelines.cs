namespace DependencyRisk;

/// <summary>The thresholds at which merger guidelines call a market moderately or highly concentrated.</summary>
/// <remarks>
/// They were drawn up for mergers of firms, not for countries or inputs: use them as a familiar yardstick. Thresholds as
/// generally cited from the guidelines of the United States. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record MergerGuidelines
{
    /// <summary>Makes guidelines.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="moderate">Where moderate concentration begins.</param>
    /// <param name="high">Above this it is high; at least <paramref name="moderate"/>.</param>
    /// <exception cref="ArgumentException">No name, or thresholds out of order.</exception>
    public MergerGuidelines(string name, Hhi moderate, Hhi high)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (high < moderate)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"High concentration cannot begin below moderate, {moderate}.");
        }

        (Name, Moderate, High) = (name, moderate, high);
    }

    /// <summary>Horizontal Merger Guidelines 2010: 1,500 and 2,500 points.</summary>
    public static MergerGuidelines UnitedStates2010 { get; } = new("US 2010", Hhi.FromPoints(1_500), Hhi.FromPoints(2_500));

    /// <summary>Merger Guidelines 2023: 1,000 and 1,800 points.</summary>
    public static MergerGuidelines UnitedStates2023 { get; } = new("US 2023", Hhi.FromPoints(1_000), Hhi.FromPoints(1_800));

    /// <summary>Their name.</summary>
    public string Name { get; }

    /// <summary>Where moderate concentration begins.</summary>
    public Hhi Moderate { get; }

    /// <summary>Above this, concentration is high.</summary>
    public Hhi High { get; }

    /// <summary>The band of an index; rises with the index.</summary>
    /// <param name="index">The index.</param>
    public ConcentrationBand Classify(Hhi index) =>
        index > High ? ConcentrationBand.High
        : index >= Moderate ? ConcentrationBand.Moderate
        : ConcentrationBand.Unconcentrated;
}
