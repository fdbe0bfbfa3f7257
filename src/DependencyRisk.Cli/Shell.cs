using System.Text;

namespace DependencyRisk.Cli;

/// <summary>What surrounds the tool: its streams, and what is known of who reads them.</summary>
internal sealed record Shell(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Columns of output that is no terminal: enough for every table without wrapping badly.</summary>
    public const int WideEnough = 160;

    /// <summary>Whether colour may be used on standard output.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of standard output.</summary>
    public int Width { get; init; } = WideEnough;

    /// <summary>Whether a person watches standard error, so that progress makes sense.</summary>
    public bool ShowsProgress { get; init; }

    public static Shell OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new Shell(Console.OpenStandardInput(), Console.OpenStandardOutput(), ErrorWriter())
        {
            HasColour = isTerminal && !IsSet("NO_COLOR") && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal),
            Width = isTerminal ? TerminalWidth() : WideEnough,
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    // By hand, because Console.Error sets up far more than is needed and costs start-up time.
    private static StreamWriter ErrorWriter() =>
        new(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and int width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
