using System.CommandLine;

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
        return verb;
    }
}
