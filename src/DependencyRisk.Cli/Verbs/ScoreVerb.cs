using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk score</c>: who can choke a product, where, when and how badly.</summary>
internal static class ScoreVerb
{
    public const string Name = "score";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bills = new Argument<string[]>("BILL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue; several are shown side by side.",
        };
        Option<int?> top = OptionFactory.Count("--top", 0, "Rows of each list; default: all in data, 10 in a table, no lists where several products stand side by side.");
        Option<ScoreTable> table = OptionFactory.Chosen("--table", Words.ScoreTables, "Which list is printed as csv or jsonl; default: chokepoints.");
        var options = new AnalysisOptions();
        var verb = new Command(Name, "Says who can choke a product, at which component, how soon and how badly.") { bills, top, table };
        OptionFactory.RefuseOptions(bills, verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Settings settings = options.Read(parsed, parsed.GetValue(top));
            if (parsed.GetResult(table) is not null && !settings.Format.IsTidy())
            {
                throw new CliException(ExitCode.WrongUsage, "deprisk score: error usage: --table chooses what --format csv prints, or jsonl; add one of them, or leave --table out.");
            }

            return Run(parsed.GetRequiredValue(bills), settings, parsed.GetValue(table), shell, cancellation);
        });
        return verb;
    }

    private static int Run(string[] names, Settings settings, ScoreTable table, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        IReadOnlyList<LoadedBill> bills = new BillLoader(shell, progress, cancellation).Load(names);
        var results = new List<ScoreResult>();
        foreach ((LoadedBill loaded, ImmutableArray<string> products) in ProductChoice.Of(bills, settings))
        {
            var analysis = new ExposureAnalysis(loaded.Bill, settings.Exposure);
            foreach (string product in products)
            {
                progress.Begin($"scoring {product}");
                results.Add(new ScoreResult(loaded.Source, loaded.Bill, analysis.Product(product, progress, cancellation)));
            }
        }

        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, results, settings, table, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, List<ScoreResult> results, Settings settings, ScoreTable table, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ScoreJson.Write(output, results, settings.Top);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, Table(results, table, settings.Top), settings.Format);
                break;
            default:
                ScoreSheet.Of(results, settings.Top).Write(output, settings, shell);
                break;
        }
    }

    private static TidyTable Table(List<ScoreResult> results, ScoreTable table, int? top)
    {
        IEnumerable<(Bill, ProductExposure)> exposures = results.Select(result => (result.Bill, result.Exposure));
        return table switch
        {
            ScoreTable.Exposures => TidyExposures.Exposures(exposures, top),
            ScoreTable.Headline => TidyExposures.Headlines(exposures),
            _ => TidyExposures.ChokePoints(exposures, top),
        };
    }
}
