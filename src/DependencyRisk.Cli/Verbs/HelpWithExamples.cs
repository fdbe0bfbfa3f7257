using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DependencyRisk.Cli;

/// <summary>The usual help, and below it a few command lines to start from.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Readable = 110;

    private readonly HelpAction _help;

    public HelpWithExamples(HelpAction help, int width)
    {
        _help = help;
        _help.MaxWidth = Math.Min(width, Readable);
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(Examples.Of(parseResult.CommandResult.Command.Name));
        return code;
    }
}
