using Xunit;

namespace DependencyRisk.Tests.Cli;

/// <summary>Whose exposure is asked.</summary>
public sealed class HomeTests
{
    [Theory]
    [InlineData("China", "CN")]
    [InlineData("cn", "CN")]
    [InlineData("CHN", "CN")]
    [InlineData("中国", "CN")]
    [InlineData("UK", "GB")]
    [InlineData("Deutschland", "DE")]
    public void It_goes_by_a_code_or_a_name(string home, string code) => Assert.Equal(
        CliRun.Output0("score", "pet-ct", "--home", code, "--format", "json"),
        CliRun.Output0("score", "pet-ct", "--home", home, "--format", "json"));

    [Theory]
    [InlineData("Korea")]
    [InlineData("Atlantis")]
    [InlineData("unknown")]
    [InlineData("EU")]
    public void A_name_of_none_or_of_several_is_refused(string home) =>
        CliRun.Of("score", "pet-ct", "--home", home).AssertFailed(2, $"--home '{home}' is not an ISO 3166-1 alpha-2 country code such as CN or de.");

    [Theory]
    [InlineData("score", "-")]
    [InlineData("scenario", "-", "--cut", "country:JP")]
    [InlineData("chokesets", "-")]
    [InlineData("content", "-")]
    [InlineData("leverage", "-")]
    [InlineData("shared", "-")]
    [InlineData("localise", "-")]
    [InlineData("report", "-")]
    public void Where_it_is_missing_every_way_to_say_it_is_told(params string[] args) =>
        CliRun.OfInput(SmallBills.Plain(home: "ZZ"), args).AssertFailed(2, "error no-home", "--home CC", "JSON", "bill.csv");
}
