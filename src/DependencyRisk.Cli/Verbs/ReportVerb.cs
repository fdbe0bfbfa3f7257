using System.CommandLine;
using System.Text;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk report</c>: everything about some products on one page, in a document or in a folder of tables, or what changed.</summary>
internal static class ReportVerb
{
    public const string Name = "report";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bills = new Argument<string[]>("BILL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue; several are shown side by side.",
        };
        var arguments = new ReportArguments();
        var options = new AnalysisOptions(
            ofProducts: "Default: every product and, where a bill has several, all of them together.",
            hasOutput: false);
        var verb = new Command(Name, "Writes a report to hand round: one page with charts and what-ifs that works offline, or Markdown, or tables; in English or Chinese.") { bills };
        OptionFactory.RefuseOptions(bills, verb);
        arguments.AddTo(verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Settings settings = options.Read(parsed);
            return Run(parsed.GetRequiredValue(bills), settings, arguments.Read(parsed, settings), shell, cancellation);
        });
        return verb;
    }

    private static int Run(string[] names, Settings settings, ReportSettings asked, Shell shell, CancellationToken cancellation)
    {
        if (asked.Against is not null)
        {
            return ReportChange.Run(names, settings, asked, shell, cancellation);
        }

        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        IReadOnlyList<LoadedBill> bills = new BillLoader(shell, progress, cancellation).Load(names);
        (Bill Bill, string Product)[] products =
        [
            .. ProductChoice.Of(bills, settings).SelectMany(
                choice => settings.Products.IsEmpty && choice.Products.Length > 1 ? choice.Products.Add(ExposureAnalysis.PortfolioId) : choice.Products,
                (choice, product) => (choice.Loaded.Bill, product)),
        ];
        progress.Begin("working out the report");
        var report = BillReport.Of(products, asked.Options, progress, cancellation);
        progress.Clear();
        Write(asked, shell, writer => report.WriteHtml(writer, cancellation), report.WriteMarkdown, () => report.Tables());
        return ExitCode.Done;
    }

    /// <summary>Writes in the form that was asked for.</summary>
    internal static void Write(ReportSettings asked, Shell shell, Action<TextWriter> html, Action<TextWriter> markdown, Func<IEnumerable<TidyTable>> tables)
    {
        switch (asked.Form)
        {
            case ReportForm.Csv:
                TableFolder.Write(asked.Output!, tables(), ".csv", (table, stream) => table.WriteCsv(stream));
                break;
            case ReportForm.JsonLines:
                TableFolder.Write(asked.Output!, tables(), ".jsonl", (table, stream) => table.WriteJsonLines(stream));
                break;
            default:
                Destination.Write(asked.Output, shell.Output, stream =>
                {
                    using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                    (asked.Form == ReportForm.Html ? html : markdown)(writer);
                });
                break;
        }
    }
}
