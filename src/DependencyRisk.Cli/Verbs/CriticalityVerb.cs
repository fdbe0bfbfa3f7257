using System.CommandLine;
using System.CommandLine.Parsing;

namespace DependencyRisk.Cli;

/// <summary><c>deprisk criticality</c>: published indicators for materials, one subcommand a method; with <c>--bill</c>, for those in a bill.</summary>
internal static class CriticalityVerb
{
    public const string Name = "criticality";

    public static Command Create(Shell shell, CancellationToken cancellation)
    {
        var verb = new Command(Name, "Computes published indicators of criticality for materials, or for the raw materials in a bill.");
        verb.Subcommands.Add(CriticalityEu.Create(shell));
        verb.Subcommands.Add(CriticalityGeoPolRisk.Create(shell, cancellation));
        CriticalityBill.AddTo(verb, shell, cancellation);
        foreach (Command method in verb.Subcommands)
        {
            method.Validators.Add(result => RefuseOptionsBefore(result, verb));
        }

        return verb;
    }

    // The options of the verb itself are those of --bill; before the name of a method they would do nothing, unseen.
    private static void RefuseOptionsBefore(CommandResult method, Command verb)
    {
        foreach (Option option in verb.Options)
        {
            if (method.Parent is CommandResult parent && parent.Children.OfType<OptionResult>().Any(given => given.Option == option && !given.Implicit))
            {
                method.AddError($"{option.Name} stands before '{method.Command.Name}', where it does nothing; put it after, if '{method.Command.Name}' has it.");
            }
        }
    }
}
