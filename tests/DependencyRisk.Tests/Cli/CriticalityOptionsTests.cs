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

    [Fact]
    public void ABrokenFileOfMaterialsEndsInABoundedListWithHintsForTheFirst()
    {
        using var folder = new TempFolder();
        string file = folder.Write("materials.csv", "component,material\n" + string.Concat(Enumerable.Repeat("lysoo,coper\n", 5000)));
        CliRun run = CliRun.Of("criticality", "--bill", "pet-ct", "--materials", file);
        run.AssertFailed(1, "error unknown-component: ", "error unknown-material: ", "error too-many-problems: ");
        Assert.InRange(run.Error.Split('\n').Length, 1000, 1010);
        Assert.InRange(run.Error.Split("Did you mean").Length, 10, 30);
    }
}
