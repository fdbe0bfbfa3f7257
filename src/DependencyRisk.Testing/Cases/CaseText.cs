using System.Globalization;

namespace DependencyRisk.Testing;

/// <summary>A case in text that one can paste.</summary>
internal static class CaseText
{
    public static string Of(object given) => given switch
    {
        double[] amounts => $"[{string.Join(", ", amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture)))}]",
        _ => given.ToString() ?? string.Empty,
    };
}
