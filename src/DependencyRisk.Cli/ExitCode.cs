namespace DependencyRisk.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 1;
    public const int WrongUsage = 2;

    /// <summary>Stopped from the keyboard, as shells report it.</summary>
    public const int Interrupted = 130;
}
