using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary>The options of every verb: form and place of the result.</summary>
internal sealed class OutputOptions
{
    private readonly Option<OutputFormat> _format = OptionFactory.Chosen("--format", Words.Formats, "Form of the result: table (default), json, csv, jsonl (the rows of csv, one JSON object a line) or markdown.");
    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file instead of standard output; it is written whole or not at all.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(_format);

    /// <summary>The file to write, checked, or null for standard output.</summary>
    public string? Output(ParseResult parsed)
    {
        string? path = parsed.GetValue(_output);
        if (path is { Length: 0 })
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk: error usage: --output needs the name of a file.");
        }

        Destination.Check(path);
        return path;
    }
}
