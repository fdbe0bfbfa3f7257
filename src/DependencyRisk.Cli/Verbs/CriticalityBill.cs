using System.CommandLine;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality --bill</c>: the raw materials in the components of a bill, the riskiest first.</summary>
internal static class CriticalityBill
{
    public static void AddTo(Command verb, Shell shell, CancellationToken cancellation)
    {
        var bill = new Option<string?>("--bill") { HelpName = "BILL", Description = "A file (JSON, CycloneDX, CSV, XLSX), a folder of tables, '-', or an id of the catalogue: its raw materials are assessed." };
        var materials = new Option<string?>("--materials")
        {
            HelpName = "FILE",
            Description = "A CSV file with the columns component and material that says what is in the components of the bill.",
        };
        var trade = new Option<string?>("--trade")
        {
            HelpName = "FILE",
            Description = "World production and imports by country, as for geopolrisk: adds the GeoPolRisk of the materials in it.",
        };
        var products = new Option<string[]>("--product") { HelpName = "ID", Description = "Only the materials in what goes into this product of the bill; repeatable." };
        Option<MissingDataPolicy?> missing = OptionFactory.Missing();
        var options = new OutputOptions();
        verb.Options.Add(bill);
        verb.Options.Add(materials);
        verb.Options.Add(products);
        verb.Options.Add(trade);
        verb.Options.Add(missing);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            (OutputFormat format, string? path) = (options.Format(parsed), options.Output(parsed));
            if (parsed.GetValue(bill) is not { } name)
            {
                throw new CliException(ExitCode.WrongUsage, $"deprisk criticality: error usage: Name a method ({string.Join(", ", verb.Subcommands.Select(method => method.Name))}), or a bill with --bill.");
            }

            if (parsed.GetResult(missing) is not null && parsed.GetValue(trade) is null)
            {
                throw new CliException(ExitCode.WrongUsage, "deprisk criticality: error usage: --missing is about the trade of --trade FILE; add that, or leave --missing out.");
            }

            var loader = new BillLoader(shell, new ProgressLine(shell.Error, shell.ShowsProgress), cancellation);
            IReadOnlyList<GeoPolRiskOutcome> outcomes = parsed.GetValue(trade) is { } file ? TradeFile.Compute(file, parsed.GetValue(missing) ?? MissingDataPolicy.Refuse, loader, shell) : [];
            return Run(name, parsed.GetValue(materials), parsed.GetValue(products) ?? [], outcomes, (format, path), loader, shell);
        });
    }

    private static int Run(string name, string? materials, string[] products, IReadOnlyList<GeoPolRiskOutcome> outcomes, (OutputFormat Format, string? Path) to, BillLoader loader, Shell shell)
    {
        LoadedBill loaded = loader.Load([name])[0];
        HashSet<string>? members = products.Length == 0 ? null : ProductComponents.Of(loaded, products);
        IReadOnlyList<ComponentMaterial> rows = [.. BillMaterials.Of(loaded, loader, materials).Where(row => members?.Contains(row.Component) != false)];
        IReadOnlyList<BillMaterialResult> results = [.. BillMaterial.Of(rows).Select(material => BillMaterialResult.Of(material, outcomes))];
        if (results.Count == 0)
        {
            shell.Error.WriteLine(Printable.Clean($"{loaded.Source}: warning no-materials: No material is known of any component; name them with --materials FILE."));
        }

        foreach (string unused in outcomes.Select(outcome => outcome.Given.Material).Where(name => !results.Any(material => material.IsCalled(name))).Distinct(StringComparer.Ordinal))
        {
            shell.Error.WriteLine(Printable.Clean($"{loaded.Source}: warning unused-trade: The bill has no material '{unused}', so its trade is left out.{CloseMatches.Hint(unused, results.Select(result => result.Material.Production.Material))}"));
        }

        Destination.Write(to.Path, shell.Output, output => Write(output, results, loaded, to.Format, to.Path is null, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, IReadOnlyList<BillMaterialResult> results, LoadedBill loaded, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                BillMaterialJson.Write(output, results);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyCriticality.Materials(results.Select(result => (loaded.Bill, result.Material))), format);
                break;
            default:
                BillMaterialSheet.Of(results, loaded).Write(output, format, isShown, shell);
                break;
        }
    }
}
