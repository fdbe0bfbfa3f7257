using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk scenario</c>: what cuts do to a product over time.</summary>
internal static class ScenarioVerb
{
    public const string Name = "scenario";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        var cuts = new Option<string[]>("--cut")
        {
            HelpName = "ACTOR[:SEVERITY[@FROM[+FOR]]]",
            Description = "Who cuts, how much, from which month, for how many months; repeatable.",
        };
        var file = new Option<string?>("--file") { HelpName = "scenario.json", Description = "A file with the cuts, instead of --cut." };
        var options = new AnalysisOptions();
        var verb = new Command(Name, "Says what cuts do to a product: loss, times, and output over time.") { bill, cuts, file };
        OptionFactory.RefuseOptions(bill, verb);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Settings settings = options.Read(parsed);
            string[] texts = parsed.GetValue(cuts) ?? [];
            string? path = parsed.GetValue(file);
            if ((texts.Length > 0) == (path is not null))
            {
                throw new CliException(ExitCode.WrongUsage, "deprisk scenario: error usage: Give the cuts by --cut, or by --file: one of the two.");
            }

            return Run(parsed.GetRequiredValue(bill), texts, path, settings, shell, cancellation);
        });
        return verb;
    }

    private static int Run(string name, string[] cuts, string? file, Settings settings, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        var loader = new BillLoader(shell, progress, cancellation);
        Scenario scenario = file is null ? ReadCuts(cuts, settings.Exposure.Blocs) : ReadFile(loader, file, shell);
        LoadedBill loaded = loader.Load([name])[0];
        ImmutableArray<string> products = ProductChoice.Of([loaded], settings)[0].Products;
        ActorCheck.Against([loaded], scenario.Cuts.Select(cut => cut.Actor));
        var analysis = new ExposureAnalysis(loaded.Bill, settings.Exposure);
        var results = new List<ScenarioResult>();
        foreach (string product in products)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Begin("running the scenario");
            results.Add(new ScenarioResult(loaded.Bill, analysis.Run(product, scenario)));
            progress.Report((double)results.Count / products.Length);
        }

        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, results, scenario, settings, shell));
        return ExitCode.Done;
    }

    private static Scenario ReadCuts(string[] texts, ImmutableArray<Bloc> blocs)
    {
        var cuts = new List<Cut>();
        var complaints = new List<string>();
        foreach (string text in texts)
        {
            if (CutSyntax.TryRead(text, blocs, out Cut? cut, out string? complaint))
            {
                cuts.Add(cut);
            }
            else
            {
                complaints.Add($"deprisk scenario: error usage: --cut '{text}' cannot be read: {complaint}.");
            }
        }

        return complaints.Count == 0 ? Scenario.Of(cuts) : throw new CliException(ExitCode.WrongUsage, complaints);
    }

    private static Scenario ReadFile(BillLoader loader, string path, Shell shell)
    {
        using Stream stream = loader.OpenFile(path);
        if (!ScenarioJson.TryRead(stream, out Scenario? scenario, out ImmutableArray<BillProblem> problems))
        {
            throw new CliException(ExitCode.BadInput, [.. problems.Select(problem => ProblemLine.Of(BillLoader.Show(path), problem))]);
        }

        ProblemLine.Warn(shell.Error, BillLoader.Show(path), problems);
        return scenario;
    }

    private static void Write(Stream output, List<ScenarioResult> results, Scenario scenario, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ScenarioOutcomeJson.Write(output, results);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyScenarios.Trajectories(results.Select(result => (result.Bill, result.Outcome))), settings.Format);
                break;
            default:
                ScenarioSheet.Of(results, scenario, settings.Exposure).Write(output, settings, shell);
                break;
        }
    }
}
