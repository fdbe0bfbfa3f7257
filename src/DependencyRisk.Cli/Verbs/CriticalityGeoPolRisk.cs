using System.CommandLine;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality geopolrisk</c>: the GeoPolRisk of materials for their importers, from production and trade in a file.</summary>
internal static class CriticalityGeoPolRisk
{
    public const string Name = "geopolrisk";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var input = new Option<string>("--input")
        {
            HelpName = "FILE",
            Required = true,
            Description = "World production and imports by country, as JSON or CSV ('-': from standard input); docs/geopolrisk.md has the form.",
        };
        Option<MissingDataPolicy?> missing = OptionFactory.Missing();
        var options = new OutputOptions();
        var verb = new Command(Name, "The geopolitical supply risk of materials for a country, a region or a company, with every term.") { input, missing };
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            (OutputFormat format, string? path) = (options.Format(parsed), options.Output(parsed));
            var progress = new ProgressLine(shell.Error, shell.ShowsProgress);
            var loader = new BillLoader(shell, progress, cancellation);
            IReadOnlyList<GeoPolRiskOutcome> outcomes = TradeFile.Compute(parsed.GetRequiredValue(input), parsed.GetValue(missing) ?? MissingDataPolicy.Refuse, loader, shell);
            progress.Clear();
            Destination.Write(path, shell.Output, output => Write(output, outcomes, format, path is null, shell));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Write(Stream output, IReadOnlyList<GeoPolRiskOutcome> outcomes, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                GeoPolRiskResultJson.Write(output, outcomes);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyCriticality.GeoPolRisk(outcomes.Select(outcome => (outcome.Given, outcome.Result))), format);
                break;
            default:
                GeoPolRiskSheet.Of(outcomes).Write(output, format, isShown, shell);
                break;
        }
    }
}
