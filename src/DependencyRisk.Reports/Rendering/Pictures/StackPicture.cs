using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DependencyRisk;

/// <summary>Bars that are stacked of shares which sum to 1.</summary>
internal static class StackPicture
{
    /// <summary>Draws the bars.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="bars">The names of the bars, from the top.</param>
    /// <param name="parts">The parts, from the left: name, colour, and the share in each bar.</param>
    public static string Draw(string title, IReadOnlyList<string> bars, IReadOnlyList<(string Name, OxyColor Colour, IReadOnlyList<double> Shares)> parts)
    {
        PlotModel model = Charts.Model(title, right: 28);
        model.Axes.Add(Charts.Names(bars));
        model.Axes.Add(Charts.Values(AxisPosition.Bottom, 1, "0%"));
        foreach ((string name, OxyColor colour, IReadOnlyList<double> shares) in parts)
        {
            var series = new BarSeries { Title = TextWidth.Cut(name, Charts.LabelWidth), FillColor = colour, IsStacked = true, StrokeColor = OxyColors.White, StrokeThickness = 1 };
            series.Items.AddRange(shares.Select((share, bar) => new BarItem(share, bar)));
            model.Series.Add(series);
        }

        model.Legends.Add(Charts.Key());
        string values = string.Join("; ", bars.Select((bar, i) => $"{bar}: {string.Join(", ", parts.Where(part => part.Shares[i] > 0).Select(part => $"{part.Name} {NumberText.Percent(part.Shares[i])}"))}"));
        return SvgCanvas.Draw(model, Charts.Width, Charts.HeightOf(bars.Count) + 24, model.Title, values);
    }
}
