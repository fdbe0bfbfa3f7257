using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk leverage</c>: what other countries can do to a product, and what home can do to their supply to it.</summary>
internal static class LeverageVerb
{
    public const string Name = "leverage";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        Option<int?> top = OptionFactory.Count("--top", 0, "Countries of each product; default: all in data, 10 in a table.");
        var options = new AnalysisOptions();
        var verb = new Command(Name, "Says who would hurt whom: what a country's cut costs the product, and what home's cut costs that country's supply to it.") { bill, top };
        OptionFactory.RefuseOptions(bill, verb);
        options.AddTo(verb);
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(bill), options.Read(parsed, parsed.GetValue(top)), shell, cancellation));
        return verb;
    }

    private static int Run(string name, Settings settings, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        LoadedBill loaded = new BillLoader(shell, progress, cancellation).Load([name])[0];
        ImmutableArray<string> products = ProductChoice.Of([loaded], settings)[0].Products;
        var analysis = new LeverageAnalysis(new ExposureAnalysis(loaded.Bill, settings.Exposure));
        var results = new List<LeverageResult>();
        foreach (string product in products)
        {
            progress.Begin($"weighing {product}");
            results.Add(new LeverageResult(loaded.Bill, analysis.Product(product, progress, cancellation)));
        }

        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, results, settings, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, List<LeverageResult> results, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                LeverageJson.Write(output, results, settings.Top);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyLeverage.Countries(results.Select(result => (result.Bill, result.Leverage)), settings.Top), settings.Format);
                break;
            default:
                LeverageSheet.Of(results, settings.Top).Write(output, settings, shell);
                break;
        }
    }
}
