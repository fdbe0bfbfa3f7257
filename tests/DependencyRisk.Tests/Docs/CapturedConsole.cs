using System.Text;

namespace DependencyRisk.Tests.Docs;

/// <summary>
/// Stands in the console's place and hands on to each test what that test prints, so that tests that look at what is printed can run
/// side by side. What is printed outside of any such test goes where it went before.
/// </summary>
internal sealed class CapturedConsole : TextWriter
{
    private readonly AsyncLocal<TextWriter?> _captured = new();
    private readonly TextWriter _console;

    private CapturedConsole(TextWriter console, Action<TextWriter> replace)
    {
        _console = console;
        CoreNewLine = ['\n'];
        replace(this);
    }

    /// <summary>Standard output.</summary>
    public static CapturedConsole Output { get; } = new(Console.Out, Console.SetOut);

    /// <summary>Standard error.</summary>
    public static CapturedConsole Error { get; } = new(Console.Error, Console.SetError);

    public override Encoding Encoding => _console.Encoding;

    private TextWriter Current => _captured.Value ?? _console;

    /// <summary>From here on what the caller prints, and whatever it waits for, goes to this writer; null for the console.</summary>
    public void To(TextWriter? writer) => _captured.Value = writer;

    public override void Write(char value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Write(string? value) => Current.Write(value);
}
