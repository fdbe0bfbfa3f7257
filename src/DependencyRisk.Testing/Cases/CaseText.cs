using System.Globalization;

namespace DependencyRisk.Testing;

/// <summary>A case as C# that one can paste.</summary>
internal static class CaseText
{
    /// <summary>Declares the case; the names of its variables end as told, so that several cases can stand side by side.</summary>
    public static string Of(object given, string ending) => given switch
    {
        BillCase asked => BillCode.Of(asked, ending),
        double[] amounts => $"double[] amounts{ending} = [{string.Join(", ", amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture)))}];",
        _ => given.ToString() ?? string.Empty,
    };
}
