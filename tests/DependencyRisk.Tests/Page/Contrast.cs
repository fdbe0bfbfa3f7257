using System.Globalization;
using System.Text.RegularExpressions;

namespace DependencyRisk.Tests.Page;

/// <summary>Contrast of two colours, from 1 to 21, by the Web Content Accessibility Guidelines 2.2 (relative luminance and contrast ratio).</summary>
internal static partial class Contrast
{
    public static double Of(string one, string other)
    {
        (double first, double second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Parts(colour).Select(part => part / 255).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    // #rgb, #rrggbb, rgb(r, g, b) or rgba(r, g, b, a).
    private static double[] Parts(string colour) => colour switch
    {
        ['#', var r, var g, var b] => [Hex(r, r), Hex(g, g), Hex(b, b)],
        ['#', var r1, var r2, var g1, var g2, var b1, var b2] => [Hex(r1, r2), Hex(g1, g2), Hex(b1, b2)],
        _ => [.. Number().Matches(colour).Take(3).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))],
    };

    private static double Hex(char first, char second) => int.Parse([first, second], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
