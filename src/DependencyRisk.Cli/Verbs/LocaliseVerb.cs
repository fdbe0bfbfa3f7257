using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk localise</c>: which parts to move home, to second-source or to stock first.</summary>
internal static class LocaliseVerb
{
    public const string Name = "localise";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue; several products are taken together, unless --product names some." };
        var arguments = new LocaliseArguments();
        Option<int?> top = OptionFactory.Count("--top", 0, "Parts listed for each measure; default: all in data, 10 in a table.");
        var options = new AnalysisOptions(
            hasRequired: false,
            ofProducts: "Each named one is ranked for itself. Default: all products together.",
            ofPortfolio: "All products of the bill together, weighed equally (product \"*\"): the default, or besides those that --product names.");
        var verb = new Command(Name, "Ranks parts by what moving, second-sourcing or stocking each of them alone takes off the losses.") { bill };
        OptionFactory.RefuseOptions(bill, verb);
        arguments.AddTo(verb);
        verb.Options.Add(top);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Settings settings = options.Read(parsed, parsed.GetValue(top));
            return Run(parsed.GetRequiredValue(bill), settings, arguments.Read(parsed, settings), shell, cancellation);
        });
        return verb;
    }

    private static int Run(string name, Settings settings, IReadOnlyList<MitigationMeasure> measures, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        LoadedBill loaded = new BillLoader(shell, progress, cancellation).Load([name])[0];
        bool isTogether = settings.Products.IsEmpty && loaded.Bill.Products.Length > 1;
        Settings asked = isTogether ? settings with { Products = [ExposureAnalysis.PortfolioId] } : settings;
        var results = new List<LocaliseResult>();
        foreach (string product in ProductChoice.Of([loaded], asked)[0].Products)
        {
            var analysis = new ExposureAnalysis(loaded.Bill, settings.Exposure);
            foreach (MitigationMeasure measure in measures)
            {
                progress.Begin($"trying {measure} on the parts of {product}");
                results.Add(new LocaliseResult(loaded.Bill, analysis, product, measure, new MitigationAnalysis(analysis).Rank(product, measure, progress, cancellation)));
            }
        }

        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, results, settings, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, List<LocaliseResult> results, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                LocaliseJson.Write(output, results, settings.Top ?? int.MaxValue);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyMitigation.Effects(results.Select(result => (result.Bill, result.Product, result.Effects)), settings.Top), settings.Format);
                break;
            default:
                LocaliseSheet.Of(results, settings.Top).Write(output, settings, shell);
                break;
        }
    }
}
