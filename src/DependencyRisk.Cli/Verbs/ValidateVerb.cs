using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk validate</c>: every problem of a bill. The list is the result, and printed whether there are errors or not.</summary>
internal static class ValidateVerb
{
    public const string Name = "validate";

    // Cells for which it is told what is left once they are filled, unless more are asked for; and how many of them at most, since
    // each takes a run of its own.
    private const int UsualFollowed = 10;
    private const int MostFollowed = 100;

    // They make sense without a report.
    private static readonly string[] OfTheList = ["--report", "--format", "--output"];

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        var report = new Option<bool>("--report") { Description = "Groups the problems, and says how complete the bill is and which empty cells to fill first. The options below but --format and --output go with it." };
        Option<int?> top = OptionFactory.Count("--top", 0, "Empty cells listed; default: all in json and csv, 10 in a table.");
        var options = new AnalysisOptions(
            hasBlocs: false,
            hasRequired: false,
            ofProducts: "Each named one is reported on for itself. Default: all products together.",
            ofPortfolio: "All products of the bill together, weighed equally (product \"*\"): the default, or besides those that --product names.");
        var verb = new Command(Name, "Lists every problem of a bill, each with its place and what to do about it; with --report also what is missing.") { bill, report, top };
        OptionFactory.RefuseOptions(bill, verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            bool isReport = parsed.GetValue(report);
            if (!isReport)
            {
                RefuseIdle(parsed);
            }

            Settings settings = options.Read(parsed, parsed.GetValue(top));
            string name = parsed.GetRequiredValue(bill);
            return isReport ? Report(name, settings, shell, cancellation) : List(name, settings, shell, cancellation);
        });
        return verb;
    }

    private static void RefuseIdle(ParseResult parsed)
    {
        OptionResult? idle = parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(given => !given.Implicit && !OfTheList.Contains(given.Option.Name, StringComparer.Ordinal));
        if (idle is not null)
        {
            throw new CliException(ExitCode.WrongUsage, $"deprisk validate: error usage: {idle.Option.Name} changes nothing about the list of problems; add --report.");
        }
    }

    private static int List(string name, Settings settings, Shell shell, CancellationToken cancellation)
    {
        bool isValid = TryLoad(name, shell, cancellation, out Bill? bill, out ImmutableArray<BillProblem> problems, out _);
        Destination.Write(settings.Output, shell.Output, output => Write(output, name, bill, problems, settings, shell));
        Summarise(name, bill, problems, settings, shell);
        return isValid ? ExitCode.Done : ExitCode.BadInput;
    }

    private static int Report(string name, Settings settings, Shell shell, CancellationToken cancellation)
    {
        bool isValid = TryLoad(name, shell, cancellation, out Bill? bill, out ImmutableArray<BillProblem> problems, out ProgressLine progress);
        bool hasHome = bill is not null && ProductChoice.HasHome(bill, settings);
        var report = new ValidationReport(BillLoader.Show(name), bill, problems, hasHome ? Complete(name, bill!, settings, progress, cancellation) : [])
        {
            Options = settings.Exposure,
            Homeless = bill is null || hasHome ? [] : Fill(name, bill, settings, cancellation),
        };
        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, report, settings, shell));
        Summarise(name, bill, problems, settings, shell, report.Homeless.IsEmpty ? string.Empty : $". {ValidationReport.SayHome}");
        return isValid ? ExitCode.Done : ExitCode.BadInput;
    }

    private static ImmutableArray<string> Products(string name, Bill bill, Settings settings)
    {
        bool isTogether = settings.Products.IsEmpty && bill.Products.Length > 1;
        Settings asked = isTogether ? settings with { Products = [ExposureAnalysis.PortfolioId] } : settings;
        return ProductChoice.OfAnyHome([new LoadedBill(BillLoader.Show(name), bill)], asked)[0].Products;
    }

    private static ImmutableArray<(string Product, ImmutableArray<FieldCompleteness> Fields)> Fill(string name, Bill bill, Settings settings, CancellationToken cancellation) =>
        [.. Products(name, bill, settings).Select(product => (product, CompletenessAnalysis.Fields(bill, product, settings.Exposure, cancellation)))];

    private static ImmutableArray<BillCompleteness> Complete(string name, Bill bill, Settings settings, ProgressLine progress, CancellationToken cancellation)
    {
        ImmutableArray<string> products = Products(name, bill, settings);
        var analysis = new CompletenessAnalysis(bill, settings.Exposure);
        return [.. products.Select(product =>
        {
            progress.Begin($"looking for what is missing in {product}");
            return analysis.Product(product, Math.Min(settings.Top ?? UsualFollowed, MostFollowed), progress, cancellation);
        })];
    }

    private static bool TryLoad(string name, Shell shell, CancellationToken cancellation, out Bill? bill, out ImmutableArray<BillProblem> problems, out ProgressLine progress)
    {
        progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        return new BillLoader(shell, progress, cancellation).TryLoad(name, out bill, out problems);
    }

    // Beside data there is a line for a person.
    private static void Summarise(string name, Bill? bill, ImmutableArray<BillProblem> problems, Settings settings, Shell shell, string more = "")
    {
        if (settings.Format != OutputFormat.Table || settings.Output is not null)
        {
            shell.Error.WriteLine(Printable.Clean($"{BillLoader.Show(name)}: {ProblemSheet.Summary(bill, problems)}{more}"));
        }
    }

    private static void Write(Stream output, ValidationReport report, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ReportJson.Write(output, report, settings.Top);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyCompleteness.Gaps(report.Products.Select(product => (report.Bill!, product)), settings.Top), settings.Format);
                break;
            default:
                ReportSheet.Of(report, settings.Top).Write(output, settings, shell);
                break;
        }
    }

    private static void Write(Stream output, string name, Bill? bill, ImmutableArray<BillProblem> problems, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ProblemJson.Write(output, problems);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyBills.Problems(problems), settings.Format);
                break;
            default:
                ProblemSheet.Of(BillLoader.Show(name), bill, problems).Write(output, settings, shell);
                break;
        }
    }
}
