using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Testing;

/// <summary>What is simpler is valid, is new, and comes to an end.</summary>
public sealed class ShrinkerTests
{
    private const int MostSteps = 2000;

    [Fact]
    public void Simpler_cases_can_be_asked_about() => PropertyCheck.ForAll(RandomCases.All, 60, given =>
        Assert.All(Shrinker.Smaller(given), smaller =>
        {
            Assert.NotEqual(given.ToString(), smaller.ToString() + string.Empty);
            _ = smaller.Outcome;
        }));

    [Fact]
    public void Following_the_last_simpler_case_ends_with_hardly_anything() => PropertyCheck.ForAll(RandomCases.All, 60, given =>
    {
        int steps = 0;
        while (Shrinker.Smaller(given).LastOrDefault() is { } smaller && steps < MostSteps)
        {
            (given, steps) = (smaller, steps + 1);
        }

        Assert.True(steps < MostSteps, given.ToString());
        Assert.True(given.Bill.Components.Length == 1 && given.Scenario.Cuts.IsEmpty && given.Bill.Suppliers.IsEmpty, given.ToString());
    });

    [Fact]
    public void The_one_part_that_matters_is_found_in_a_large_bill()
    {
        Bill large = BillGenerators.Bills(new BillGeneratorOptions { Shape = BillShape.Dag, EverythingKnown = true }.Sized(2000)).Sample(1, new Rnd(3), 50)[0];
        Component odd = large.Components.First(component => !component.Sources.IsEmpty && !large.Products.Contains(component.Id));
        Bill bill = large.With(odd with { StockMonths = 99 });
        int tried = 0;
        bool Fails(Bill some) => ++tried > 0 && some.Components.Any(component => component.StockMonths == 99);
        while (Shrinker.Smaller(bill).FirstOrDefault(Fails) is { } smaller)
        {
            bill = smaller;
        }

        Assert.Equal([bill.Products[0], odd.Id], bill.Components.Select(component => component.Id).OrderBy(id => id == odd.Id));
        Assert.Empty(bill.Find(odd.Id)!.Sources);
        Assert.True(tried < 300, $"It took {tried} tries, where taking away one part at a time takes thousands.");
    }

    [Fact]
    public void Tables_shrink_row_by_row()
    {
        GovernanceTable table = ReferenceGenerators.GovernanceTables().Sample(1, new Rnd(1), 50)[0];
        while (Shrinker.Smaller(table).FirstOrDefault(smaller => smaller.Countries.Contains(Country.Japan)) is { } smaller)
        {
            table = smaller;
        }

        Assert.Equal(Country.Japan, Assert.Single(table.Countries));
        Assert.Single(table.Years);
        Assert.Empty(Shrinker.Fewer(ReferenceGenerators.TradeTables.Sample(1, new Rnd(1), 50)[0][..1]));
        Assert.Equal(["2", "1 0", "0 2", "1 2", "1 0", "1 0 1"], Shrinker.Smaller([1.0, 0, 2]).Select(fewer => string.Join(' ', fewer)));
    }
}
