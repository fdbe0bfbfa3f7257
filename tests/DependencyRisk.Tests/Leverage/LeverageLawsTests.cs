using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>What holds of leverage whatever the bill.</summary>
public sealed class LeverageLawsTests
{
    private const double Close = 1e-12;

    [Fact]
    public void Knowing_more_keeps_both_directions_within_their_bounds()
    {
        foreach (Law<BillCase> knowing in BillLaws.All.Where(law => law.Relation is LawRelation.Narrower or LawRelation.Wider))
        {
            LawCase.ForAll(600, law =>
            {
                if (knowing.Change(new LawCase<BillCase>(law.Case, law.Pick)) is { } pair)
                {
                    (BillCase more, BillCase less) = knowing.Relation == LawRelation.Narrower ? (pair.After, pair.Before) : (pair.Before, pair.After);
                    Within(Leverage(more), Leverage(less));
                }
            });
        }
    }

    [Fact]
    public void Net_lies_between_minus_one_and_one_and_low_below_high() => PropertyCheck.ForAll(600, random =>
        Assert.All(Leverage(random).Countries, country =>
        {
            Assert.True(country.Net.Low <= country.Net.High);
            Assert.InRange(country.Ours.NamedLoss, country.Ours.Loss.Low, country.Ours.Loss.High);
            Assert.InRange(country.Net.Low, -1, 1);
            Assert.InRange(country.Net.High, -1, 1);
        }));

    [Fact]
    public void The_order_of_the_bill_does_not_change_a_bit() => LawCase.ForAll(600, law =>
        Assert.Equal(
            Leverage(law.Case).Countries.AsEnumerable(),
            Leverage(law.Case with { Bill = BillRewriting.Shuffled(law.Bill, law.Dice()) }).Countries.AsEnumerable()));

    private static ProductLeverage Leverage(BillCase random) => new LeverageAnalysis(random.Analysis).Product(random.Product);

    private static void Within(ProductLeverage inner, ProductLeverage outer)
    {
        Dictionary<Actor, CountryLeverage> wide = outer.Countries.ToDictionary(country => country.Actor);
        foreach (CountryLeverage narrow in inner.Countries.Where(country => wide.ContainsKey(country.Actor)))
        {
            AssertWithin(narrow.Theirs.Loss, wide[narrow.Actor].Theirs.Loss, $"theirs, {narrow.Actor}");
            AssertWithin(narrow.Ours.Loss, wide[narrow.Actor].Ours.Loss, $"ours, {narrow.Actor}");
        }
    }

    private static void AssertWithin(Bounds narrow, Bounds wide, string what) =>
        Assert.True(wide.Low <= narrow.Low + Close && narrow.High <= wide.High + Close, $"{what}: {narrow} is not within {wide}");
}
