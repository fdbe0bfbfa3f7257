using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DependencyRisk;

/// <summary>
/// HTML under construction. What stands in the literal parts of an interpolated string is markup; what stands in its holes is
/// text, whatever characters are in it, and is encoded. So no name in a bill can become markup: there is no other way in.
/// </summary>
internal sealed class HtmlText
{
    // Letters of every script as they are; what means something in HTML, and what does not print, as references.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <summary>Adds markup with text in its holes.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler writes into this instance before the method is called.")]
    public void Add([InterpolatedStringHandlerArgument("")] ref Handler markup) => _ = markup;

    /// <summary>Adds HTML that was built in the same way.</summary>
    public void Add(HtmlText html) => _text.Append(html._text);

    /// <summary>Adds what a program, a style sheet or encoded data is made of; never text from a bill.</summary>
    public void AddTrusted(string markup) => _text.Append(markup);

    public override string ToString() => _text.ToString();

    private void AddEncoded(string? text) => _text.Append(text is null ? null : Encoder.Encode(text));

    /// <summary>Encodes the holes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlText _html;

        public Handler(int literalLength, int formattedCount, HtmlText html)
        {
            (_, _, _html) = (literalLength, formattedCount, html);
        }

        public void AppendLiteral(string markup) => _html._text.Append(markup);

        public void AppendFormatted(string? text) => _html.AddEncoded(text);

        public void AppendFormatted(int number) => _html._text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>All digits of a number.</summary>
        public void AppendFormatted(double number) => _html.AddEncoded(number.ToString("R", CultureInfo.InvariantCulture));

        public void AppendFormatted(HtmlText html) => _html.Add(html);
    }
}
