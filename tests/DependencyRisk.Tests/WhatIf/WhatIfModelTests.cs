using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.WhatIf;

/// <summary>The model of a bill that goes into a page.</summary>
public sealed class WhatIfModelTests
{
    private static readonly ExposureOptions Defaults = new();

    [Fact]
    public void Hostile_ids_cannot_end_the_script_element_and_come_back_as_they_were()
    {
        string[] ids = ["</script><script>alert(1)</script>", "<!--", "quote\"and'", "line\u2028break\u0000", "back\\slash", "\u202Ertl", "\U0001F4A3", new string('x', 10_000)];
        Bill bill = Home().AddProducts([ids[0]]).AddComponents(ids.Select((id, i) => new Component(id) { Uses = i == 0 ? [.. ids.Skip(1).Select(child => new Use(child))] : [] })).Build();
        string model = WhatIfModel.TryOf(bill, Defaults, bill.Products)!;
        Assert.DoesNotContain('<', model);
        Assert.DoesNotContain('\u2028', model);
        Assert.Equal(ids.Order(StringComparer.Ordinal), Ids(model).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Half_a_character_is_written_as_one_that_is_not_known()
    {
        Bill bill = Home().AddProducts(["\uD83D"]).AddComponents([new Component("\uD83D")]).Build();
        Assert.Equal(["\uFFFD"], Ids(WhatIfModel.TryOf(bill, Defaults, bill.Products)!));
    }

    [Fact]
    public void Every_number_comes_back_to_the_last_bit()
    {
        double[] numbers = [0.1, 1 / 3.0, double.Epsilon, 0.1 + 0.2, 1e-300, 123456789.123456789];
        Component[] parts = [.. numbers.Select((number, i) => new Component($"part{i}")
        {
            StockMonths = number,
            Substitution = new Substitution(Math.Min(1, number), number) { Growth = number },
            Sources = [new Source { Origin = Country.Japan, Share = Math.Min(1, number), Capacity = number, ReadyAfterMonths = number, RecoveryMonths = number }],
        })];
        var product = new Component("product") { Uses = [.. numbers.Select((number, i) => new Use($"part{i}") { Essentiality = Math.Min(1, number) })] };
        Bill bill = Home().AddProducts(["product"]).AddComponents([.. parts, product]).Build();
        using JsonDocument json = JsonDocument.Parse(WhatIfModel.TryOf(bill, Defaults with { HorizonMonths = 1 / 3.0, Required = 0.1 }, bill.Products)!);
        Assert.Equal(1 / 3.0, json.RootElement.GetProperty("horizonMonths").GetDouble());
        Assert.Equal(0.1, json.RootElement.GetProperty("required").GetDouble());
        JsonElement[] components = [.. json.RootElement.GetProperty("components").EnumerateArray()];
        for (int i = 0; i < numbers.Length; i++)
        {
            double number = numbers[i];
            double fraction = Math.Min(1, number);
            Assert.Equal(number, components[i].GetProperty("stock").GetDouble());
            Assert.Equal([fraction, number, number], Numbers(components[i].GetProperty("substitution")));
            Assert.Equal([fraction, number, number, number], Numbers(components[i].GetProperty("sources")[0]).Take(4));
            JsonElement use = components[^1].GetProperty("uses")[i];
            Assert.Equal(fraction, use.GetArrayLength() > 1 ? use[1].GetDouble() : 1);
        }
    }

    [Fact]
    public void Components_stand_after_what_they_use_and_only_what_is_needed_is_there()
    {
        Bill bill = Home().AddSuppliers([new Supplier("used") { Parent = "parent" }, new Supplier("parent"), new Supplier("unused")]).AddProducts(["one", "two"]).AddComponents(
        [
            new Component("one") { Uses = [new Use("shared")] },
            new Component("two") { Uses = [new Use("shared"), new Use("field") { Phase = Phase.Operate }] },
            new Component("shared") { Sources = [new Source { Supplier = "used", Uses = [new Use("feed")] }] },
            new Component("field"),
            new Component("feed"),
            new Component("stray"),
        ]).Build();
        Assert.Equal(["feed", "shared", "one"], Ids(WhatIfModel.TryOf(bill, Defaults, ["one"])!));
        Assert.Equal(["feed", "shared", "one", "field", "two"], Ids(WhatIfModel.TryOf(bill, Defaults, ["two", "one"])!));
        string portfolio = WhatIfModel.TryOf(bill, Defaults, [ExposureAnalysis.PortfolioId])!;
        Assert.Equal(["feed", "shared", "one", "field", "two"], Ids(portfolio));
        using JsonDocument json = JsonDocument.Parse(portfolio);
        Assert.Equal(["parent", "used"], json.RootElement.GetProperty("suppliers").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal([-1.0, 0], Numbers(json.RootElement.GetProperty("parents")));
        Assert.Equal([0.5, 0.5], json.RootElement.GetProperty("products").EnumerateArray().Select(product => product.GetProperty("weight").GetDouble()));
        Assert.True(json.RootElement.GetProperty("hasPortfolio").GetBoolean());
    }

    [Fact]
    public void The_order_of_the_bills_lists_does_not_matter() => PropertyCheck.ForAll(200, random =>
    {
        Bill bill = random.Bill;
        Bill reversed = Home().AddProducts(bill.Products.Reverse()).AddSuppliers(bill.Suppliers.Reverse()).AddComponents(bill.Components.Reverse().Select(Reverse)).Build();
        Assert.Equal(Model(bill, random.Options), Model(reversed, random.Options));
    });

    [Fact]
    public void A_bill_that_is_too_large_is_left_out()
    {
        Assert.NotNull(WhatIfModel.TryOf(Wide(WhatIfModel.MostComponents - 1, sources: 1), Defaults, ["product"]));
        Assert.Null(WhatIfModel.TryOf(Wide(WhatIfModel.MostComponents, sources: 1), Defaults, ["product"]));
        Assert.Null(WhatIfModel.TryOf(Wide(1000, sources: WhatIfModel.MostRows / 1000), Defaults, ["product"]));
    }

    private static Bill Wide(int parts, int sources) => Home().AddProducts(["product"])
        .AddComponents(Enumerable.Range(0, parts).Select(i => new Component(Id(i)) { Sources = [.. Enumerable.Repeat(new Source { Origin = Country.Japan }, sources)] }))
        .AddComponents([new Component("product") { Uses = [.. Enumerable.Range(0, parts).Select(i => new Use(Id(i)))] }]).Build();

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"part{i}");

    private static BillBuilder Home() => new() { Home = Country.China };

    private static string Model(Bill bill, ExposureOptions options) => WhatIfModel.TryOf(bill, options, [ExposureAnalysis.PortfolioId])!;

    private static Component Reverse(Component component) => component with
    {
        Uses = Reverse(component.Uses),
        Sources = [.. component.Sources.Reverse().Select(source => source with { Uses = Reverse(source.Uses) })],
    };

    private static ImmutableArray<Use> Reverse(ImmutableArray<Use> uses) => [.. uses.AsEnumerable().Reverse()];

    private static string[] Ids(string model)
    {
        using JsonDocument json = JsonDocument.Parse(model);
        return [.. json.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("id").GetString()!)];
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetDouble())];
}
