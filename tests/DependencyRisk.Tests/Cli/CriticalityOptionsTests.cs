using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CriticalityOptionsTests
{
    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--output", "out.json")]
    [InlineData("--bill", "pet-ct")]
    [InlineData("--missing", "bound")]
    public void AnOptionBeforeTheMethodIsRefusedBecauseItWouldDoNothing(string option, string value) =>
        CliRun.Of("criticality", option, value, "eu", "--material", "Niobium").AssertFailed(2, $"{option} stands before 'eu'");

    [Fact]
    public void OptionsAfterTheMethodAreIts() =>
        Assert.StartsWith("[", CliRun.Output0("criticality", "eu", "--material", "Niobium", "--format", "json"), StringComparison.Ordinal);
}
