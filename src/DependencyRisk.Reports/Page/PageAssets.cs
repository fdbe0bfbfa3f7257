using System.Security.Cryptography;
using System.Text;

namespace DependencyRisk;

/// <summary>The programs, styles and shapes that a page carries within itself.</summary>
internal static class PageAssets
{
    /// <summary>What the page runs, in order: the chart library, what projects and reads shapes, then the page's own.</summary>
    public static readonly IReadOnlyList<string> Scripts = ["echarts.min.js", "d3-array.min.js", "d3-geo.min.js", "topojson-client.min.js", "exposure-model.js", "charts.js", "what-if.js", "report.js"];

    public const string Style = "report.css";

    public const string Shapes = "countries-50m.json";

    public static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The package has no resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>What a content security policy knows a script by.</summary>
    public static string HashOf(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
