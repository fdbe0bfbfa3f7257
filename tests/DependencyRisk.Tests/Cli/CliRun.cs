using System.Text;
using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>One run of the tool within this process: exit code, and what it wrote.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static CliRun Of(params string[] args) => OfInput(string.Empty, args);

    public static CliRun OfInput(string input, params string[] args) => Of(input, shell => shell, CancellationToken.None, args);

    public static CliRun Of(string input, Func<Shell, Shell> adapt, CancellationToken cancellation, params string[] args)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = Application.Run(args, adapt(new Shell(standardInput, output, error)), cancellation);
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The output of a run that must end well and in silence.</summary>
    public static string Output0(params string[] args)
    {
        CliRun run = Of(args);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return run.Output;
    }

    /// <summary>Whether it failed as it must: code, something said on standard error, nothing on standard output, no stack trace.</summary>
    public void AssertFailed(int code, params string[] said)
    {
        Assert.Equal(code, Code);
        Assert.Empty(Output);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("error unexpected", Error, StringComparison.Ordinal);
        foreach (string text in said)
        {
            Assert.Contains(text, Error, StringComparison.Ordinal);
        }
    }
}
