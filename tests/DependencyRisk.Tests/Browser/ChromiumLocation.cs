using System.Collections.Immutable;

namespace DependencyRisk.Tests.Browser;

/// <summary>Where the browser is that tests look at pages with. None is ever downloaded.</summary>
internal static class ChromiumLocation
{
    private const string Advice = "set DEPENDENCYRISK_CHROMIUM to its path, or run scripts/install-chromium";

    private static readonly ImmutableArray<string> Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Path of the browser, or null where there is none.</summary>
    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable("DEPENDENCYRISK_CHROMIUM") is { Length: > 0 } given
            ? File.Exists(given) ? given : null
            : Candidates().FirstOrDefault(File.Exists);

    /// <summary>Why tests in a browser are skipped; null where they run. Under continuous integration they run, and fail without a browser.</summary>
    public static string? Skip =>
        Executable is null && !IsContinuousIntegration ? $"There is no Chromium: {Advice}." : null;

    /// <summary>The path.</summary>
    /// <exception cref="InvalidOperationException">There is no browser.</exception>
    public static string Require() => Executable ?? throw new InvalidOperationException($"Tests need a Chromium: {Advice}.");

    private static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Candidates()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).Append("/usr/bin/chromium");
    }
}
