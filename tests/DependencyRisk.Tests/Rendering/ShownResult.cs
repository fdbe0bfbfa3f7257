using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DependencyRisk.Tests.Rendering;

/// <summary>One result in all ways in which it is shown.</summary>
internal sealed record ShownResult(string Name, string Html, string Markdown, string? Svg)
{
    /// <summary>The HTML, whose only element without an end is a line break.</summary>
    public XElement HtmlElement => XElement.Parse(Html.Replace("<br>", "<br/>", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);

    public XElement? SvgElement => Svg is null ? null : XElement.Parse(Svg, LoadOptions.PreserveWhitespace);

    /// <summary>All that a person reads or hears of it.</summary>
    public IEnumerable<string> Texts =>
    [
        .. HtmlElement.DescendantNodes().OfType<XText>().Select(text => text.Value),
        .. SvgElement is { } svg ? svg.DescendantNodes().OfType<XText>().Select(text => text.Value).Append((string)svg.Attribute("aria-label")!) : [],
        Regex.Replace(Markdown.Replace("<br>", " ", StringComparison.Ordinal), "&(lt|gt|amp);", " "),
    ];
}
