using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace DependencyRisk.Cli;

/// <summary>Prints the version, without the commit that a build may append to it.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        string? version = typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine($"deprisk {version?.Split('+')[0]}");
        return ExitCode.Done;
    }
}
