using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>Laws of comparing bills.</summary>
public sealed class BillComparisonTests
{
    [Fact]
    public void A_bill_and_itself_in_another_order_differ_in_nothing() => PropertyCheck.ForAll(60, test =>
    {
        BillComparison comparison = BillComparison.Of(test.Bill, BillRewriting.Shuffled(test.Bill, new System.Random(7)), new ReportOptions { Exposure = test.Options });
        Assert.False(comparison.HasChanges);
        Assert.True(comparison.Difference.IsEmpty);
        Assert.All(comparison.Products, product => Assert.False(product.HasChanges));
        using var written = new StringWriter();
        comparison.WriteMarkdown(written);
        Assert.Contains("Nothing changed", written.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Swapping_before_and_after_swaps_everything() => PropertyCheck.ForAll(Pairs, 60, pair =>
    {
        BillComparison there = BillComparison.Of(pair.Before, pair.After), back = BillComparison.Of(pair.After, pair.Before);
        Assert.Equal(there.UnmatchedBefore.AsEnumerable(), back.UnmatchedAfter.AsEnumerable());
        Assert.Equal(there.Difference.Fields.Select(Swapped).ToHashSet(), back.Difference.Fields.ToHashSet());
        Assert.Equal(there.Difference.Components.Select(Swapped), back.Difference.Components.Select(Told));
        Assert.Equal(there.Difference.Suppliers.Select(Swapped), back.Difference.Suppliers.Select(Told));
        Assert.Equal(there.HasChanges, back.HasChanges);
        foreach ((ProductComparison product, ProductComparison other) in there.Products.Zip(back.Products))
        {
            Assert.Equal(product.Exposures.Select(Swapped), other.Exposures);
            Assert.Equal(product.ChokePoints.Select(Swapped), other.ChokePoints);
            Assert.Equal(Mirror(product.ForeignLoss.Direction), other.ForeignLoss.Direction);
            Assert.Equal(-product.Breadth, other.Breadth);
        }
    });

    [Fact]
    public void What_is_listed_is_what_differs() => PropertyCheck.ForAll(Pairs, 60, pair =>
    {
        foreach (ProductComparison product in BillComparison.Of(pair.Before, pair.After).Products)
        {
            var old = product.Before.ChokePoints.ToDictionary(point => (point.Component, point.Actor));
            var listed = product.ChokePoints.Select(change => (change.After.Component, change.Actor)).ToHashSet();
            foreach (ChokePoint now in product.After.ChokePoints)
            {
                bool isSame = old.Remove((now.Component, now.Actor), out ChokePoint? was) && IsSame(was, now);
                Assert.True(isSame != listed.Contains((now.Component, now.Actor)), $"{was} to {now}");
            }

            Assert.All(old.Keys, key => Assert.Contains(key, listed));
        }
    });

    [Fact]
    public void Who_is_named_for_nothing_has_the_loss_that_a_cut_by_him_has() => PropertyCheck.ForAll(Pairs, 60, pair =>
    {
        foreach (ProductComparison product in BillComparison.Of(pair.Before, pair.After).Products)
        {
            foreach (ExposureChange change in product.Exposures.Where(change => change.Kind != ChangeKind.Changed && change.Actor.Kind == ActorKind.Country && change.Actor.Country.IsKnown))
            {
                bool isAdded = change.Kind == ChangeKind.Added;
                ScenarioOutcome outcome = new ExposureAnalysis(isAdded ? pair.Before : pair.After).Run(product.Before.Product, Scenario.Of(Cut.By(change.Actor)));
                ActorExposure told = isAdded ? change.Before : change.After;
                Assert.Equal(outcome.Loss.Low, told.Loss.Low, 1e-12);
                Assert.Equal(outcome.Loss.High, told.Loss.High, 1e-12);
                Assert.Equal((outcome.FirstShortageMonths, outcome.CriticalMonths), (told.FirstShortageMonths, told.CriticalMonths));
                Assert.Equal(outcome.WorstOutput, told.WorstOutput, 1e-12);
            }
        }
    });

    [Fact]
    public void Changes_come_the_largest_first() => PropertyCheck.ForAll(Pairs, 40, pair =>
    {
        BillComparison comparison = BillComparison.Of(pair.Before, pair.After);
        AssertFalling(comparison.Difference.Components.Select(item => item.LossSize));
        AssertFalling(comparison.Difference.Suppliers.Select(item => item.LossSize));
        Assert.All(comparison.Products, product => AssertFalling(product.Exposures.Select(change => change.Loss.Size)));
        Assert.All(comparison.Products, product => AssertFalling(product.ChokePoints.Select(change => change.Loss.Size)));
    });

    private static Gen<BillPair> Pairs =>
        from first in RandomCases.Small
        from second in RandomCases.Small
        from keep in Gen.Choose(0, 3)
        select BillPair.Of(first.Bill, second.Bill, keep);

    private static bool IsSame(ChokePoint left, ChokePoint right) =>
        Math.Abs(left.Loss.Low - right.Loss.Low) <= 1e-9
        && Math.Abs(left.Loss.High - right.Loss.High) <= 1e-9
        && Math.Abs(left.Share - right.Share) <= 1e-9
        && left.FirstShortageMonths.HasValue == right.FirstShortageMonths.HasValue
        && Math.Abs((left.FirstShortageMonths ?? 0) - (right.FirstShortageMonths ?? 0)) <= 1e-9;

    private static void AssertFalling(IEnumerable<double> values)
    {
        double[] given = [.. values];
        Assert.Equal(given.OrderDescending(), given);
    }

    private static string Told(ItemChange item) => $"{item.Before} {item.After} {item.LossSize:R} {string.Join("; ", item.Fields.Select(field => field.ToString()).Order(StringComparer.Ordinal))}";

    private static string Swapped(ItemChange item) => Told(item with { Before = item.After, After = item.Before, Fields = [.. item.Fields.Select(Swapped)] });

    private static FieldChange Swapped(FieldChange change) => change with { Before = change.After, After = change.Before };

    private static ExposureChange Swapped(ExposureChange change) => change with { Kind = Mirror(change.Kind), Before = change.After, After = change.Before };

    private static ChokePointChange Swapped(ChokePointChange change) => change with { Kind = Mirror(change.Kind), Before = change.After, After = change.Before };

    private static ChangeKind Mirror(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeKind.Removed,
        ChangeKind.Removed => ChangeKind.Added,
        _ => kind,
    };

    private static LossDirection Mirror(LossDirection direction) => direction switch
    {
        LossDirection.Rose => LossDirection.Fell,
        LossDirection.Fell => LossDirection.Rose,
        LossDirection.BetterKnown => LossDirection.LessKnown,
        LossDirection.LessKnown => LossDirection.BetterKnown,
        LossDirection.MayHaveRisen => LossDirection.MayHaveFallen,
        LossDirection.MayHaveFallen => LossDirection.MayHaveRisen,
        _ => direction,
    };
}
