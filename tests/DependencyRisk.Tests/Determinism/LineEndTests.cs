using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Cli;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.CycloneDx;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>Lines end as the format says, on every system; and are read however they end.</summary>
public sealed class LineEndTests
{
    public static TheoryData<string> Commands => Determinism.Commands.All;

    public static TheoryData<string> Ends => ["\n", "\r\n", "\r"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Csv_ends_lines_with_both_signs_and_all_else_with_one(string command)
    {
        // As on a system whose lines end in both.
        using var error = new StringWriter { NewLine = "\r\n" };
        CliRun run = CliRun.Of(Repository.Read("docs", "examples", "motor.json"), shell => shell with { Error = error }, CancellationToken.None, Determinism.Commands.Words(command));
        bool isCsv = command.EndsWith("csv", StringComparison.Ordinal);
        Assert.Equal(isCsv, run.Output.Contains('\r', StringComparison.Ordinal));
        Assert.Equal(run.Output, isCsv ? run.Output.ReplaceLineEndings("\r\n") : run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Files_that_are_written_end_lines_alike_too()
    {
        Bill bill = BillCatalogue.Load("ecmo");
        Assert.DoesNotContain('\r', BillJson.ToJson(bill));
        Assert.DoesNotContain('\r', CycloneDxText.Write(bill));
        Assert.DoesNotContain('\r', ScenarioJson.ToJson(Scenario.Of(Cut.By(Country.Japan))));
        BillCsv.Write(bill, _ => new CheckedStream());
        var report = BillReport.Of(bill);
        foreach (Action<TextWriter> write in (Action<TextWriter>[])[writer => report.WriteHtml(writer), report.WriteMarkdown])
        {
            using var text = new StringWriter { NewLine = "\r\n" };
            write(text);
            Assert.DoesNotContain('\r', text.ToString());
        }

        Assert.DoesNotContain('\r', new BillException([new BillProblem(ProblemSeverity.Error, "x", "$", "y"), new BillProblem(ProblemSeverity.Error, "x", "$", "y")]).Message);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Json_is_read_however_its_lines_end(string end)
    {
        Assert.Equal(Read(Repository.Read("docs", "examples", "motor.json"), "\n"), Read(Repository.Read("docs", "examples", "motor.json"), end));
        Assert.Equal(Read(CycloneDxText.Write(BillCatalogue.Load("ecmo")), "\n"), Read(CycloneDxText.Write(BillCatalogue.Load("ecmo")), end));
        Assert.Equal(ScenarioJson.ToJson(ScenarioJson.Parse("{\"cuts\":\n[{\"actor\":\n\"country:US\"}]}")), ScenarioJson.ToJson(ScenarioJson.Parse("{\"cuts\":\n[{\"actor\":\n\"country:US\"}]}".ReplaceLineEndings(end))));

        // A line ends with the line feed in JSON, so that problems keep their lines but where there is none.
        Assert.Equal(end == "\r", Read(SmallBills.Broken, "\n") != Read(SmallBills.Broken, end));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Tables_are_read_however_their_lines_end(string end)
    {
        const string Bom = "part,qty,origin,remark\nscanner,1,,\ncoil,x,Nowhere,\"a\nb\"\nwire,3,DE,\n";
        Assert.Equal(Read(Bom, "\n"), Read(Bom, end));
        Assert.Equal(Trade("\n"), Trade(end));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Materials_are_read_however_their_lines_end(string end)
    {
        using var folder = new TempFolder();
        string file = folder.Write("materials.csv", "component,material\nore,Lutetium\nmagnet,Tungsten\n".ReplaceLineEndings(end));
        CliRun run = CliRun.OfInput(Repository.Read("docs", "examples", "motor.json"), "criticality", "--bill", "-", "--materials", file, "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Contains("Lutetium", run.Output, StringComparison.Ordinal);
        Assert.Contains("Tungsten", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkout_has_the_lines_of_the_repository_whatever_git_is_told()
    {
        Assert.Contains("* text=auto eol=lf\n", Repository.Read(".gitattributes"), StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Golden"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain('\r', File.ReadAllText(file)));
    }

    private static string Read(string text, string end)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings(end)));
        BillFile.TryRead(stream, "device", out Bill? bill, out ImmutableArray<BillProblem> problems);
        return $"{(bill is null ? "none" : BillJson.ToJson(bill).ReplaceLineEndings("\n"))}\n{string.Join('\n', problems)}";
    }

    private static string Trade(string end)
    {
        const string Table = "material,importer,year,flow,country,tonnes,value,governanceRisk\nTin,US,2022,production,CN,60,,\nTin,US,2022,import,CN,8,15,\nTin,US,2022,import,Nowhere,2,5,\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Table.ReplaceLineEndings(end)));
        TradeCsv.TryRead(stream, out _, out ImmutableArray<BillProblem> problems);
        Assert.NotEmpty(problems);
        return string.Join('\n', problems);
    }

    // Looks at each table when it is closed.
    private sealed class CheckedStream : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            string text = Encoding.UTF8.GetString(ToArray());
            Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
            base.Dispose(disposing);
        }
    }
}
