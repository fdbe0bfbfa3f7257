using System.Text.Json;
using DependencyRisk.Benchmarks;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>What the command prints.</summary>
public sealed class FaultTreeCommandTests
{
    [Fact]
    public void A_folder_gives_an_array_with_every_promised_member()
    {
        (int code, string output, _) = Run(OpenPsaReaderTests.FixtureFolder, "--json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement cooling = document.RootElement[0];
        Assert.Equal(2, document.RootElement.GetArrayLength());
        Assert.Equal("cooling", cooling.GetProperty("model").GetString());
        Assert.Equal([1, 4], cooling.GetProperty("byOrder").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal(5, cooling.GetProperty("minimalCutSets").GetInt32());
        Assert.Equal((3, 6), (cooling.GetProperty("gates").GetInt32(), cooling.GetProperty("basicEvents").GetInt32()));
        Assert.True(cooling.GetProperty("complete").GetBoolean());
        Assert.InRange(cooling.GetProperty("probability").GetDouble(), 0.0212, 0.0213);
        Assert.True(cooling.GetProperty("seconds").GetDouble() > 0);
        Assert.True(cooling.GetProperty("peakMiB").GetDouble() >= 0);
    }

    [Fact]
    public void A_file_with_a_limit_gives_one_object_that_says_what_is_left_out()
    {
        (int code, string output, _) = Run(Path.Combine(OpenPsaReaderTests.FixtureFolder, "cooling.xml"), "--limit-order", "1", "--json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal([1], document.RootElement.GetProperty("byOrder").EnumerateArray().Select(count => count.GetInt32()));
        Assert.False(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(1, document.RootElement.GetProperty("completeToOrder").GetInt32());
    }

    [Theory]
    [InlineData]
    [InlineData("a", "b")]
    [InlineData("a", "--limit-order")]
    [InlineData("a", "--limit-order", "0")]
    [InlineData("a", "--fast")]
    public void Wrong_usage_is_told(params string[] args)
    {
        (int code, string output, string error) = Run(args);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("fault-trees PATH", error);
    }

    [Fact]
    public void A_path_to_nothing_is_told() => Assert.Equal(1, Run("/nowhere/at/all").Code);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var written = new StringWriter();
        using var complaints = new StringWriter();
        try
        {
            CapturedConsole.Output.To(written);
            CapturedConsole.Error.To(complaints);
            int code = FaultTreeCommand.Run(args);
            return (code, written.ToString(), complaints.ToString());
        }
        finally
        {
            CapturedConsole.Output.To(null);
            CapturedConsole.Error.To(null);
        }
    }
}
