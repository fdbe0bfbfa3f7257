using System.Globalization;
using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public sealed class ContentVerbTests
{
    private static readonly string[] Members =
    [
        "product", "tier", "faceValue", "lookThrough", "hiddenForeign", "bounds", "roundTrips", "warnings", "faceValueSplit", "lookThroughSplit", "waterfall",
        "blocs", "components", "unvalued", "roundTripPaths", "returnedHome", "roundTripsComplete", "reverse", "dependence", "home", "control", "weight", "bill", "basis",
        "hiddenForeignBounds",
    ];

    [Fact]
    public void Json_is_what_the_library_found()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("content", "pet-ct", "--format", "json", "--bloc", "EU=DE+FR"));
        JsonElement root = document.RootElement;
        var analysis = new ContentAnalysis(BillCatalogue.Load("pet-ct"));
        ProductContent content = analysis.Product("pet-ct");
        Assert.Equal(Members, root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("tier").ValueKind);
        AssertShares(content.FaceValue, root.GetProperty("faceValue"));
        AssertShares(content.LookThrough, root.GetProperty("lookThrough"));
        Assert.Equal(content.HiddenForeign, root.GetProperty("hiddenForeign").GetDouble());
        Assert.Equal(content.HiddenForeignBounds.High, root.GetProperty("hiddenForeignBounds").GetProperty("high").GetDouble());
        Assert.Equal(content.LookThrough.Countries.Select(country => country.Country.Code), root.GetProperty("bounds").EnumerateObject().Select(member => member.Name));
        Assert.Equal(content.LookThrough.BoundsOf(Country.Germany).High, root.GetProperty("bounds").GetProperty("DE").GetProperty("high").GetDouble());
        ProductRoundTrips trips = analysis.RoundTrips("pet-ct");
        Assert.Equal(trips.Trips.Select(trip => (trip.Via, trip.Component, trip.Value)), root.GetProperty("roundTrips").EnumerateArray().Select(trip => (trip.GetProperty("via").GetString()!, trip.GetProperty("component").GetString()!, trip.GetProperty("value").GetDouble())));
        Assert.Equal(trips.Paths.ToString(CultureInfo.InvariantCulture), root.GetProperty("roundTripPaths").GetRawText());
        Assert.Equal(content.Waterfall.Select(tier => tier.Foreign), root.GetProperty("waterfall").EnumerateArray().Select(tier => tier.GetProperty("foreign").GetDouble()));
        Assert.Equal(content.LookThrough.BoundsOf(new Bloc("EU", Country.Germany, Country.France)).Low, root.GetProperty("blocs")[0].GetProperty("bounds").GetProperty("low").GetDouble());
        Assert.Equal(content.Components.Select(part => (part.Component, part.Hidden)), root.GetProperty("components").EnumerateArray().Select(part => (part.GetProperty("component").GetString()!, part.GetProperty("hidden").GetDouble())));
        Assert.Equal(analysis.Reverse("pet-ct").Select(row => row.OfHome), root.GetProperty("reverse").EnumerateArray().Select(row => row.GetProperty("ofHome").GetDouble()));
        PhysicalDependence dependence = analysis.Dependence("pet-ct");
        Assert.Equal(dependence.MissingStages.Select(missing => missing.Returns[0].Component), root.GetProperty("dependence").GetProperty("missingStages").EnumerateArray().Select(missing => missing.GetProperty("returnsAt").GetString()));
        Assert.Equal(dependence.Countries.Select(country => country.Country.Code), root.GetProperty("dependence").GetProperty("countries").EnumerateArray().Select(country => country.GetProperty("country").GetString()));
    }

    [Fact]
    public void A_tier_is_looked_into_no_further()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("content", "pet-ct", "--tier", "2", "--control", "headquarters", "--format", "json"));
        ProductContent content = new ContentAnalysis(BillCatalogue.Load("pet-ct"), new ContentOptions { Control = Control.Headquarters }).Product("pet-ct");
        Assert.Equal(2, document.RootElement.GetProperty("tier").GetInt32());
        AssertShares(content.ToTier(2), document.RootElement.GetProperty("lookThrough"));
        Assert.Equal(content.ToTier(2).Foreign - content.FaceValue.Foreign, document.RootElement.GetProperty("hiddenForeign").GetDouble());
        Assert.Equal(2, document.RootElement.GetProperty("waterfall").GetArrayLength());
        Assert.Equal("headquarters", document.RootElement.GetProperty("control").GetString());
    }

    [Fact]
    public void Quantity_weighs_only_where_it_is_asked_for()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("content", "pet-ct", "--weight", "quantity", "--format", "json"));
        ProductContent content = new ContentAnalysis(BillCatalogue.Load("pet-ct"), new ContentOptions { Weighting = ContentWeighting.Quantity }).Product("pet-ct");
        AssertShares(content.LookThrough, document.RootElement.GetProperty("lookThrough"));
        Assert.NotEqual(new ContentAnalysis(BillCatalogue.Load("pet-ct")).Product("pet-ct").LookThrough.Home, content.LookThrough.Home);
    }

    [Fact]
    public void Several_products_are_an_array_and_the_portfolio_one_object()
    {
        using var several = JsonDocument.Parse(CliRun.Output0("content", "all", "--product", "ecmo", "--product", "mri-3t", "--format", "json", "--top", "2"));
        Assert.Equal(["ecmo", "mri-3t"], several.RootElement.EnumerateArray().Select(one => one.GetProperty("product").GetString()));
        Assert.All(several.RootElement.EnumerateArray(), one => Assert.Equal((2, true), (one.GetProperty("roundTrips").GetArrayLength(), one.GetProperty("roundTripsComplete").GetBoolean())));
        using var portfolio = JsonDocument.Parse(CliRun.Output0("content", "all", "--portfolio", "--format", "json"));
        Assert.Equal("*", portfolio.RootElement.GetProperty("product").GetString());
    }

    [Theory]
    [InlineData("countries", "bill,product,origin,faceValue,faceValueLow,faceValueHigh,lookThrough,lookThroughLow,lookThroughHigh,tier,home,control,weight,unvalued")]
    [InlineData("tiers", "bill,product,tier,home,homeLow,homeHigh,foreign,foreignLow,foreignHigh,unknown")]
    [InlineData("components", "bill,product,component,componentName,own,home,foreign,unknown,hidden")]
    [InlineData("round-trips", "bill,product,via,viaName,component,componentName,paths,value,homeValue")]
    [InlineData("inputs", "bill,product,country,shareLow,shareHigh,inputs,possibleInputs")]
    public void Every_list_has_its_csv(string table, string header)
    {
        string[] lines = CliRun.Output0("content", "pet-ct", "--format", "csv", "--table", table).TrimEnd().Split('\n');
        Assert.Equal(header, lines[0].Trim());
        Assert.True(lines.Length > 4);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("pet-ct,pet-ct,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_says_home_foreign_and_unknown_before_countries()
    {
        OriginContent through = new ContentAnalysis(BillCatalogue.Load("pet-ct")).Product("pet-ct").LookThrough;
        string[][] rows = [.. CliRun.Output0("content", "pet-ct", "--format", "csv").TrimEnd().Split('\n').Skip(1).Select(line => line.Trim().Split(','))];
        Assert.Equal(["home", "foreign", "unknown", "AT"], rows.Take(4).Select(row => row[2]));
        Assert.Equal(through.Foreign.ToString(CultureInfo.InvariantCulture), rows[1][6]);
        Assert.Equal(through.ForeignBounds.High.ToString(CultureInfo.InvariantCulture), rows[1][8]);
    }

    [Fact]
    public void A_table_tells_of_values_that_are_missing()
    {
        const string Bill = """
            {"format":"dependency-risk-bill/1","id":"b","home":"CN","products":["p"],"components":[
              {"id":"p","unitValue":10,"uses":[{"component":"a"},{"component":"b"}]},
              {"id":"a","unitValue":4,"sources":[{"origin":"US","share":1}]},
              {"id":"b","sources":[{"origin":"DE","share":1}]}]}
            """;
        CliRun run = CliRun.OfInput(Bill, "content", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("1 component counts for nothing", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning unvalued: 'b'", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(CliRun.OfInput(Bill, "content", "-", "--format", "json").Output);
        Assert.Equal(1, document.RootElement.GetProperty("unvalued").GetInt32());
        Assert.Equal("unvalued", document.RootElement.GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Products_without_value_are_bad_input_and_all_of_them_are_told_of()
    {
        const string Bill = """
            {"format":"dependency-risk-bill/1","id":"b","home":"CN","products":["p","q"],"components":[
              {"id":"p","sources":[{"origin":"US","share":1}]},
              {"id":"q","sources":[{"origin":"US","share":1}]}]}
            """;
        CliRun.OfInput(Bill, "content", "-").AssertFailed(1, "worthless-product: The product 'p'", "The product 'q'");
        Assert.Equal(0, CliRun.OfInput(Bill, "content", "-", "--weight", "quantity").Code);
    }

    [Fact]
    public void Options_that_do_not_go_together_are_wrong_usage()
    {
        CliRun.Of("content", "pet-ct", "--control", "any").AssertFailed(2, "--control any");
        CliRun.Of("content", "pet-ct", "--table", "tiers").AssertFailed(2, "--table chooses what --format csv prints");
        CliRun.Of("content", "pet-ct", "--tier", "0").AssertFailed(2, "--tier '0'");
        CliRun.Of("content", "pet-ct", "--strong", "0").AssertFailed(2, "--strong '0'");
        CliRun.Of("content", "pet-ct", "--horizon", "3").AssertFailed(2, "--horizon");
        CliRun.Of("content", "pet-ct", "--product", "x").AssertFailed(1, "unknown-product");
    }

    private static void AssertShares(OriginContent content, JsonElement shares) =>
        Assert.Equal(
            content.Countries.Where(country => country.Share > 0).Select(country => (country.Country.Code, country.Share)),
            shares.EnumerateObject().Select(member => (member.Name, member.Value.GetDouble())));
}
