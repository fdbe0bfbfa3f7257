using System.Globalization;

namespace DependencyRisk;

/// <summary>Writes a report as one page that carries everything it needs: it works from a file, offline, and asks nobody for anything.</summary>
internal sealed class HtmlPage
{
    /// <summary>More products than this are not told one by one: no reader would get through, and no browser.</summary>
    public const int MostProducts = 100;

    private readonly BillReport _all;
    private readonly BillReport _report;
    private readonly Wording _say;
    private readonly PageModels _models;
    private readonly BillComparison? _change;
    private readonly CancellationToken _cancellation;

    /// <summary>A page.</summary>
    /// <param name="report">What it says of products.</param>
    /// <param name="change">What changed between them, where that is asked; else null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public HtmlPage(BillReport report, BillComparison? change, CancellationToken cancellation)
    {
        (_all, _say, _change, _cancellation) = (report, Wording.Of(report.Options.Language), change, cancellation);
        _report = report.First(MostProducts);
        _models = new PageModels(_report);
    }

    public void Write(TextWriter writer)
    {
        string data = new PageData(_report, _say, _models, _cancellation).Text();
        string[] scripts = [.. PageAssets.Scripts.Select(PageAssets.Read)];
        writer.Write(Head(scripts));
        writer.Write(new PageBody(_report, _all, _say, _models, _change).Html());
        writer.Write(Data(data));
        foreach (string script in scripts)
        {
            writer.Write("<script>");
            writer.Write(script);
            writer.Write("</script>\n");
        }

        writer.Write("</body>\n</html>\n");
    }

    // Scripts are named by their hashes and nothing may be loaded: were a name of the bill ever taken for markup, it could do nothing.
    private HtmlText Head(string[] scripts)
    {
        string allowed = string.Join(' ', scripts.Select(PageAssets.HashOf));
        var html = new HtmlText();
        html.Add($"<!DOCTYPE html>\n<html lang=\"{_say.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{PageBody.TitleOf(_all, _say, _change)}</title>\n<style>\n");
        html.AddTrusted(PageAssets.Read(PageAssets.Style));
        html.Add($"</style>\n</head>\n<body>\n");
        return html;
    }

    // Encoded JSON has no character that could end its element.
    private HtmlText Data(string data)
    {
        var html = new HtmlText();
        html.Add($"<script type=\"application/json\" id=\"report-data\">");
        html.AddTrusted(data);
        html.Add($"</script>\n<script type=\"application/json\" id=\"map-shapes\">");
        html.AddTrusted(_report.Options.MapShapes is { } shapes ? shapes.Json : PageAssets.Read(PageAssets.Shapes));
        html.Add($"</script>\n");
        foreach ((int index, string model) in _models.Models.Index())
        {
            html.Add($"<script type=\"application/json\" data-model=\"{index.ToString(CultureInfo.InvariantCulture)}\">");
            html.AddTrusted(model);
            html.Add($"</script>\n");
        }

        return html;
    }
}
