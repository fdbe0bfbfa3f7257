using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DependencyRisk;

/// <summary>Ranked bars: each reaches the high bound, and a whisker on it goes from the low bound to the high one.</summary>
internal static class BarPicture
{
    private const double CapHeight = 0.16;
    private const double ValueWidth = 110;

    /// <summary>Draws the bars.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="explanation">How to read it, in words.</param>
    /// <param name="rows">Name, bounds and the bounds as text, from the top.</param>
    /// <param name="most">Where the axis ends, or null for where the longest bar does.</param>
    /// <param name="format">How the numbers on the axis are written.</param>
    public static string Draw(string title, string explanation, IReadOnlyList<(string Name, Interval Value, string Text)> rows, double? most, string format)
    {
        PlotModel model = Charts.Model(title, right: ValueWidth);
        double end = most ?? rows.Select(row => row.Value.High).DefaultIfEmpty(0).Max();
        model.Axes.Add(Charts.Names(rows.Select(row => row.Name)));
        model.Axes.Add(Charts.Values(AxisPosition.Bottom, end > 0 ? end : 1, format));
        var bars = new BarSeries { FillColor = Palette.Sky, StrokeThickness = 0 };
        var whiskers = new LineSeries { Color = Palette.Ink, StrokeThickness = 1.5 };
        for (int i = 0; i < rows.Count; i++)
        {
            bars.Items.Add(new BarItem(rows[i].Value.High, i));
            AddWhisker(whiskers.Points, rows[i].Value, i);
            model.Annotations.Add(new TextAnnotation
            {
                Text = rows[i].Text,
                TextPosition = new DataPoint(rows[i].Value.High, i),
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                Offset = new ScreenVector(6, 0),
                StrokeThickness = 0,
            });
        }

        model.Series.Add(bars);
        model.Series.Add(whiskers);
        string values = string.Join("; ", rows.Select(row => $"{TextWidth.Cut(row.Name, Charts.LabelWidth * 2)}: {row.Text}"));
        return SvgCanvas.Draw(model, Charts.Width, Charts.HeightOf(rows.Count), model.Title, $"{explanation} {values}");
    }

    // Its ends are told apart only where the bounds are.
    private static void AddWhisker(List<DataPoint> points, Interval value, int row)
    {
        if (value.IsExact)
        {
            return;
        }

        foreach (double end in (ReadOnlySpan<double>)[value.Low, value.High])
        {
            points.AddRange([new DataPoint(end, row - CapHeight), new DataPoint(end, row + CapHeight), DataPoint.Undefined]);
        }

        points.AddRange([new DataPoint(value.Low, row), new DataPoint(value.High, row), DataPoint.Undefined]);
    }
}
