namespace DependencyRisk;

/// <summary>
/// The forms of full width in which Chinese and Japanese keyboards write Latin letters, digits and signs. Done here because
/// normalization does nothing where an application runs without culture data.
/// </summary>
internal static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const char IdeographicSpace = '\u3000';

    /// <summary>The usual form of a character.</summary>
    public static char Narrow(char letter) => letter is >= First and <= Last ? (char)(letter - First + '!') : letter == IdeographicSpace ? ' ' : letter;

    /// <summary>The usual form of a text; the same object where nothing is of full width.</summary>
    public static string Narrow(string text) =>
        text.AsSpan().ContainsAnyInRange(First, Last) || text.Contains(IdeographicSpace) ? string.Create(text.Length, text, (narrow, wide) =>
        {
            for (int i = 0; i < wide.Length; i++)
            {
                narrow[i] = Narrow(wide[i]);
            }
        })
        : text;
}
