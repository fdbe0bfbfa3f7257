using System.Xml.Linq;
using Xunit;

namespace DependencyRisk.Tests.Rendering;

/// <summary>Whatever a bill calls its parts, it is text where it is shown, and it leaves the page around it alone.</summary>
public sealed class HostileNamesTests
{
    private const string Override = "\u202Egpj.exe\u202C";

    private static readonly HashSet<string> HtmlTags = ["div", "h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "br"];
    private static readonly HashSet<string> HtmlAttributes = ["lang", "scope", "style"];
    private static readonly HashSet<string> SvgTags = ["svg", "title", "desc", "rect", "polyline", "polygon", "text"];

    private static readonly HashSet<string> SvgAttributes =
    [
        "xmlns", "viewBox", "width", "height", "role", "aria-label", "style", "font-family", "rx", "fill", "fill-opacity", "points", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
        "x", "y", "font-size", "font-weight", "text-anchor", "transform",
    ];

    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "]]><!-- & &amp; &#60;", "| a | b |\n\r\n# head\n```\n![x](http://x)", "a_{b}^{c} [i](javascript:x) <http://x>",
        Override, "\u001b[31mred\u0007\u2028\0\uFFFE", "\uD800 lone \uDC00", new string('W', 10_000), new string('\u202E', 10_000), string.Concat(Enumerable.Repeat("汉<字>", 3_000)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_but_our_own_elements_is_in_html_and_svg(string name)
    {
        foreach (ShownResult rendering in All(name))
        {
            Assert.All(rendering.HtmlElement.DescendantsAndSelf(), element => IsKnown(element, HtmlTags, HtmlAttributes));
            Assert.All(rendering.SvgElement?.DescendantsAndSelf() ?? [], element => IsKnown(element, SvgTags, SvgAttributes));
            Assert.DoesNotContain("<script", rendering.Html + rendering.Svg, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_character_that_steers_what_is_around_it_is_left(string name) =>
        Assert.All(All(name), rendering => Assert.DoesNotContain(rendering.Html + rendering.Svg + rendering.Markdown, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u202C' or '\u2028' || char.IsSurrogate(c)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_tables_keep_their_columns_and_hold_no_markup(string name)
    {
        foreach (ShownResult rendering in All(name))
        {
            int columns = 0;
            foreach (string line in rendering.Markdown.Split('\n'))
            {
                int pipes = line.Replace("\\\\", string.Empty, StringComparison.Ordinal).Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|');
                Assert.True(line.StartsWith('|') ? columns == 0 || pipes == columns : pipes == 0, line);
                columns = line.StartsWith('|') ? pipes : 0;
            }

            string rest = rendering.Markdown.Replace("<br>", string.Empty, StringComparison.Ordinal).Replace("<!-- -->", string.Empty, StringComparison.Ordinal);
            Assert.DoesNotContain('<', rest);
            Assert.DoesNotContain("](", rest.Replace("\\]", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hostile_name_is_shown_as_it_is_written()
    {
        const string Name = "<script>alert(\"1\")</script>";
        ShownResult rendering = All(Name).First();
        Assert.Contains(rendering.HtmlElement.Descendants("th"), cell => cell.Value == Name);
        Assert.Contains(Name, rendering.SvgElement!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_names_are_cut_in_pictures_and_whole_in_tables()
    {
        string name = new('W', 10_000);
        foreach (ShownResult rendering in All(name))
        {
            Assert.All(rendering.SvgElement?.Descendants().Where(element => element.Name.LocalName == "text") ?? [], text => Assert.InRange(text.Value.Length, 1, 80));
            Assert.InRange(rendering.Svg?.Length ?? 0, 0, 60_000);
        }

        Assert.Contains(name, All(name).First().Html, StringComparison.Ordinal);
    }

    private static IEnumerable<ShownResult> All(string name) =>
        [.. Renderings.Of(RenderedBills.Of(_ => name), ReportLanguage.English), .. Renderings.Of(RenderedBills.Of(_ => default, id => $"{name}{id}"), ReportLanguage.Chinese)];

    private static void IsKnown(XElement element, HashSet<string> tags, HashSet<string> attributes)
    {
        Assert.Contains(element.Name.LocalName, tags);
        Assert.All(element.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, attributes));
    }
}
