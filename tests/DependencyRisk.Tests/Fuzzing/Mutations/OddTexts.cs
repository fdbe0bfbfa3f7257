using System.Collections.Immutable;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Texts and numbers that programs have been known to trip over.</summary>
internal static class OddTexts
{
    public static ImmutableArray<string> Numbers { get; } =
    [
        "0", "-0", "1", "-1", "2", "0.5", "0.1", "1e-6", "1.000001", "0.9999999999999999", "1e308", "1.7976931348623157e308", "5e-324", "1e-400", "1e999", "-1e999", "12", "99999999999999999999",
        "2147483648", "-2147483649", "9223372036854775808", "1e5", "0.333333333333333314829616256247", "1E+2", "1e18", "1.00000000000000000000000000000000000000000000000000000000000000001",
    ];

    public static ImmutableArray<string> Texts { get; } =
    [
        "", " ", "\t", "a", "*", "-", "--", "ZZ", "US", "XK", "cn", "country:US", "country:ZZ", "supplier:", "component:a", "bloc:X=US+JP", "bloc:=", "2026-02-29", "0001-01-01", "9999-12-31", "low", "=1+1", "@x", "'", "''",
        "\uFEFF", "\u202E", "\u200B", "\u2028", "\u0000", "\u0085", "\u00A0", "\u3000", "İ", "ı", "ß", "e\u0301", "é", "𝄞", "\uFFFF", "\uFFFD", "１２", "٣", "中国", "$", "..", "../x", "/", "\\", "%s%n", "{0}", "<b>", "&amp;", "]]>",
    ];

    /// <summary>What breaks lines, cells, strings and encodings.</summary>
    public static ImmutableArray<string> Signs { get; } = ["\"", "\\", ",", ";", ":", "\t", "\r", "\n", "\r\n", "|", "{", "}", "[", "]", "(", ")", "<", ">", "/", "#", "+", "%", "~", "\u0000", "\u001B", "\u007F"];

    public static ImmutableArray<string> All { get; } = [.. Numbers, .. Texts, .. Signs];
}
