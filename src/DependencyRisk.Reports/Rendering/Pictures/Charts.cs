using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace DependencyRisk;

/// <summary>What the pictures have in common: size, title, axes, legend.</summary>
internal static class Charts
{
    public const double Width = 680;

    // In widths of a Chinese character; the rest of the width is for what the labels are of.
    public const double LabelWidth = 20;

    /// <summary>How wide the name of a product in a title may be.</summary>
    public const double NameWidth = 26;
    private const double TitleWidth = 46;
    private const double FontSize = 12;

    /// <summary>An empty picture.</summary>
    public static PlotModel Model(string title, double right = 16) => new()
    {
        Title = TextWidth.Cut(title, TitleWidth),
        TitleFontSize = 14,
        TitleFontWeight = FontWeights.Bold,
        TitleColor = Palette.Ink,
        TextColor = Palette.Ink,
        DefaultFontSize = FontSize,
        PlotAreaBorderThickness = new OxyThickness(0),
        Padding = new OxyThickness(12, 10, right, 10),
        Culture = CultureInfo.InvariantCulture,
    };

    /// <summary>An axis of numbers from 0, with lines across.</summary>
    public static LinearAxis Values(AxisPosition position, double most, string format) => new()
    {
        Position = position,
        Minimum = 0,
        Maximum = most,
        StringFormat = format,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = Palette.Grid,
        MajorGridlineThickness = 1,
        MinorTickSize = 0,
        MajorTickSize = 0,
        IntervalLength = 90,
    };

    /// <summary>An axis of names, the first at the top; names that are too long for it are cut.</summary>
    public static CategoryAxis Names(IEnumerable<string> names)
    {
        var axis = new CategoryAxis
        {
            Position = AxisPosition.Left,
            // The first name is at the start of the axis, which is at its top.
            StartPosition = 1,
            EndPosition = 0,
            MajorTickSize = 0,
            GapWidth = 0.4,
        };
        axis.Labels.AddRange(names.Select(name => TextWidth.Cut(name, LabelWidth)));
        return axis;
    }

    /// <summary>Says below the picture which colour is what.</summary>
    public static Legend Key() => new()
    {
        LegendPlacement = LegendPlacement.Outside,
        LegendPosition = LegendPosition.BottomLeft,
        LegendOrientation = LegendOrientation.Horizontal,
        LegendBorderThickness = 0,
        LegendFontSize = FontSize,
    };

    /// <summary>Enough height for so many bars.</summary>
    public static double HeightOf(int bars) => 80 + (26 * bars);
}
