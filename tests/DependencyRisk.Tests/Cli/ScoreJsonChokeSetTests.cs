using System.Text.Json;
using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ScoreJsonChokeSetTests
{
    [Fact]
    public void AChokeSetIsASizeAndActors()
    {
        Bill bill = BillCatalogue.Load("ecmo");
        ProductExposure exposure = new ExposureAnalysis(bill).Product("ecmo");
        exposure = exposure with { Headline = exposure.Headline with { SmallestChokeSet = new ChokeSet([Actor.Of(Country.Germany), Actor.Of(Country.Japan)]) } };
        using var output = new MemoryStream();
        ScoreJson.Write(output, [new ScoreResult("ecmo", bill, exposure)], top: null);
        using var document = JsonDocument.Parse(output.ToArray());
        JsonElement set = document.RootElement.GetProperty("headline").GetProperty("smallestChokeSet");
        Assert.Equal(2, set.GetProperty("size").GetInt32());
        Assert.Equal(["country:DE", "country:JP"], set.GetProperty("actors").EnumerateArray().Select(actor => actor.GetString()));
        Assert.Contains("2 actors: country:DE + country:JP", TerminalRenderer.Render(ScoreSheet.Of([new ScoreResult("ecmo", bill, exposure)], top: null), hasColour: false, width: 160), StringComparison.Ordinal);
    }
}
