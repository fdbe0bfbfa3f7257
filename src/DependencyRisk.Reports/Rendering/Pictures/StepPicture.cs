using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DependencyRisk;

/// <summary>A fraction that changes in steps, in both bounds.</summary>
internal static class StepPicture
{
    private const double Height = 300;
    private const byte Faint = 60;

    /// <summary>Draws the steps.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="contents">The steps in words.</param>
    /// <param name="steps">From where each holds, and what; ascending.</param>
    /// <param name="end">Where the last one ends.</param>
    /// <param name="names">What the low bound and the high one are called; null where they are one.</param>
    /// <param name="level">A level to mark, and its name; or null.</param>
    /// <param name="axis">What the steps go along.</param>
    public static string Draw(
        string title, string contents, IReadOnlyList<(double From, Bounds Value)> steps, double end, (string Low, string High)? names, (double Level, string Name)? level, string axis)
    {
        PlotModel model = Charts.Model(title, right: 28);
        LinearAxis along = Charts.Values(AxisPosition.Bottom, end, "0.##");
        along.Title = axis;
        along.MinimumMajorStep = end >= 2 ? 1 : 0;
        model.Axes.Add(along);
        // A little more than all, so that a line at 100% is seen whole.
        LinearAxis values = Charts.Values(AxisPosition.Left, 1.02, "0%");
        values.MajorStep = 0.25;
        model.Axes.Add(values);
        List<DataPoint> low = Line(steps, end, value => value.Low);
        if (names is { } both)
        {
            List<DataPoint> high = Line(steps, end, value => value.High);
            var between = new AreaSeries { Fill = OxyColor.FromAColor(Faint, Palette.Sky), StrokeThickness = 0 };
            between.Points.AddRange(high);
            between.Points2.AddRange(low);
            model.Series.Add(between);
            model.Series.Add(Series(high, Palette.Blue, both.High));
            model.Series.Add(Series(low, Palette.Vermillion, both.Low));
        }
        else
        {
            model.Series.Add(Series(low, Palette.Vermillion, name: null));
        }

        if (level is { } mark)
        {
            LineSeries line = Series([new DataPoint(0, mark.Level), new DataPoint(end, mark.Level)], Palette.Ink, mark.Name);
            (line.LineStyle, line.StrokeThickness) = (LineStyle.Dash, 1);
            model.Series.Add(line);
        }

        model.Legends.Add(Charts.Key());
        return SvgCanvas.Draw(model, Charts.Width, Height, model.Title, contents);
    }

    private static LineSeries Series(IEnumerable<DataPoint> points, OxyColor colour, string? name)
    {
        var series = new LineSeries { Color = colour, StrokeThickness = 2.5, Title = name, RenderInLegend = name is not null };
        series.Points.AddRange(points);
        return series;
    }

    private static List<DataPoint> Line(IReadOnlyList<(double From, Bounds Value)> steps, double end, Func<Bounds, double> of)
    {
        var points = new List<DataPoint>(steps.Count * 2);
        for (int i = 0; i < steps.Count; i++)
        {
            double value = of(steps[i].Value);
            points.Add(new DataPoint(steps[i].From, value));
            points.Add(new DataPoint(i + 1 < steps.Count ? steps[i + 1].From : end, value));
        }

        return points;
    }
}
