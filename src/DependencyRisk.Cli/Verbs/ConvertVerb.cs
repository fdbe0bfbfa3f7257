using System.CommandLine;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk convert</c>: a bill from any form that is read into another.</summary>
internal static class ConvertVerb
{
    public const string Name = "convert";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var input = new Argument<string>("IN") { Description = "A bill in any form: JSON, CycloneDX, tables, a workbook, '-', or an id of the catalogue." };
        var output = new Argument<string>("OUT") { Description = "NAME.json for JSON, NAME.cdx.json for CycloneDX, a new or empty folder for tables, '-' for standard output." };
        Option<BillFormat> to = OptionFactory.Chosen("--to", Words.BillFormats, "Form of OUT, where its name does not say it: json, cyclonedx or csv.");
        var verb = new Command(Name, "Writes a bill in another form. What one form has no place for stands in it under names of its own, so that nothing is lost on the way back.") { input, output, to };
        verb.SetAction(parsed =>
        {
            BillFormat? format = parsed.GetResult(to) is { Implicit: false } ? parsed.GetValue(to) : null;
            return Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), format, shell, cancellation);
        });
        return verb;
    }

    private static int Run(string input, string output, BillFormat? asked, Shell shell, CancellationToken cancellation)
    {
        bool isStandard = string.Equals(output, BillLoader.StandardInput, StringComparison.Ordinal);
        BillFormat format = asked ?? (isStandard ? BillFormat.Json : BillFile.FormatOf(output))
            ?? throw new CliException(ExitCode.WrongUsage, $"deprisk convert: error usage: What '{output}' is to be cannot be told by its name; end it in .json or .cdx.json, name a folder for tables, or say --to.");
        Check(output, format, isStandard);
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        Bill bill = new BillLoader(shell, progress, cancellation).Load([input])[0].Bill;
        if (format == BillFormat.Tables)
        {
            BillFile.WriteTables(bill, output);
        }
        else
        {
            Destination.Write(isStandard ? null : output, shell.Output, stream => BillFile.Write(bill, stream, format));
        }

        if (!isStandard)
        {
            shell.Error.WriteLine(Printable.Clean(string.Create(CultureInfo.InvariantCulture, $"{output}: {bill.Components.Length} components, {bill.Suppliers.Length} suppliers, from {BillLoader.Show(input)}.")));
        }

        return ExitCode.Done;
    }

    private static void Check(string output, BillFormat format, bool isStandard)
    {
        if (!isStandard && output.StartsWith('-'))
        {
            throw new CliException(ExitCode.WrongUsage, $"deprisk convert: error usage: There is no option '{output}'; for a file or folder of that name write './{output}'.");
        }

        if (format == BillFormat.Tables && isStandard)
        {
            throw new CliException(ExitCode.WrongUsage, "deprisk convert: error usage: Tables take a folder; name one in place of '-'.");
        }

        if (format == BillFormat.Tables && (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())))
        {
            throw new CliException(ExitCode.BadInput, $"{output}: error output: Something is there already; name a new or an empty folder.");
        }

        if (format != BillFormat.Tables && !isStandard)
        {
            Destination.Check(output);
        }
    }
}
