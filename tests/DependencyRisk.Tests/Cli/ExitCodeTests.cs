using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ExitCodeTests
{
    [Theory]
    [InlineData("score", "pet-ct", "--colour", "red")]
    [InlineData("score", "pet-ct", "--fromat", "json")]
    [InlineData("score", "pet-ct", "--format", "xml")]
    [InlineData("score", "pet-ct", "--home", "XX")]
    [InlineData("score", "pet-ct", "--home", "ZZ")]
    [InlineData("score", "pet-ct", "--horizon", "0")]
    [InlineData("score", "pet-ct", "--horizon", "-3")]
    [InlineData("score", "pet-ct", "--horizon", "NaN")]
    [InlineData("score", "pet-ct", "--horizon", "Infinity")]
    [InlineData("score", "pet-ct", "--horizon", "1,5")]
    [InlineData("score", "pet-ct", "--required", "1.01")]
    [InlineData("score", "pet-ct", "--required", "half")]
    [InlineData("score", "pet-ct", "--control", "country")]
    [InlineData("score", "pet-ct", "--phase", "ship")]
    [InlineData("score", "pet-ct", "--top", "-1")]
    [InlineData("score", "pet-ct", "--top", "1.5")]
    [InlineData("score", "pet-ct", "--threads", "0")]
    [InlineData("score", "pet-ct", "--bloc", "G3")]
    [InlineData("score", "pet-ct", "--bloc", "G3=US+ZZ")]
    [InlineData("score", "pet-ct", "--bloc", "G3=US", "--bloc", "G3=JP")]
    [InlineData("score", "pet-ct", "--table", "exposures")]
    [InlineData("score", "pet-ct", "--output", "")]
    [InlineData("score")]
    [InlineData("scroe", "pet-ct")]
    [InlineData("scenario", "pet-ct")]
    [InlineData("scenario", "pet-ct", "--cut", "US")]
    [InlineData("scenario", "pet-ct", "--cut", "country:US", "country:JP")]
    [InlineData("scenario", "pet-ct", "--cut", "country:US", "--file", "x.json")]
    [InlineData("validate")]
    [InlineData("validate", "pet-ct", "ecmo")]
    [InlineData("validate", "--home", "CN")]
    [InlineData("catalogue", "pet-ct", "ecmo")]
    public void WrongUsageIsTwo(params string[] args) => CliRun.Of(args).AssertFailed(2, "error usage: ");

    [Fact]
    public void NoVerbIsWrongUsage() => CliRun.Of().AssertFailed(2, "score, scenario, chokesets, content, leverage, shared, localise, concentration, validate, convert, catalogue or criticality");

    [Fact]
    public void NoHomeAnywhereIsWrongUsage()
    {
        string bill = SmallBills.Plain(home: "ZZ");
        CliRun.OfInput(bill, "score", "-").AssertFailed(2, "error no-home", "--home CC");
        CliRun.OfInput(bill, "scenario", "-", "--cut", "country:US").AssertFailed(2, "error no-home");
        Assert.Equal(0, CliRun.OfInput(bill, "score", "-", "--home", "cn").Code);
        Assert.Equal(0, CliRun.OfInput(bill, "validate", "-").Code);
    }

    [Theory]
    [InlineData("pet_ct", "'pet-ct'")]
    [InlineData("PET-CT", "'pet-ct'")]
    [InlineData("ventilater", "'ventilator'")]
    [InlineData("hospital-mri-3t", "'hospital-mri-3t-imported'")]
    public void AnUnknownBillNamesCloseOnes(string id, string meant)
    {
        CliRun.Of("score", id).AssertFailed(1, "error no-such-bill", meant);
        CliRun.Of("catalogue", id).AssertFailed(1, "error no-such-bill", meant);
    }

    [Fact]
    public void AnUnknownProductSupplierOrComponentNamesCloseOnes()
    {
        CliRun.Of("score", "all", "--product", "emco").AssertFailed(1, "error unknown-product", "'ecmo'");
        CliRun.Of("scenario", "pet-ct", "--cut", "supplier:hamamatso", "--cut", "component:sipn").AssertFailed(1, "unknown-supplier", "'hamamatsu'", "unknown-component", "'sipm'");
    }

    [Fact]
    public void EveryProblemOfEveryBillIsTold()
    {
        using var folder = new TempFolder();
        string first = folder.Write("first.json", SmallBills.Broken);
        string second = folder.Write("second.json", "{");
        CliRun run = CliRun.Of("score", first, "pet-ct", second, "missing.json");
        run.AssertFailed(1, $"{first}(5,", ": error unknown-country: ", "warning unknown-member", "error out-of-range", "error unknown-component", $"{second}(1,", "missing.json: error no-such-bill");
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches("^.+: (error|warning) [a-z-]+: .+$", line));
    }

    [Theory]
    [InlineData("parts.xls")]
    [InlineData("parts.xml")]
    public void OtherFormatsAreToldWhatIsRead(string name)
    {
        using var folder = new TempFolder();
        CliRun.Of("score", folder.Write(name, "a,b")).AssertFailed(1, "error not-a-bill", "dependency-risk-bill/1");
        CliRun.Of("score", folder.Path).AssertFailed(1, "error not-a-bill");
    }

    [Fact]
    public void AStoppedRunIsQuiet()
    {
        var stopped = new CancellationToken(canceled: true);
        CliRun run = CliRun.Of(SmallBills.Plain(), shell => shell, stopped, "score", "-");
        Assert.Equal(new CliRun(130, string.Empty, string.Empty), run);
    }

    [Fact]
    public void AFailingOutputIsOneLine()
    {
        using var broken = new BrokenStream();
        CliRun run = CliRun.Of(string.Empty, shell => shell with { Output = broken }, CancellationToken.None, "score", "ecmo");
        run.AssertFailed(1, "deprisk: error io: ");
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void WarningsAreToldAndDoNoHarm()
    {
        CliRun run = CliRun.OfInput(SmallBills.Plain().Replace("\"products\"", "\"colour\": 1, \"products\"", StringComparison.Ordinal), "score", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("(standard input)(", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning unknown-member", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }
}
