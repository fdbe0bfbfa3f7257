using System.CommandLine;
using System.Text;

namespace DependencyRisk.Cli;

/// <summary>The options of <c>deprisk report</c> beyond those of every analysis.</summary>
internal sealed class ReportArguments
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file, whole or not at all, instead of standard output; for csv and jsonl a new or empty folder.",
    };

    private readonly Option<ReportForm> _form = OptionFactory.Chosen("--format", Words.ReportForms, "html (default): a page with charts and what-ifs; markdown; csv, jsonl: a folder of tables. Without it the name of the file tells.");
    private readonly Option<ReportLanguage> _language = OptionFactory.Chosen("--lang", Words.Languages, "Language: en (default) or zh.");
    private readonly Option<string?> _against = new("--against")
    {
        HelpName = "BILL",
        Description = "The bill before: then the report is on what changed from it to BILL, in the bill and in its exposures.",
    };

    private readonly Option<int?> _top = OptionFactory.Count("--top", 1, "Rows of each list; default 10. Tables in csv and jsonl have all.");
    private readonly Option<string?> _map = new("--map")
    {
        HelpName = "FILE",
        Description = "Shapes of countries for the map, as GeoJSON or TopoJSON; names stay those of the country table.",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_output, _form, _language, _against, _top, _map])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CliException">An option contradicts another, or a file cannot be read or written.</exception>
    public ReportSettings Read(ParseResult parsed, Settings settings)
    {
        string? output = parsed.GetValue(_output);
        if (output is { Length: 0 })
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk report: error usage: --output needs the name of a file.");
        }

        ReportForm form = parsed.GetResult(_form) is { Implicit: false } ? parsed.GetValue(_form) : FormOf(output);
        Check(form, output);
        return new ReportSettings
        {
            Form = form,
            Output = output,
            Against = parsed.GetValue(_against),
            Options = new ReportOptions
            {
                Language = parsed.GetValue(_language),
                Exposure = settings.Exposure,
                MaxRows = parsed.GetValue(_top) ?? ReportOptions.Default.MaxRows,
                MapShapes = parsed.GetValue(_map) is { } path ? ReadShapes(path) : null,
            },
        };
    }

    private static ReportForm FormOf(string? output) => Path.GetExtension(output)?.ToUpperInvariant() switch
    {
        null or ".HTML" or ".HTM" => ReportForm.Html,
        ".MD" or ".MARKDOWN" => ReportForm.Markdown,
        _ => throw new CliException(
            ExitCode.WrongUsage,
            $"deprisk report: error usage: What '{output}' is to be cannot be told by its name; end it in .html or .md, or say --format (csv and jsonl are folders of tables)."),
    };

    private static void Check(ReportForm form, string? output)
    {
        if (form is ReportForm.Html or ReportForm.Markdown)
        {
            Destination.Check(output);
        }
        else if (output is null)
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk report: error usage: --format csv and jsonl write a folder of tables; name one with --output.");
        }
        else if (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
        {
            throw new CliException(ExitCode.BadInput, $"{output}: error output: Something is there already; name a new or an empty folder.");
        }
    }

    private static MapShapes ReadShapes(string path)
    {
        try
        {
            return MapShapes.Parse(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CliException(ExitCode.BadInput, $"{path}: error map: {wrong.Message}");
        }
    }
}
