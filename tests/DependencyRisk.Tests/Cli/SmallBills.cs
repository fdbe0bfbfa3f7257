using System.Text.Json;

namespace DependencyRisk.Tests.Cli;

/// <summary>Bills of a few components, for what the catalogue has no example of.</summary>
internal static class SmallBills
{
    /// <summary>One product of one part, made in one country by one supplier.</summary>
    public static string WithIds(string product, string part, string supplier, string name, string home = "CN")
    {
        static string Quote(string text) => JsonEncodedText.Encode(text).ToString();
        return $$"""
            {
              "format": "dependency-risk-bill/1", "id": "{{Quote(product)}}", "home": "{{home}}", "products": ["{{Quote(product)}}"],
              "suppliers": [{ "id": "{{Quote(supplier)}}", "name": "{{Quote(name)}}", "headquarters": "US" }],
              "components": [
                { "id": "{{Quote(product)}}", "name": "{{Quote(name)}}", "uses": [{ "component": "{{Quote(part)}}" }] },
                { "id": "{{Quote(part)}}", "name": "{{Quote(name)}}", "sources": [{ "supplier": "{{Quote(supplier)}}", "origin": "US", "share": 1, "recoveryMonths": 3 }], "stockMonths": 1 }
              ]
            }
            """;
    }

    public static string Plain(string home = "CN") => WithIds("machine", "part", "maker", "Name", home);

    /// <summary>Five errors and a warning, in known places.</summary>
    public const string Broken = """
        {
          "format": "dependency-risk-bill/1", "id": "x", "home": "CN", "products": ["a", "nowhere"], "colour": 1,
          "components": [
            { "id": "a", "stockMonths": -1, "uses": [{ "component": "ghost" }],
              "sources": [{ "origin": "QQ", "share": 2 }] }
          ]
        }
        """;
}
