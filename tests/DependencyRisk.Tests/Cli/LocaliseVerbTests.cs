using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class LocaliseVerbTests
{
    private static readonly string[] Members =
    [
        "component", "action", "worstCountryLossBefore", "worstCountryLossAfter", "foreignLossBefore", "foreignLossAfter", "worstCountryBefore", "worstCountryAfter",
        "countryLossesBefore", "countryLossesAfter", "worstCountryLossLowBefore", "worstCountryLossLowAfter", "foreignLossLowBefore", "foreignLossLowAfter",
        "countryLossesLowBefore", "countryLossesLowAfter", "product", "name", "bill",
    ];

    [Fact]
    public void Json_is_what_the_library_found()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("localise", "pet-ct", "--control", "any", "--horizon", "9", "--format", "json"));
        Bill bill = BillCatalogue.Load("pet-ct");
        var analysis = new ExposureAnalysis(bill, new ExposureOptions { Control = Control.Any, HorizonMonths = 9 });
        ImmutableArray<MitigationEffect> expected = new MitigationAnalysis(analysis).Rank("pet-ct", MitigationMeasure.MoveHome);
        JsonElement[] actual = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair =>
        {
            (MitigationEffect effect, JsonElement row) = pair;
            Assert.Equal(Members, row.EnumerateObject().Select(member => member.Name));
            Assert.Equal((effect.Component, "home", "pet-ct", "pet-ct"), (Text(row, "component"), Text(row, "action"), Text(row, "product"), Text(row, "bill")));
            Assert.Equal(bill.Find(effect.Component)!.Name.In("en"), Text(row, "name"));
            Assert.Equal((effect.WorstCountryBefore?.Code, effect.WorstCountryAfter?.Code), (Text(row, "worstCountryBefore"), Text(row, "worstCountryAfter")));
            Assert.Equal(effect.WorstCountryLossBefore, new Bounds(Number(row, "worstCountryLossLowBefore"), Number(row, "worstCountryLossBefore")));
            Assert.Equal(effect.WorstCountryLossAfter, new Bounds(Number(row, "worstCountryLossLowAfter"), Number(row, "worstCountryLossAfter")));
            Assert.Equal(effect.ForeignLossBefore, new Bounds(Number(row, "foreignLossLowBefore"), Number(row, "foreignLossBefore")));
            Assert.Equal(effect.ForeignLossAfter, new Bounds(Number(row, "foreignLossLowAfter"), Number(row, "foreignLossAfter")));
            Assert.Equal(effect.CountryLossesBefore, new Interval(Number(row, "countryLossesLowBefore"), Number(row, "countryLossesBefore")));
            Assert.Equal(effect.CountryLossesAfter, new Interval(Number(row, "countryLossesLowAfter"), Number(row, "countryLossesAfter")));
        });
    }

    [Fact]
    public void Every_measure_asked_for_is_ranked_once()
    {
        string[] asked =
        [
            "localise", "pet-ct", "--bloc", "Core=DE+FR", "--to", "Core", "--to", "de", "--to", "HOME", "--to", "Isles=JP+TW", "--second-source", "0.5@6", "--second-source", "0.50@6.0",
            "--stock", "6", "--stock", "1.5", "--top", "2", "--format", "json",
        ];
        string[] actions = [.. Rows(asked).Select(row => Text(row, "action")!)];
        Assert.Equal(["move:Core", "move:DE", "home", "move:Isles", "second-source:0.5@6", "stock:6", "stock:1.5"], actions.Distinct());
        Assert.Equal(14, actions.Length);
    }

    [Fact]
    public void Several_products_are_taken_together_unless_some_are_named()
    {
        Assert.Equal(["*"], Rows("localise", "all", "--top", "3", "--format", "json").Select(row => Text(row, "product")).Distinct());
        Assert.Equal(["ecmo", "pet-ct"], Rows("localise", "all", "--product", "ecmo", "--product", "pet-ct", "--top", "3", "--format", "json").Select(row => Text(row, "product")).Distinct());
        Assert.Equal(["ecmo", "*"], Rows("localise", "all", "--product", "ecmo", "--portfolio", "--top", "3", "--format", "json").Select(row => Text(row, "product")).Distinct());
        Assert.Equal(["pet-ct"], Rows("localise", "pet-ct", "--top", "3", "--format", "json").Select(row => Text(row, "product")).Distinct());
    }

    [Fact]
    public void Csv_has_the_same_numbers()
    {
        JsonElement[] rows = [.. Rows("localise", "pet-ct", "--stock", "3", "--format", "json")];
        string[] lines = CliRun.Output0("localise", "pet-ct", "--stock", "3", "--format", "csv").TrimEnd().Split('\n');
        Assert.Equal(rows.Length + 1, lines.Length);
        string[] header = lines[0].Trim().Split(',');
        string[] first = lines[1].Trim().Split(',');
        Dictionary<string, string> cells = header.Zip(first).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(("stock:3", Text(rows[0], "component")), (cells["action"], cells["component"]));
        Assert.Equal(Number(rows[0], "worstCountryLossAfter"), double.Parse(cells["worstCountryLossAfterHigh"], CultureInfo.InvariantCulture));
        Assert.Equal(Number(rows[0], "worstCountryLossLowAfter"), double.Parse(cells["worstCountryLossAfterLow"], CultureInfo.InvariantCulture));
        Assert.Equal(Number(rows[0], "countryLossesBefore"), double.Parse(cells["countryLossesBeforeHigh"], CultureInfo.InvariantCulture));
        Assert.Equal(Number(rows[0], "foreignLossLowBefore"), double.Parse(cells["foreignLossBeforeLow"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_table_has_ten_parts_and_says_how_many_more_there_are()
    {
        string usual = CliRun.Output0("localise", "all");
        int helped = new MitigationAnalysis(new ExposureAnalysis(BillCatalogue.Load("all"))).Rank("*", MitigationMeasure.MoveHome).Count(effect => effect.HasEffect);
        Assert.Contains($"… and {helped - 10} more; --top N", usual, StringComparison.Ordinal);
        Assert.Contains("The list is no plan", usual, StringComparison.Ordinal);
        Assert.Contains("portfolio of 40 products: move sourcing home (CN)", usual, StringComparison.Ordinal);
        Assert.Contains("| esr-film: ", CliRun.Output0("localise", "pet-ct", "--format", "markdown", "--top", "1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localise")]
    [InlineData("leverage")]
    [InlineData("shared")]
    [InlineData("concentration")]
    public void A_second_bill_is_refused_with_a_word_on_how_to_ask_for_several_products(string verb) =>
        CliRun.Of(verb, "pet-ct", "mri-3t").AssertFailed(2, $"{verb} takes one bill; for several products of one bill use --product.");

    [Theory]
    [InlineData("localise", "Default: all products together.")]
    [InlineData("shared", "Default: all products.")]
    [InlineData("leverage", "Default: every product, each for itself.")]
    public void Help_says_how_several_products_are_taken(string verb, string said) =>
        Assert.Contains(said, string.Join(' ', CliRun.Output0(verb, "--help").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    [Fact]
    public void A_table_says_so_where_no_single_part_lowers_the_worst_loss()
    {
        Assert.Contains("No single part lowers", CliRun.Output0("localise", "pet-ct", "--to", "DE"), StringComparison.Ordinal);
        Assert.DoesNotContain("No single part lowers", CliRun.Output0("localise", "pet-ct"), StringComparison.Ordinal);
        Assert.Contains("all sourcing is there already", CliRun.OfInput(SmallBills.Plain(), "localise", "-", "--to", "us").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to 'EU' is neither home nor a country", "--to", "EU")]
    [InlineData("--to 'ZZ' is neither home nor a country", "--to", "ZZ")]
    [InlineData("--second-source '0.5'", "--second-source", "0.5")]
    [InlineData("--second-source '0@6'", "--second-source", "0@6")]
    [InlineData("--second-source '0.5@-1'", "--second-source", "0.5@-1")]
    [InlineData("--stock '0'", "--stock", "0")]
    [InlineData("--stock 'NaN'", "--stock", "NaN")]
    [InlineData("would both be called 'move:EU'", "--to", "EU=DE", "--to", "EU=FR")]
    [InlineData("--top '-1'", "--top", "-1")]
    public void What_makes_no_sense_is_told(string said, params string[] arguments) =>
        CliRun.Of(["localise", "pet-ct", .. arguments]).AssertFailed(2, said);

    [Fact]
    public void A_bill_without_a_home_needs_one_from_the_command_line()
    {
        CliRun.OfInput(SmallBills.Plain(home: "ZZ"), "localise", "-").AssertFailed(2, "--home");
        Assert.Equal(0, CliRun.OfInput(SmallBills.Plain(home: "ZZ"), "localise", "-", "--home", "de").Code);
    }

    private static IEnumerable<JsonElement> Rows(params string[] arguments) => JsonDocument.Parse(CliRun.Output0(arguments)).RootElement.EnumerateArray();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}
