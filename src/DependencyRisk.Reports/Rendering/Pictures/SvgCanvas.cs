using System.Globalization;
using OxyPlot;

namespace DependencyRisk;

/// <summary>
/// Writes what OxyPlot draws as SVG that can stand several times on one page. OxyPlot's own exporter numbers its clip paths from 1 in every
/// picture, so that on a page the second picture is clipped by the first; it takes Chinese characters for narrow; and it has no title
/// for those who hear a page. Texts are encoded, whatever characters are in them.
/// </summary>
internal sealed class SvgCanvas : RenderContextBase
{
    private const string Fonts = "Segoe UI, Helvetica Neue, Noto Sans, Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif";

    // Above and below the line, in heights of the font.
    private const double Ascent = 0.8;
    private const double Descent = 0.2;

    private readonly HtmlText _svg = new();
    private int _clips;

    private SvgCanvas() => RendersToScreen = false;

    /// <summary>Counted alone: everything stays within the axes by itself.</summary>
    public override int ClipCount => _clips;

    /// <summary>The picture, with a title and with its contents in words for those who do not see it.</summary>
    public static string Draw(PlotModel model, double width, double height, string title, string description)
    {
        var canvas = new SvgCanvas();
        HtmlText svg = canvas._svg;
        (string w, string h) = (Text(width), Text(height));
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" aria-label=\"{title}\" style=\"max-width:100%;height:auto\" font-family=\"{Fonts}\">\n");
        svg.Add($"<title>{title}</title>\n<desc>{description}</desc>\n");
        svg.Add($"<rect width=\"{w}\" height=\"{h}\" rx=\"4\" fill=\"#ffffff\"/>\n");
        IPlotModel plot = model;
        plot.Update(updateData: true);
        plot.Render(canvas, new OxyRect(0, 0, width, height));
        if (model.GetLastPlotException() is { } exception)
        {
            // It would stand in the picture instead.
            throw new InvalidOperationException("The picture could not be drawn.", exception);
        }

        svg.Add($"</svg>\n");
        return svg.ToString();
    }

    public override void PushClip(OxyRect clippingRectangle) => _clips++;

    public override void PopClip() => _clips--;

    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin)
    {
        if (points.Count < 2 || thickness <= 0 || !stroke.IsVisible())
        {
            return;
        }

        _svg.Add($"<polyline points=\"{Points(points)}\" fill=\"none\"");
        AddStroke(stroke, thickness, dashArray);
        _svg.Add($"/>\n");
    }

    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin)
    {
        bool hasStroke = stroke.IsVisible() && thickness > 0;
        if (points.Count < 2 || (!fill.IsVisible() && !hasStroke))
        {
            return;
        }

        _svg.Add($"<polygon points=\"{Points(points)}\"");
        AddPaint("fill", fill);
        if (hasStroke)
        {
            AddStroke(stroke, thickness, dashArray);
        }

        _svg.Add($"/>\n");
    }

    public override void DrawText(
        ScreenPoint p, string text, OxyColor fill, string? fontFamily, double fontSize, double fontWeight, double rotation, HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        // Not every reader of SVG knows other baselines than the usual one.
        double down = fontSize * verticalAlignment switch
        {
            VerticalAlignment.Top => Ascent,
            VerticalAlignment.Middle => (Ascent - Descent) / 2,
            _ => -Descent,
        };
        string anchor = horizontalAlignment switch
        {
            HorizontalAlignment.Center => "middle",
            HorizontalAlignment.Right => "end",
            _ => "start",
        };
        _svg.Add($"<text x=\"{Text(p.X)}\" y=\"{Text(p.Y + down)}\" font-size=\"{Text(fontSize)}\" text-anchor=\"{anchor}\"");
        if (fontWeight > FontWeights.Normal)
        {
            _svg.Add($" font-weight=\"{Text(fontWeight)}\"");
        }

        if (rotation != 0)
        {
            _svg.Add($" transform=\"rotate({Text(rotation)} {Text(p.X)} {Text(p.Y)})\"");
        }

        AddPaint("fill", fill);
        _svg.Add($">{Printable.Clean(text)}</text>\n");
    }

    public override OxySize MeasureText(string text, string? fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new OxySize(TextWidth.Of(text) * fontSize, (Ascent + Descent) * fontSize);

    private static string Points(IEnumerable<ScreenPoint> points) => string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private void AddStroke(OxyColor stroke, double thickness, double[]? dashes)
    {
        AddPaint("stroke", stroke);
        _svg.Add($" stroke-width=\"{Text(thickness)}\"");
        if (dashes is { Length: > 0 })
        {
            _svg.Add($" stroke-dasharray=\"{string.Join(' ', dashes.Select(Text))}\"");
        }
    }

    private void AddPaint(string attribute, OxyColor colour)
    {
        _svg.Add($" {attribute}=\"{(colour.IsVisible() ? $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}" : "none")}\"");
        if (colour.IsVisible() && colour.A < byte.MaxValue)
        {
            _svg.Add($" {attribute}-opacity=\"{Text(colour.A / (double)byte.MaxValue)}\"");
        }
    }
}
