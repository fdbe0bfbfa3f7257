using System.Runtime.InteropServices;

namespace DependencyRisk.Cli;

/// <summary>The process: its streams, and what Ctrl-C does.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var interrupt = new CancellationTokenSource();

        // The first Ctrl-C lets the work end tidily; a second one ends the process at once.
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = !interrupt.IsCancellationRequested;
                interrupt.Cancel();
            });
        return Application.Run(args, Shell.OfProcess(), interrupt.Token);
    }
}
