using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>Small inputs of <c>deprisk criticality geopolrisk</c>, and runs on them.</summary>
internal static class GeoPolRiskRun
{
    public const string Small = """
        {"material": "Tantalum", "importer": "US", "year": 2022,
         "production": [{"country": "CN", "tonnes": 60}, {"country": "DE", "tonnes": 40}],
         "imports": [{"partner": "CN", "tonnes": 8, "value": 15}, {"partner": "DE", "tonnes": 2, "value": 5, "governanceRisk": 0.2}]}
        """;

    public const string Table = """
        material,importer,year,flow,country,tonnes,value,governanceRisk
        Tantalum,US,2022,production,CN,60,,
        Tantalum,US,2022,production,DE,40,,
        Tantalum,US,2022,import,CN,8,15,
        Tantalum,US,2022,import,DE,2,5,0.2

        """;

    public static string[] Lines(CliRun run) => run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CliRun Run(string input, params string[] options) => CliRun.OfInput(input, ["criticality", "geopolrisk", "--input", "-", .. options.Contains("--format") ? options : [.. options, "--format", "json"]]);

    public static JsonElement Json(string input, params string[] options)
    {
        CliRun run = Run(input, options);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
