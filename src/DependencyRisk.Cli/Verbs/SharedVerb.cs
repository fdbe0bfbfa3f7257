using System.Collections.Immutable;
using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk shared</c>: what several products, or several suppliers of one product, rest on.</summary>
internal static class SharedVerb
{
    public const string Name = "shared";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var bill = new Argument<string>("BILL") { Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue." };
        Option<ActorKind[]> kinds = OptionFactory.ChosenSome("--kind", Words.SharedKinds, "Only components, or only suppliers; default: both.");
        Option<int?> top = OptionFactory.Count("--top", 0, "Nodes listed; default: all in data, 20 in a table.");
        var options = new AnalysisOptions(
            hasPlaces: false,
            hasRequired: false,
            ofProducts: "What the named ones share is told. Default: all products.",
            ofPortfolio: "All products of the bill, whatever --product names: the default.");
        var verb = new Command(Name, "Says which suppliers and components several products, or several suppliers of one product, rest on.") { bill, kinds, top };
        OptionFactory.RefuseOptions(bill, verb);
        options.AddTo(verb);
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(bill), parsed.GetValue(kinds) ?? [], options.Read(parsed, parsed.GetValue(top)), shell, cancellation));
        return verb;
    }

    private static int Run(string name, ActorKind[] kinds, Settings settings, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        LoadedBill loaded = new BillLoader(shell, progress, cancellation).Load([name])[0];
        ImmutableArray<string> products = ProductChoice.Of([loaded], settings)[0].Products;

        // The portfolio is all products; each of them counts here.
        products = products.Contains(ExposureAnalysis.PortfolioId, StringComparer.Ordinal) ? loaded.Bill.Products : products;
        progress.Begin("looking for what is shared");
        ImmutableArray<SharedNode> nodes = new SharedNodeAnalysis(new ExposureAnalysis(loaded.Bill, settings.Exposure)).All(products, progress, cancellation);
        var result = new SharedResult(loaded.Bill, settings.Exposure, products, kinds.Length == 0 ? nodes : [.. nodes.Where(node => kinds.Contains(node.Actor.Kind))]);
        progress.Clear();
        Destination.Write(settings.Output, shell.Output, output => Write(output, result, settings, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, SharedResult result, Settings settings, Shell shell)
    {
        switch (settings.Format)
        {
            case OutputFormat.Json:
                SharedJson.Write(output, result, settings.Top);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyLeverage.SharedNodes([(result.Bill, result.Nodes)], settings.Top), settings.Format);
                break;
            default:
                SharedSheet.Of(result, settings.Top).Write(output, settings, shell);
                break;
        }
    }
}
