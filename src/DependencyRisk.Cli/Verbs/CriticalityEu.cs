using System.CommandLine;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality eu</c>: supply risk and economic importance as the EU reckons them, beside what it published.</summary>
internal static class CriticalityEu
{
    public const string Name = "eu";

    private const int LatestYear = 2023;

    public static Command Create(Shell shell)
    {
        Option<int?> year = OptionFactory.OneOf("--year", [2017, LatestYear], "The assessment: 2023 (default) or 2017.");
        var materials = new Option<string[]>("--material")
        {
            HelpName = "NAME",
            Description = "Only this material, by the name that the EU uses or the id of a material of the catalogue; repeatable.",
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
            EuAssessment? assessment = table.Assess(name, governance);
            EuEconomicImportance? importance = table.EconomicImportance(name);
            results.AddRange(table.Find(name).Select(row => new EuCriticalityResult(row, row.SupplyRisk(governance), importance, assessment)));
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
            WorldProduction? known = ReferenceTables.WorldProduction.FirstOrDefault(row => string.Equals(row.Material, name, StringComparison.OrdinalIgnoreCase));
            string[] found = [.. (known?.EuMaterials ?? []).Prepend(name).SelectMany(candidate => table.Find(candidate)).Select(row => row.Material)];
            names.AddRange(found);
            if (found.Length == 0)
            {
                unknown.Add($"deprisk criticality eu: error unknown-material: The assessment has no material '{name}'.{CloseMatches.Hint(name, table.Materials)}");
            }
        }

        return unknown.Count == 0 ? [.. names.Distinct(StringComparer.Ordinal)] : throw new CliException(ExitCode.BadInput, unknown);
    }

    private static void Write(Stream output, List<EuCriticalityResult> results, int year, OutputFormat format, bool isShown, Shell shell)
    {
        switch (format)
        {
            case OutputFormat.Json:
                EuCriticalityJson.Write(output, results);
                break;
            case OutputFormat.Csv:
                EuCriticalityCsv.Write(output, results);
                break;
            default:
                EuCriticalitySheet.Of(results, year).Write(output, format, isShown, shell);
                break;
        }
    }
}
