using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/completeness.md are those of the library.</summary>
public sealed class CompletenessPageTests
{
    private static readonly Bill Lamp = new BillBuilder { Home = Country.China }
        .AddProducts("lamp")
        .AddSuppliers(new Supplier("acme"))
        .AddComponents(
            new Component("lamp") { UnitValue = 100, Uses = [new Use("driver"), new Use("lens"), new Use("glass")] },
            new Component("driver") { UnitValue = 40, Sources = [From(Country.Japan, 0.4), new Source { Supplier = "acme", Share = 0.4 }, From(Country.China, 0.2)] },
            new Component("lens") { UnitValue = 20, Sources = [From(Country.Germany, 0.5)], StockMonths = 3 },
            new Component("glass") { UnitValue = 10, Sources = [From(Country.Germany, null), From(Country.Japan, null)], StockMonths = 6 })
        .Build();

    [Fact]
    public void The_fields_of_the_lamp_are_those_of_the_page()
    {
        BillCompleteness lamp = Complete();
        Assert.Equal(4, lamp.ComponentCount);
        AssertField(lamp, CompletenessField.Sourcing, "sourcing");
        AssertField(lamp, CompletenessField.Supplier, "supplier");
        AssertField(lamp, CompletenessField.Origin, "origin");
        AssertField(lamp, CompletenessField.Shares, "shares");
        AssertField(lamp, CompletenessField.Stock, "stockMonths");
    }

    [Fact]
    public void So_are_its_gaps_in_their_order()
    {
        BillCompleteness lamp = Complete();
        string[] rows =
        [
            $"| today | | | {Number(lamp.UnknownLoss)} |",
            .. lamp.Gaps.Select(gap => string.Create(
                CultureInfo.InvariantCulture,
                $"| {gap.Kind.ToString().ToLowerInvariant()} of {(gap.Source is { } source ? $"source {source + 1} of " : string.Empty)}{gap.Component} | {Number(gap.Cost)} | {gap.Country} | {Number(gap.UnknownLossLeft!.Value)} |")),
        ];
        Assert.Contains(string.Join('\n', rows) + "\n\n", Page(), StringComparison.Ordinal);
        Assert.Equal(4, rows.Length);
        Assert.Equal((Country.Germany, "acme"), (lamp.WidestCountry, lamp.Gaps[^1].Supplier));
        Assert.Contains($"are Germany's, {Number(lamp.WidestLoss.Low)} to {Number(lamp.WidestLoss.High)}:", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_which_cells_are_empty()
    {
        CompletenessGap[] gaps = [.. Complete().Gaps];
        Assert.Equal(
            ["Shares of lens: cost 0.5", "Shares of glass: cost 0.5", "Origin of driver, source 1: cost 0.4"],
            gaps.Select(gap => gap.ToString()));
        Assert.Equal([0, 2, 1], gaps.Select(gap => gap.SourceCount));
    }

    private static BillCompleteness Complete() => new CompletenessAnalysis(Lamp).Product("lamp");

    private static void AssertField(BillCompleteness lamp, CompletenessField field, string name)
    {
        FieldCompleteness found = lamp.Fields.Single(one => one.Field == field);
        string row = string.Create(CultureInfo.InvariantCulture, $"| {name} | {found.Complete} | {found.Partial} | {found.Applicable} | {found.Share:0.0%} | {found.ValueShare:0.0%} |");
        Assert.Contains(row, Page().Split('\n'));
    }

    private static Source From(Country country, double? share) => new() { Origin = country, Share = share };

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Page() => Repository.Read("docs", "completeness.md");
}
