using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CsvTests
{
    private static readonly ProductExposure Ecmo = new ExposureAnalysis(BillCatalogue.Load("ecmo")).Product("ecmo");

    [Fact]
    public void ChokePointsAreTheDefaultToTheLastBit()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("score", "ecmo", "--format", "csv"));
        Assert.Equal(CliRun.Output0("score", "ecmo", "--format", "csv"), CliRun.Output0("score", "ecmo", "--format", "csv", "--table", "chokepoints"));
        Assert.Equal(Ecmo.ChokePoints.Length, rows.Count - 1);
        foreach ((ChokePoint point, string[] row) in Ecmo.ChokePoints.Zip(rows.Skip(1)))
        {
            Assert.Equal(("ecmo", "ecmo", point.Component, point.Actor.ToString()), (row[0], row[1], row[2], row[4]));
            Assert.Equal((point.Share, point.Loss.Low, point.Loss.High), (Number(row[5]), Number(row[6]), Number(row[7])));
            Assert.Equal(point.FirstShortageMonths, row[8].Length == 0 ? null : Number(row[8]));
        }
    }

    [Fact]
    public void ExposuresAndHeadlinesAreTidyToo()
    {
        List<string[]> exposures = CsvText.Parse(CliRun.Output0("score", "ecmo", "--format", "csv", "--table", "exposures"));
        Assert.Equal(Ecmo.Exposures.Select(row => row.Actor.ToString()), exposures.Skip(1).Select(row => row[2]));
        Assert.Equal(Ecmo.Exposures.Select(row => row.Loss.High), exposures.Skip(1).Select(row => Number(row[4])));

        List<string[]> headlines = CsvText.Parse(CliRun.Output0("score", "all", "ecmo", "--format", "csv", "--table", "headline"));
        Assert.Equal(42, headlines.Count);
        Assert.Equal(["ecmo", "ecmo", "ECMO system (console + consumable set)", "market", "CN", "12", "origin", "both", "0.5", "DE"], headlines[^1][..10]);
        Assert.Equal(Ecmo.Headline.Loss.High, Number(headlines[^1][11]));
    }

    [Fact]
    public void TopShortensEachProductsList()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("score", "pet-ct", "ecmo", "--format", "csv", "--top", "3"));
        Assert.Equal(["pet-ct", "pet-ct", "pet-ct", "ecmo", "ecmo", "ecmo"], rows.Skip(1).Select(row => row[1]));
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
