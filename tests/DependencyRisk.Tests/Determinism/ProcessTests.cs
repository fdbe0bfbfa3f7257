using System.Diagnostics;
using System.Text;
using DependencyRisk.Cli;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>
/// Processes print the same bytes whatever the hash codes of texts are, which differ from process to process, and whatever culture and
/// time zone they begin in, in which everything is set up that a process sets up once.
/// </summary>
public sealed class ProcessTests
{
    private static readonly string Probe = Path.Combine(Repository.Root, "samples", "ultrasound-probe");

    private static readonly string Trade = Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Fuzzing", "Seeds", "trade-csv", "two-cases.csv");

    public static TheoryData<string[]> Commands => new(
        ["report", "pet-ct", "mri-3t"],
        ["convert", Probe, "-", "--to", "cyclonedx"],
        ["criticality", "geopolrisk", "--input", Trade, "--missing", "bound", "--format", "json"],
        ["shared", "all", "--home", "in", "--format", "csv"]);

    [RealCulturesTheory]
    [MemberData(nameof(Commands))]
    public void A_process_prints_the_same_in_every_culture_and_time_zone(string[] args)
    {
        CliRun expected = CliRun.Of(args);
        Assert.Equal(0, expected.Code);
        Assert.Equal(expected, Start("tr_TR.UTF-8", "Pacific/Kiritimati", args));
        Assert.Equal(expected, Start("ar_SA.UTF-8", "America/Los_Angeles", args));
    }

    // With the settings of these tests in place of its own, under which cultures are real.
    private static CliRun Start(string language, string zone, string[] args)
    {
        string tool = typeof(Shell).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "DependencyRisk.Tests.runtimeconfig.json"), tool, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (language, language, zone);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
