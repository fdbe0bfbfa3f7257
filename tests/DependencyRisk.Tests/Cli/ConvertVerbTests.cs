using Xunit;

namespace DependencyRisk.Tests.Cli;

public sealed class ConvertVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deprisk-convert").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bill_goes_through_every_form_and_back_without_loss()
    {
        string original = CliRun.Output0("convert", "all", "-");
        Assert.Equal(0, CliRun.Of("convert", "all", In("all.json")).Code);
        Assert.Equal(0, CliRun.Of("convert", In("all.json"), In("tables")).Code);
        Assert.Equal(0, CliRun.Of("convert", In("tables"), In("all.cdx.json")).Code);
        Assert.Equal(original, CliRun.Output0("convert", In("all.cdx.json"), "-"));
        Assert.Equal(original, CliRun.Output0("convert", In("tables"), "-", "--to", "json"));
        Assert.Contains("\"bomFormat\": \"CycloneDX\"", CliRun.Output0("convert", "pet-ct", "-", "--to", "cyclonedx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-v")]
    [InlineData("--format")]
    public void An_option_that_there_is_not_is_no_folder_to_write(string option)
    {
        CliRun run = CliRun.Of("convert", "pet-ct", option);
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains($"'./{option}'", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(option));
    }

    [Fact]
    public void It_says_what_was_written()
    {
        CliRun run = CliRun.Of("convert", "pet-ct", In("pet"));
        Assert.Equal((0, string.Empty), (run.Code, run.Output));
        Assert.Contains("35 components, 84 suppliers, from pet-ct.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_takes_tables_and_documents_as_it_takes_json()
    {
        CliRun.Of("convert", "pet-ct", In("tables"));
        CliRun.Of("convert", "pet-ct", In("pet.cdx.json"));
        foreach (string verb in (string[])["score", "scenario --cut country:US", "chokesets", "content", "leverage", "shared", "localise", "concentration", "validate", "validate --report"])
        {
            string[] words = verb.Split(' ');
            string[] Args(string bill) => [words[0], bill, .. words[1..], "--format", "json"];
            CliRun expected = CliRun.Of(Args("pet-ct"));
            Assert.Equal(0, expected.Code);
            Assert.Equal(expected.Output, CliRun.Of(Args(In("tables"))).Output);
            Assert.Equal(expected.Output, CliRun.Of(Args(In(Path.Combine("tables", "bom.csv")))).Output);
            Assert.Equal(expected.Output, CliRun.Of(Args(In("pet.cdx.json"))).Output);
        }
    }

    // Which raw materials are in a part is known of the bills of the catalogue alone.
    [Fact]
    public void Raw_materials_of_tables_are_those_of_their_parts()
    {
        File.WriteAllText(In("bom.csv"), "part,qty\nyttrium,2\n");
        Assert.Contains("\"material\": \"yttrium\"", CliRun.Output0("criticality", "--bill", _folder, "--format", "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_comes_through_standard_input_too()
    {
        CliRun run = CliRun.OfInput("part;qty;origin\nA;2;Japan\n", "score", "-", "--home", "CN", "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Contains("country:JP", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_name_file_line_and_field()
    {
        File.WriteAllText(In("bom.csv"), "part,qty\nA,2\n");
        File.WriteAllText(In("sources.csv"), "part,supplier,origin\nA,Acme,Korea\n");
        Assert.Contains($"{_folder}/sources.csv(2,3): origin: warning ambiguous-country: ", CliRun.Of("score", _folder, "--home", "CN").Error, StringComparison.Ordinal);
        Assert.Contains($"{_folder}/sources.csv(2,3): origin: warning ambiguous-country: ", CliRun.Of("score", In("bom.csv"), "--home", "CN").Error.Replace('\\', '/').Replace("bom.csv/sources.csv", "sources.csv", StringComparison.Ordinal), StringComparison.Ordinal);
        File.Move(In("bom.csv"), In("list.csv"));
        File.WriteAllText(In("list.csv"), "part,qty,origin\nA,2,Korea\n");
        Assert.Contains($"{In("list.csv")}(2,3): origin: warning ambiguous-country: ", CliRun.Of("score", In("list.csv"), "--home", "CN").Error, StringComparison.Ordinal);
        Assert.Contains("sources.csv", CliRun.Of("validate", _folder).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.xlsx", "cannot be told by its name")]
    [InlineData("x.txt", "cannot be told by its name")]
    public void A_name_that_calls_for_no_form_is_wrong_usage(string name, string said) => CliRun.Of("convert", "pet-ct", In(name)).AssertFailed(2, said);

    [Fact]
    public void Nothing_is_written_over_or_half()
    {
        Directory.CreateDirectory(In("full"));
        File.WriteAllText(In("full/notes.txt"), "mine");
        CliRun.Of("convert", "pet-ct", In("full")).AssertFailed(1, "Something is there already");
        CliRun.Of("convert", "pet-ct", "-", "--to", "csv").AssertFailed(2, "Tables take a folder");
        CliRun.Of("convert", "pet-ct", In("no/such/folder.json")).AssertFailed(1, "does not exist");
        File.WriteAllText(In("bad.csv"), "Level,Part\n0,a\n5,b\n");
        CliRun.Of("convert", In("bad.csv"), In("bad.json")).AssertFailed(1, "level-jump");
        Assert.False(File.Exists(In("bad.json")));
        CliRun.Of("score", In("full")).AssertFailed(1, "There is no table in this folder");
    }

    private string In(string name) => Path.Combine(_folder, name);
}
