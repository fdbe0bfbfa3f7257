using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace DependencyRisk.Tests.Rendering;

/// <summary>What is drawn and written is what was computed: numbers are read back from tables, and lengths from pictures.</summary>
public sealed class RenderedNumbersTests
{
    // What a percentage with one digit behind the point may be off, and what two digits of a picture's coordinates may.
    private const double Rounding = 0.000501;
    private const double Pixel = 0.0005;

    private static readonly Bill Pet = BillCatalogue.Load("pet-ct");
    private static readonly ExposureAnalysis Analysis = new(Pet);
    private static readonly ProductExposure Exposure = Analysis.Product("pet-ct");

    [Fact]
    public void The_tables_of_an_exposure_hold_its_numbers()
    {
        XElement[] tables = [.. XElement.Parse(Exposure.ToHtml(Pet).Replace("<br>", "<br/>", StringComparison.Ordinal)).Descendants("table")];
        string[][] exposures = Cells(tables[1]);
        Assert.Equal(10, exposures.Length);
        Assert.All(exposures.Zip(Exposure.Exposures), pair =>
        {
            Assert.Equal(NameOf(pair.Second.Actor), pair.First[0]);
            AssertBounds(pair.Second.Loss, pair.First[1]);
            AssertNumber(pair.Second.FirstShortageMonths, pair.First[2]);
            AssertNumber(pair.Second.CriticalMonths, pair.First[3]);
            AssertBounds(new Bounds(pair.Second.WorstOutput, pair.Second.WorstOutput), pair.First[4]);
        });
        Assert.All(Cells(tables[2]).Zip(Exposure.ChokePoints), pair =>
        {
            Assert.Equal(Pet.Find(pair.Second.Component)!.Name.English, pair.First[0]);
            Assert.Equal(NameOf(pair.Second.Actor), pair.First[1]);
            AssertBounds(pair.Second.Loss, pair.First[3]);
        });
    }

    [Fact]
    public void What_is_left_out_is_counted() =>
        Assert.Contains($"… and {Exposure.Exposures.Length - 3} more.", Exposure.ToMarkdown(Pet, maxRows: 3), StringComparison.Ordinal);

    [Fact]
    public void Bars_reach_the_high_bound_and_whiskers_go_from_the_low_one()
    {
        XElement svg = XElement.Parse(Exposure.ToSvg(Pet));
        (double start, double end) = Axis(svg, "0%", "100%");
        double At(double x) => (x - start) / (end - start);
        (double Left, double Right, double Middle)[] bars = [.. Points(svg, "polygon").Select(points => (At(points.Min(point => point.X)), At(points.Max(point => point.X)), points.Average(point => point.Y))).OrderBy(bar => bar.Item3)];
        Assert.Equal(10, bars.Length);
        Assert.All(bars.Zip(Exposure.Exposures), pair =>
        {
            Assert.Equal(0, pair.First.Left, Pixel);
            Assert.Equal(pair.Second.Loss.High, pair.First.Right, Pixel);
        });
        var whiskers = Points(svg, "polyline")
            .SelectMany(points => points.Zip(points.Skip(1)))
            .Where(line => Math.Abs(line.First.Y - line.Second.Y) < 0.01 && bars.Any(bar => Math.Abs(bar.Middle - line.First.Y) < 0.1))
            .Select(line => (line.First.Y, Low: At(Math.Min(line.First.X, line.Second.X)), High: At(Math.Max(line.First.X, line.Second.X))))
            .OrderBy(line => line.Y).ToArray();
        ActorExposure[] open = [.. Exposure.Exposures.Take(10).Where(row => row.Loss.Width > 0)];
        Assert.Equal(open.Length, whiskers.Length);
        Assert.All(whiskers.Zip(open), pair =>
        {
            Assert.Equal(pair.Second.Loss.Low, pair.First.Low, Pixel);
            Assert.Equal(pair.Second.Loss.High, pair.First.High, Pixel);
        });
    }

    [Fact]
    public void Steps_are_those_of_the_trajectory()
    {
        ScenarioOutcome outcome = Analysis.Run("pet-ct", Scenario.Of(Cut.By(Country.UnitedStates).For(6)));
        Assert.True(outcome.Trajectory.Length > 2);
        XElement svg = XElement.Parse(outcome.ToSvg(Pet));
        (double start, double end) = Axis(svg, "0", "12");
        double top = Labels(svg, "100%").Y;
        double bottom = Labels(svg, "0%").Y;
        foreach (bool isHigh in (bool[])[false, true])
        {
            (double X, double Y)[] line = [.. Points(svg, "polyline", isHigh ? "#0072b2" : "#d55e00").MaxBy(points => points.Length)!.Select(point => (12 * (point.X - start) / (end - start), (bottom - point.Y) / (bottom - top)))];
            foreach ((int i, TrajectoryPoint point) in outcome.Trajectory.Index())
            {
                double until = i + 1 < outcome.Trajectory.Length ? outcome.Trajectory[i + 1].Month : outcome.HorizonMonths;
                double middle = (point.Month + until) / 2;
                Assert.Equal(isHigh ? point.Output.High : point.Output.Low, line.Last(at => at.X <= middle).Y, 0.004);
                Assert.Contains(line, at => Math.Abs(at.X - point.Month) < 0.01);
            }
        }
    }

    [Fact]
    public void Stacked_bars_are_shares_that_fill_the_axis()
    {
        ProductContent content = new ContentAnalysis(Pet).Product("pet-ct");
        XElement svg = XElement.Parse(content.ToSvg(Pet));
        (double start, double end) = Axis(svg, "0%", "100%");
        double axis = Labels(svg, "0%", isBelow: true).Y;
        var bars = Points(svg, "polygon", "#ffffff", "stroke").Where(points => points.All(point => point.Y < axis)).GroupBy(points => Math.Round(points.Average(point => point.Y), 1)).OrderBy(bar => bar.Key).ToArray();
        Assert.Equal(content.Waterfall.Length, bars.Length);
        Assert.All(bars.Zip(content.Waterfall), pair =>
        {
            double[] parts = [.. pair.First.OrderBy(points => points.Min(point => point.X)).Select(points => (points.Max(point => point.X) - points.Min(point => point.X)) / (end - start))];
            Assert.Equal(1, parts.Sum(), 0.003);
            Assert.Equal(pair.Second.Home, parts[0], Pixel);
            Assert.Equal(start, pair.First.Min(points => points.Min(point => point.X)), 0.05);
        });
    }

    private static string NameOf(Actor actor) => actor.Kind switch
    {
        ActorKind.Supplier => Pet.FindSupplier(actor.Id)!.Name.English!,
        _ => ReferenceTables.Countries.Single(country => country.Country == actor.Country).Name.English!,
    };

    private static string[][] Cells(XElement table) => [.. table.Element("tbody")!.Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];

    private static void AssertBounds(Bounds expected, string shown)
    {
        double[] ends = [.. shown.TrimEnd('%').Split('–').Select(end => double.Parse(end, CultureInfo.InvariantCulture) / 100)];
        Assert.Equal(expected.Low, ends[0], Rounding);
        Assert.Equal(expected.High, ends[^1], Rounding);
    }

    private static void AssertNumber(double? expected, string shown)
    {
        Assert.Equal(expected is null, shown == "–");
        if (expected is { } number)
        {
            Assert.Equal(number, double.Parse(shown, CultureInfo.InvariantCulture), 0.00501);
        }
    }

    // The x of two labels of the axis below.
    private static (double Start, double End) Axis(XElement svg, string first, string last) => (Labels(svg, first, isBelow: true).X, Labels(svg, last, isBelow: true).X);

    private static (double X, double Y) Labels(XElement svg, string text, bool isBelow = false)
    {
        XElement label = svg.Elements().Single(element => element.Name.LocalName == "text" && element.Value == text && ((string?)element.Attribute("text-anchor") == "middle") == isBelow);
        double size = Number(label, "font-size");
        // A label beside an axis stands with its middle at its value.
        return (Number(label, "x"), Number(label, "y") - (isBelow ? 0 : 0.3 * size));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<(double X, double Y)[]> Points(XElement svg, string tag, string? colour = null, string attribute = "stroke") =>
        svg.Elements().Where(element => element.Name.LocalName == tag && (colour is null || (string?)element.Attribute(attribute) == colour))
            .Select(element => element.Attribute("points")!.Value.Split(' ').Select(pair => pair.Split(',')).Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))).ToArray());
}
