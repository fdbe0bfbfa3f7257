namespace DependencyRisk;

/// <summary>What a report is to say, and in which language.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ReportOptions
{
    /// <summary>The defaults.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>The language; default English. Names without a text in it are shown in the other one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such language.</exception>
    public ReportLanguage Language
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A report is in English or Chinese.");
    }

    /// <summary>What exposure is reckoned with: home, horizon, control, phase, required output, blocs.</summary>
    public ExposureOptions Exposure
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = ExposureOptions.Default;

    /// <summary>Rows of each list, at least 1, default 10. What is left out is counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10;

    /// <summary>The shapes on the map of a page; null (default) for those that come with the package, of Natural Earth.</summary>
    public MapShapes? MapShapes { get; init; }
}
