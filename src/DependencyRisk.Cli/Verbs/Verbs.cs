using System.CommandLine;
using System.CommandLine.Help;

namespace DependencyRisk.Cli;

/// <summary>The verbs of the tool.</summary>
internal static class Verbs
{
    public static RootCommand Root(Shell shell, CancellationToken cancellation)
    {
        var root = new RootCommand(
            "Says where a product can be choked: which country, supplier or part, acting alone or together, stops or slows it, how soon and how badly. "
            + "A BILL is a file in JSON (format dependency-risk-bill/1 or CycloneDX), a table of parts (CSV, XLSX) or a folder of tables, '-' for standard input, or the id of a bill in the catalogue.");
        root.Subcommands.Add(ScoreVerb.Create(shell, cancellation));
        root.Subcommands.Add(ScenarioVerb.Create(shell, cancellation));
        root.Subcommands.Add(ChokeSetsVerb.Create(shell, cancellation));
        root.Subcommands.Add(ContentVerb.Create(shell, cancellation));
        root.Subcommands.Add(LeverageVerb.Create(shell, cancellation));
        root.Subcommands.Add(SharedVerb.Create(shell, cancellation));
        root.Subcommands.Add(LocaliseVerb.Create(shell, cancellation));
        root.Subcommands.Add(ConcentrationVerb.Create(shell, cancellation));
        root.Subcommands.Add(ReportVerb.Create(shell, cancellation));
        root.Subcommands.Add(ValidateVerb.Create(shell, cancellation));
        root.Subcommands.Add(ConvertVerb.Create(shell, cancellation));
        root.Subcommands.Add(CatalogueVerb.Create(shell, cancellation));
        root.Subcommands.Add(CriticalityVerb.Create(shell, cancellation));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExamples(help, shell.Width);
            }
            else if (option is VersionOption)
            {
                option.Action = new PrintVersion();
            }
        }

        return root;
    }
}
