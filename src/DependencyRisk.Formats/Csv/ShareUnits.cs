using System.Globalization;

namespace DependencyRisk;

/// <summary>
/// Settles shares that are given above 1: per cent where those of the part sum to a hundred, else nothing that can be read for sure.
/// </summary>
internal static class ShareUnits
{
    private const double Hundred = 100;
    private const double Slack = 1;
    private const double MostCapacity = 10;

    /// <summary>Settles the rows of one part, or of one maker.</summary>
    public static void Settle(Span<SourceRow> rows, Action<SourceRow, string, string> warn)
    {
        double total = 0;
        bool isAbove = false;
        foreach (ref SourceRow row in rows)
        {
            total += double.IsNaN(row.Share) ? 0 : row.Share;
            isAbove |= row.Share > 1;
        }

        bool isPercent = isAbove && Math.Abs(total - Hundred) <= Slack;
        foreach (ref SourceRow row in rows)
        {
            if (isPercent)
            {
                row.Share /= Hundred;
                row.Capacity /= Hundred;
            }
            else if (isAbove && !double.IsNaN(row.Share))
            {
                string sum = total.ToString("R", CultureInfo.InvariantCulture);
                warn(row, "unclear-share", $"The shares of the part sum to {sum}, which is neither 1 nor 100; they count as not given. Write fractions such as 0.6, or per cent with the sign in the cells or the header.");
                row.Share = double.NaN;
            }

            if (row.Capacity > MostCapacity)
            {
                warn(row, "unclear-capacity", "The capacity is more than ten times what is needed, which it can hardly be; it counts as not given. Write it as a fraction of what is needed.");
                row.Capacity = double.NaN;
            }
        }

        if (isPercent)
        {
            warn(rows[0], "shares-in-percent", "The shares of the part sum to 100, and are read as per cent.");
        }
    }
}
