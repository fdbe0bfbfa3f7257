using DependencyRisk.Tests.Cli;
using Xunit;

namespace DependencyRisk.Tests.Tidy;

/// <summary>What the command line prints as CSV and as JSON lines.</summary>
public sealed class TidyVerbsTests
{
    private const string Trade = "material,importer,year,flow,country,tonnes,value,governanceRisk\nTin,US,2022,production,CN,60,,\nTin,US,2022,import,CN,8,15,\nTin,US,2022,import,ZZ,2,5,\n";

    public static TheoryData<string> Commands =>
    [
        "score pet-ct ecmo --top 5", "score pet-ct --table exposures", "score all --table headline", "scenario pet-ct --cut country:US:0.5@1+6", "chokesets pet-ct ecmo",
        "chokesets pet-ct --actors suppliers --probability *=0.1 --max-count 7", "chokesets pet-ct --robustness", "content pet-ct --bloc G=JP+NL --tier 2", "content pet-ct --table tiers",
        "content pet-ct --table components", "content pet-ct --table round-trips", "content pet-ct --table inputs", "leverage pet-ct", "shared pet-ct", "localise pet-ct --stock 3 --top 4",
        "concentration pet-ct", "validate pet-ct", "catalogue", "catalogue ecmo", "criticality eu --year 2017", "criticality --bill pet-ct",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Csv_and_json_lines_have_the_same_rows(string command)
    {
        string[] args = command.Split(' ');
        CliRun csv = CliRun.Of([.. args, "--format", "csv"]);
        CliRun lines = CliRun.Of([.. args, "--format", "jsonl"]);
        Assert.Equal((0, 0, csv.Error), (csv.Code, lines.Code, lines.Error));
        int rows = TidyText.AssertSame(csv.Output, lines.Output);
        Assert.True(rows > 0 || args[0] == "validate", $"{command} has no rows");
    }

    [Fact]
    public void So_they_do_for_trade_from_a_file()
    {
        using var folder = new TempFolder();
        string[] args = ["criticality", "geopolrisk", "--input", folder.Write("trade.csv", Trade), "--missing", "bound", "--format"];
        Assert.Equal(1, TidyText.AssertSame(CliRun.Output0([.. args, "csv"]), CliRun.Output0([.. args, "jsonl"])));
    }

    [Fact]
    public void A_broken_bill_has_its_problems_in_both_forms()
    {
        CliRun csv = CliRun.OfInput(SmallBills.Broken, "validate", "-", "--format", "csv");
        CliRun lines = CliRun.OfInput(SmallBills.Broken, "validate", "-", "--format", "jsonl");
        Assert.Equal((1, 1), (csv.Code, lines.Code));
        Assert.True(TidyText.AssertSame(csv.Output, lines.Output) > 3);
        Assert.Equal("severity,code,path,line,column,message,file", csv.Output.Split("\r\n")[0]);
    }

    [Fact]
    public void Ids_that_are_formulas_come_back_from_both_forms()
    {
        string bill = SmallBills.WithIds("=1+1", "\t@part", "' +supplier", "＝name\r\n\u202E");
        TidyText.AssertSame(CliRun.OfInput(bill, "score", "-", "--format", "csv").Output, CliRun.OfInput(bill, "score", "-", "--format", "jsonl").Output);
    }

    [Fact]
    public void Choke_sets_as_a_table_are_those_of_json_and_say_how_many_are_left_out()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("chokesets", "pet-ct", "--actors", "suppliers", "--max-count", "7", "--format", "csv"));
        using var json = System.Text.Json.JsonDocument.Parse(CliRun.Output0("chokesets", "pet-ct", "--actors", "suppliers", "--max-count", "7", "--format", "json"));
        Assert.Equal(json.RootElement.GetProperty("sets").EnumerateArray().Select(set => string.Join(' ', set.EnumerateArray().Select(actor => actor.GetString()))), rows.Skip(1).Select(row => row[8]));
        Assert.All(rows.Skip(1), row => Assert.Equal(json.RootElement.GetProperty("limitedBy").GetString(), row[5]));
    }

    [Theory]
    [InlineData("score", "exposures")]
    [InlineData("content", "tiers")]
    public void A_table_is_chosen_for_rows_alone(string verb, string table)
    {
        Assert.Equal(0, CliRun.Of(verb, "pet-ct", "--table", table, "--format", "jsonl").Code);
        CliRun.Of(verb, "pet-ct", "--table", table, "--format", "json").AssertFailed(2, "--table chooses what --format csv prints, or jsonl");
    }
}
