using System.CommandLine;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality eu</c>: supply risk and economic importance as the EU reckons them, beside what it published.</summary>
internal static class CriticalityEu
{
    public const string Name = "eu";

    private const int LatestYear = 2023;
    private const int EarlierYear = 2017;

    public static Command Create(Shell shell)
    {
        Option<int?> year = OptionFactory.OneOf("--year", [EarlierYear, LatestYear], "The assessment: 2023 (default) or 2017.");
        var materials = new Option<string[]>("--material")
        {
            HelpName = "NAME",
            Description = "Only this material, by the name that the EU uses, or the id or name of a material of the catalogue; repeatable.",
        };
        var options = new OutputOptions();
        var verb = new Command(Name, "Supply risk and economic importance by the EU's method for critical raw materials, with every term.") { year, materials };
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            (OutputFormat format, string? path) = (options.Format(parsed), options.Output(parsed));
            EuCriticalityTable table = ReferenceTables.EuCriticality(parsed.GetValue(year) ?? LatestYear);
            List<EuCriticalityResult> results = Run(table, parsed.GetValue(materials) ?? []);
            Destination.Write(path, shell.Output, output => Write(output, results, table.Year, format, path is null, shell));
            return ExitCode.Done;
        });
        return verb;
    }

    private static List<EuCriticalityResult> Run(EuCriticalityTable table, string[] asked)
    {
        string[] names = asked.Length == 0 ? [.. table.Materials] : Names(table, asked);
        GovernanceRisks governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);
        var results = new List<EuCriticalityResult>();
        foreach (string name in names)
        {
            results.AddRange(EuCriticalityResult.Of(table, name, governance));
        }

        return results;
    }

    // A material of the catalogue stands for what the EU calls by other names.
    private static string[] Names(EuCriticalityTable table, string[] asked)
    {
        var names = new List<string>();
        var unknown = new List<string>();
        foreach (string name in asked)
        {
            string[] found = Names(table, name);
            names.AddRange(found);
            if (found.Length == 0)
            {
                unknown.Add($"deprisk criticality eu: error unknown-material: {Unknown(table, name)}");
            }
        }

        return unknown.Count == 0 ? [.. names.Distinct(StringComparer.Ordinal)] : throw new CliException(ExitCode.BadInput, unknown);
    }

    private static string[] Names(EuCriticalityTable table, string name) =>
        [.. MaterialNames.FindOwn(name).SelectMany(row => row.EuMaterials).Prepend(name).SelectMany(candidate => table.Find(candidate)).Select(row => row.Material)];

    private static string Unknown(EuCriticalityTable table, string name)
    {
        bool isLatest = table.Year == LatestYear;
        int other = isLatest ? EarlierYear : LatestYear;
        return Names(ReferenceTables.EuCriticality(other), name).Length == 0
            ? $"The assessment has no material '{name}'.{CloseMatches.Hint(name, table.Materials)}"
            : string.Create(CultureInfo.InvariantCulture, $"The shipped table of {table.Year} {(isLatest ? "lacks it" : "holds every other material")}; '{name}' is in that of {other}.");
    }

    private static void Write(Stream output, List<EuCriticalityResult> results, int year, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                EuCriticalityJson.Write(output, results);
                break;
            case OutputFormat.Csv or OutputFormat.JsonLines:
                TidyOutput.Write(output, TidyCriticality.Eu(results), format);
                break;
            default:
                EuCriticalitySheet.Of(results, year).Write(output, format, isShown, shell);
                break;
        }
    }
}
