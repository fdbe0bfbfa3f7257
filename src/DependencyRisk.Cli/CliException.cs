namespace DependencyRisk.Cli;

/// <summary>Ends a verb with an exit code and what to say on standard error, one problem a line.</summary>
internal sealed class CliException : Exception
{
    public CliException(int exitCode, params IReadOnlyList<string> lines)
        : base(string.Join('\n', lines)) => (Code, Lines) = (exitCode, lines);

    public int Code { get; }

    public IReadOnlyList<string> Lines { get; }
}
