using Xunit;

namespace DependencyRisk.Tests.Cli;

public class OutputFileTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    [InlineData("markdown")]
    public void AFileHoldsWhatStandardOutputWould(string format)
    {
        using var folder = new TempFolder();
        CliRun run = CliRun.Of("score", "pet-ct", "--format", format, "--output", folder.File("out"));
        Assert.Equal(new CliRun(0, string.Empty, string.Empty), run);
        Assert.Equal(CliRun.Output0("score", "pet-ct", "--format", format), File.ReadAllText(folder.File("out")));
        Assert.Equal(["out"], folder.Files);
    }

    [Fact]
    public void AFailureLeavesNoFile()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("bill.json", SmallBills.Broken);
        CliRun.Of("score", bill, "-o", folder.File("out")).AssertFailed(1);
        CliRun.Of("score", "pet-ct", "--horizon", "0", "-o", folder.File("out")).AssertFailed(2);
        CliRun.Of("scenario", "pet-ct", "--cut", "supplier:nobody", "-o", folder.File("out")).AssertFailed(1);
        Assert.Equal(["bill.json"], folder.Files);
    }

    [Fact]
    public void AFailureLeavesTheOldFile()
    {
        using var folder = new TempFolder();
        string old = folder.Write("out", "old");
        CliRun.Of("score", "nowhere", "-o", old).AssertFailed(1);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(0, CliRun.Of("score", "ecmo", "-o", old).Code);
        Assert.StartsWith("ECMO", File.ReadAllText(old), StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureWhileWritingLeavesTheOldFileAlone()
    {
        using var folder = new TempFolder();
        string old = folder.Write("out", "old");
        Assert.Throws<IOException>(() => DependencyRisk.Cli.Destination.Write(old, Stream.Null, output =>
        {
            output.Write("half"u8);
            output.Flush();
            throw new IOException("broken");
        }));
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(["out"], folder.Files);
    }

    [Fact]
    public void TheBillItselfMayBeTheOutput()
    {
        using var folder = new TempFolder();
        string path = folder.Write("bill.json", SmallBills.Plain());
        Assert.Equal(0, CliRun.Of("score", path, "--format", "json", "-o", path).Code);
        Assert.Contains("\"chokePoints\"", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkStaysALink()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        string target = folder.Write("target", "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.File("link"), target);
        Assert.Equal(0, CliRun.Of("score", "ecmo", "-o", folder.File("link")).Code);
        Assert.Equal(target, File.ResolveLinkTarget(folder.File("link"), returnFinalTarget: true)?.FullName);
        Assert.StartsWith("ECMO", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
    }

    [Fact]
    public void AFolderOrAMissingOneIsToldAtOnce()
    {
        using var folder = new TempFolder();
        CliRun.Of("score", "ecmo", "-o", folder.Path).AssertFailed(1, "error output");
        CliRun.Of("score", "ecmo", "-o", Path.Combine(folder.Path, "no", "out")).AssertFailed(1, "error output", "does not exist");
    }
}
