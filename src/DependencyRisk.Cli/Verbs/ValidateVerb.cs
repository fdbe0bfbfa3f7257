using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk validate</c>: every problem of a bill. The list is the result, and printed whether there are errors or not.</summary>
internal static class ValidateVerb
{
    public const string Name = "validate";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        var options = new OutputOptions();
        var verb = new Command(Name, "Lists every problem of a bill, each with its place and what to do about it.") { bill };
        OptionFactory.RefuseOptions(bill, verb);
        options.AddTo(verb);
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(bill), options.Format(parsed), options.Output(parsed), shell, cancellation));
        return verb;
    }

    private static int Run(string name, OutputFormat format, string? path, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        bool isValid = new BillLoader(shell, progress, cancellation).TryLoad(name, out Bill? bill, out ImmutableArray<BillProblem> problems);
        Destination.Write(path, shell.Output, output => Write(output, name, bill, problems, format, path is null, shell));
        if (format != OutputFormat.Table || path is not null)
        {
            shell.Error.WriteLine(Printable.Clean($"{BillLoader.Show(name)}: {ProblemSheet.Summary(bill, problems)}"));
        }

        return isValid ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Write(Stream output, string name, Bill? bill, ImmutableArray<BillProblem> problems, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                ProblemJson.Write(output, problems);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyBills.Problems(problems), format);
                break;
            default:
                ProblemSheet.Of(BillLoader.Show(name), bill, problems).Write(output, format, isShown, shell);
                break;
        }
    }
}
