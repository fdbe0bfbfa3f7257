using System.Collections.Frozen;

namespace DependencyRisk;

/// <summary>Units of time, in months of 365.25 / 12 days.</summary>
internal static class TimeUnit
{
    private const double Day = 12 / 365.25;

    private static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["months|month|mo|mon|mths|mth|m|monate|monat|monaten|月|个月"] = 1,
        ["days|day|d|tage|tag|tagen|天|日"] = Day,
        ["weeks|week|wk|wks|w|wochen|woche|kw|周|星期"] = 7 * Day,
        ["years|year|y|yr|yrs|a|jahre|jahr|jahren|年"] = 12,
        ["quarters|quarter|quartale|季度"] = 3,
    }.SelectMany(pair => pair.Key.Split('|'), (pair, word) => (word, pair.Value)).ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many months a unit is; null where it is none.</summary>
    public static double? Months(string unit) => Units.TryGetValue(unit.Trim().TrimEnd('.'), out double months) ? months : null;
}
