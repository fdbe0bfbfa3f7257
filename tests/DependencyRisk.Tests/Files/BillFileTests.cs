using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Files;

public sealed class BillFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deprisk-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bill_is_read_in_each_format_by_its_path()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        Write("bill.json", stream => BillFile.Write(bill, stream, BillFormat.Json));
        Write("other.json", stream => BillFile.Write(bill, stream, BillFormat.CycloneDx));
        BillFile.WriteTables(bill, In("tables"));
        Assert.All(["bill.json", "other.json", "tables", Path.Combine("tables", "bom.csv")], path => Assert.Equal(BillJson.ToJson(bill), BillJson.ToJson(BillFile.Read(In(path)))));
    }

    [Fact]
    public void A_single_table_is_read_with_those_that_bear_its_name()
    {
        Text("scanner.csv", "part,qty\nA,2\n");
        Text("scanner.sources.csv", "part,supplier,origin\nA,Acme,DE\n");
        Text("scanner.columns.json", """{ "id": "ct" }""");
        Text("other.sources.csv", "part,supplier,origin\nB,Bolt,US\n");
        Text("other.csv", "part,qty\nB,1\n");
        Bill bill = BillFile.Read(In("scanner.csv"));
        Assert.Equal(["ct"], bill.Products.AsEnumerable());
        Assert.Equal(Country.Germany, bill.Find("A")!.Sources[0].Origin);
        Assert.Null(bill.Find("B"));
        Assert.Equal(Country.UnitedStates, BillFile.Read(In("other.csv")).Find("B")!.Sources[0].Origin);
    }

    [Fact]
    public void A_folder_gives_the_bill_its_name()
    {
        Directory.CreateDirectory(In("gantry"));
        Text(Path.Combine("gantry", "bom.csv"), "part,qty\nA,2\n");
        Assert.Equal(["gantry"], BillFile.Read(In("gantry")).Products.AsEnumerable());
        Assert.Equal(["gantry"], BillFile.Read(In(Path.Combine("gantry", "bom.csv"))).Products.AsEnumerable());
    }

    [Theory]
    [InlineData("x.json", BillFormat.Json)]
    [InlineData("x.cdx.json", BillFormat.CycloneDx)]
    [InlineData("x.CycloneDX.json", BillFormat.CycloneDx)]
    [InlineData("x", BillFormat.Tables)]
    [InlineData("x/", BillFormat.Tables)]
    [InlineData("x.xlsx", null)]
    [InlineData("x.csv", null)]
    [InlineData("x.YAML", null)]
    [InlineData("out-m.v1.0", BillFormat.Tables)]
    public void The_name_of_a_file_calls_for_a_format(string path, object? expected) => Assert.Equal((BillFormat?)expected, BillFile.FormatOf(path));

    [Fact]
    public void A_stream_is_read_by_what_it_holds()
    {
        Bill bill = BillCatalogue.Load("cgm");
        Stream(BillJson.ToJson(bill), out Bill? json);
        Assert.Equal(bill.Components.Length, json!.Components.Length);
        using var document = new MemoryStream();
        BillFile.Write(bill, document, BillFormat.CycloneDx);
        Stream(Encoding.UTF8.GetString(document.ToArray()), out Bill? cyclone);
        Assert.Equal(bill.Components.Length, cyclone!.Components.Length);
        Stream("part;qty\nA;2\n", out Bill? table);
        Assert.Equal(["thing"], table!.Products.AsEnumerable());
    }

    [Fact]
    public void Tables_are_never_put_among_other_files_nor_half_written()
    {
        Text("something", "here");
        Assert.Throws<IOException>(() => BillFile.WriteTables(BillCatalogue.Load("cgm"), _folder));
        Assert.Equal([In("something")], Directory.GetFileSystemEntries(_folder));
        Directory.CreateDirectory(In("empty"));
        BillFile.WriteTables(BillCatalogue.Load("cgm"), In("empty"));
        Assert.True(File.Exists(In(Path.Combine("empty", "bom.csv"))));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void What_programs_leave_beside_tables_is_not_read()
    {
        Text("scanner.csv", "part,qty\nA,2\n");
        foreach (string name in new[] { "~$stock.xlsx", "._sources.csv", ".uses.csv", ".~lock.scanner.csv" })
        {
            Text(name, "\0\u0001");
        }

        Assert.Empty(BillFile.Read(_folder).Warnings);
    }

    [Fact]
    public void A_problem_names_the_file_that_is_no_table_by_its_end_but_holds_one()
    {
        Text("suppliers.txt", "part,qty\nA,many\n");
        Assert.Equal("suppliers.txt", Assert.Single(BillFile.Read(In("suppliers.txt")).Warnings, problem => problem.Code == "unreadable-number").File);
        Assert.Equal("sources.csv", Assert.Single(Stream("part,qty\nA,many\n", "sources.csv").Warnings, problem => problem.Code == "unreadable-number").File);
        Assert.NotNull(Stream("part,qty\nA,2\n", "columns.json").Find("A"));
        var options = new BillFileOptions { Tables = new BillCsvOptions { Id = "ct" } };
        Assert.Equal("ct", BillFile.Read(In("suppliers.txt"), options).Id);
    }

    [Theory]
    [InlineData("[part],[qty]\nA,2\n")]
    [InlineData("[ part ];qty\nA;2\n")]
    public void A_table_may_begin_with_a_bracket(string text) => Assert.NotNull(Stream(text, "thing").Find("A"));

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ {} ]")]
    [InlineData("[\n\"a\"]")]
    [InlineData("[[1]]")]
    [InlineData("[1]")]
    public void An_array_is_json(string text) => Assert.Equal(BillFormat.Json, FormatSniffer.Of(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(BillFormat.Json)]
    [InlineData(BillFormat.CycloneDx)]
    public void Reading_stops_with_the_work_in_every_format(BillFormat format)
    {
        Write("bill.json", stream => BillFile.Write(BillCatalogue.Load("pet-ct"), stream, format));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => BillFile.TryRead(In("bill.json"), out Bill? _, out ImmutableArray<BillProblem> _, cancellation: stop.Token));
    }

    [Fact]
    public void What_is_not_there_is_an_io_exception()
    {
        Assert.ThrowsAny<IOException>(() => BillFile.Read(In("nothing.csv")));
        Assert.ThrowsAny<IOException>(() => BillFile.Read(In("nothing.json")));
    }

    private static Bill Stream(string text, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return BillFile.TryRead(stream, name, out Bill? bill, out ImmutableArray<BillProblem> problems) ? bill : throw new BillException(problems);
    }

    private static void Stream(string text, out Bill? bill)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        BillFile.TryRead(stream, "thing", out bill, out ImmutableArray<BillProblem> problems);
        Assert.True(bill is not null, string.Join('\n', problems));
    }

    private string In(string name) => Path.Combine(_folder, name);

    private void Text(string name, string text) => File.WriteAllText(In(name), text);

    private void Write(string name, Action<Stream> write)
    {
        using FileStream stream = File.Create(In(name));
        write(stream);
    }
}
