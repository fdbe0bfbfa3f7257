using System.CommandLine;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality --bill</c>: the raw materials in the components of a bill, the riskiest first.</summary>
internal static class CriticalityBill
{
    public static void AddTo(Command verb, Shell shell, CancellationToken cancellation)
    {
        var bill = new Option<string?>("--bill") { HelpName = "BILL", Description = "A JSON file, '-', or an id of the catalogue: its raw materials are assessed." };
        var materials = new Option<string?>("--materials")
        {
            HelpName = "FILE",
            Description = "A CSV file with the columns component and material that says what is in the components of the bill.",
        };
        var options = new OutputOptions();
        verb.Options.Add(bill);
        verb.Options.Add(materials);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            (OutputFormat format, string? path) = (options.Format(parsed), options.Output(parsed));
            if (parsed.GetValue(bill) is not { } name)
            {
                throw new CliException(ExitCode.WrongUsage, $"deprisk criticality: error usage: Name a method ({string.Join(", ", verb.Subcommands.Select(method => method.Name))}), or a bill with --bill.");
            }

            return Run(name, parsed.GetValue(materials), format, path, shell, cancellation);
        });
    }

    private static int Run(string name, string? materials, OutputFormat format, string? path, Shell shell, CancellationToken cancellation)
    {
        var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
        var loader = new BillLoader(shell, progress, cancellation);
        LoadedBill loaded = loader.Load([name])[0];
        IReadOnlyList<ComponentMaterial> rows = BillMaterials.Of(loaded, loader, materials);
        IReadOnlyList<BillMaterial> results = BillMaterial.Of(rows);
        if (results.Count == 0)
        {
            shell.Error.WriteLine(Printable.Clean($"{loaded.Source}: warning no-materials: No material is known of any component; name them with --materials FILE."));
        }

        Destination.Write(path, shell.Output, output => Write(output, results, loaded, format, path is null, shell));
        return ExitCode.Done;
    }

    private static void Write(Stream output, IReadOnlyList<BillMaterial> results, LoadedBill loaded, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                BillMaterialJson.Write(output, results);
                break;
            case OutputFormat.Csv:
                BillMaterialCsv.Write(output, results, loaded.Bill.Id);
                break;
            default:
                BillMaterialSheet.Of(results, loaded).Write(output, format, isShown, shell);
                break;
        }
    }
}
