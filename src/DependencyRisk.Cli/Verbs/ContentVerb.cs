using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk content</c>: what is inside a product, by origin.</summary>
internal static class ContentVerb
{
    public const string Name = "content";

    // Round trips listed unless told otherwise; all are counted.
    private const int UsualTrips = 1000;

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bills = new Argument<string[]>("BILL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue; several are shown one row each.",
        };
        var arguments = new ContentArguments();
        var options = new AnalysisOptions(hasHorizon: false, hasOutage: false);
        var verb = new Command(Name, "Says what is inside a product, by origin: at face value, looked through tier by tier, and what goes out and comes back.") { bills };
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

    private static int Run(string[] names, Settings settings, ContentSettings asked, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        IReadOnlyList<LoadedBill> bills = new BillLoader(shell, progress, cancellation).Load(names);
        var results = new List<ContentResult>();
        var refusals = new List<string>();
        foreach ((LoadedBill loaded, ImmutableArray<string> products) in ProductChoice.Of(bills, settings))
        {
            var analysis = new ContentAnalysis(loaded.Bill, asked.Options);
            foreach (string product in products)
            {
                progress.Begin($"looking into {product}");
                try
                {
                    results.Add(Ask(loaded, analysis, product, asked, cancellation));
                }
                catch (BillException refusal)
                {
                    refusals.AddRange(refusal.Problems.Select(problem => ProblemLine.Of(loaded.Source, problem)));
                }
            }
        }

        progress.Clear();
        if (refusals.Count > 0)
        {
            throw new CliException(ExitCode.BadInput, [.. refusals.Distinct(StringComparer.Ordinal)]);
        }

        foreach (IGrouping<string, BillProblem> warnings in results.SelectMany(result => result.Content.Warnings, (result, warning) => (result.Source, warning)).Distinct().GroupBy(item => item.Source, item => item.warning, StringComparer.Ordinal))
        {
            ProblemLine.Warn(shell.Error, warnings.Key, [.. warnings], "'--format json' lists them all");
        }

        Destination.Write(settings.Output, shell.Output, output => Write(output, results, settings, asked, shell));
        return ExitCode.Done;
    }

    private static ContentResult Ask(LoadedBill loaded, ContentAnalysis analysis, string product, ContentSettings asked, CancellationToken cancellation)
    {
        ProductContent content = analysis.Product(product, cancellation);
        return new ContentResult(
            loaded.Source,
            loaded.Bill,
            content,
            asked.Tier is { } tier ? content.ToTier(tier, cancellation) : content.LookThrough,
            analysis.RoundTrips(product, asked.Top ?? UsualTrips, cancellation),
            analysis.Dependence(product, cancellation),
            analysis.Reverse(product, cancellation));
    }

    private static void Write(Stream output, List<ContentResult> results, Settings settings, ContentSettings asked, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ContentJson.Write(output, results, asked);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, Table(results, asked), settings.Format);
                break;
            default:
                ContentSheet.Of(results, asked).Write(output, settings, shell);
                break;
        }
    }

    private static TidyTable Table(List<ContentResult> results, ContentSettings asked) => asked.Table switch
    {
        ContentTable.Tiers => TidyContent.Tiers(results.Select(result => (result.Bill, result.Content)), asked.Tier),
        ContentTable.Components => TidyContent.Components(results.Select(result => (result.Bill, result.Content)), asked.Top),
        ContentTable.RoundTrips => TidyContent.RoundTrips(results.Select(result => (result.Bill, result.RoundTrips)), asked.Top),
        ContentTable.Inputs => TidyContent.Inputs(results.Select(result => (result.Bill, result.Dependence)), asked.Top),
        _ => TidyContent.Origins(results.Select(result => (result.Bill, result.Content, result.LookThrough)), asked.Blocs),
    };
}
