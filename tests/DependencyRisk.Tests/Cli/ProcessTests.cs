using System.Diagnostics;
using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>The tool as users start it: a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void BytesAndExitCodeAreThoseOfTheRunInProcess()
    {
        CliRun process = Start(string.Empty, "score", "pet-ct", "--format", "json");
        Assert.Equal(CliRun.Of("score", "pet-ct", "--format", "json"), process);
        Assert.Equal(CliRun.Of("score", "ecmo"), Start(string.Empty, "score", "ecmo"));
    }

    [Fact]
    public void BadInputIsOneAndWrongUsageTwo()
    {
        Start(string.Empty, "score", "no-such-bill").AssertFailed(1, "no-such-bill");
        Start(string.Empty, "score", "pet-ct", "--horizon", "0").AssertFailed(2, "--horizon");
        Start(SmallBills.Broken, "score", "-").AssertFailed(1, "unknown-country");
    }

    [Fact]
    public void StandardInputIsRead() =>
        Assert.Equal(CliRun.OfInput(SmallBills.Plain(), "score", "-"), Start(SmallBills.Plain(), "score", "-"));

    [Fact]
    public void CtrlCEndsTheWaitForInputQuietly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process process = Launch("score", "-");
        Thread.Sleep(1500);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();
        Assert.Equal((130, string.Empty, string.Empty), (process.ExitCode, process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd()));
    }

    private static CliRun Start(string input, params string[] args)
    {
        using Process process = Launch(args);
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }

    private static Process Launch(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(Shell).Assembly.Location);
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
