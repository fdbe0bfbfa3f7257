using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DependencyRisk;

/// <summary>How every document of this library is written: letters of all scripts as they are, lines ended by a line feed.</summary>
internal static class JsonFormat
{
    // Every script unescaped, but not the characters that matter in HTML: a document may end up in a page.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonWriterOptions Options(bool indented) => new() { Indented = indented, Encoder = Encoder, NewLine = "\n" };
}
