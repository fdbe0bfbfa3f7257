using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>Cases worked out by hand, which both the library and the oracle it is compared with must get right.</summary>
public sealed class PencilTests
{
    private const double Close = 1e-12;

    private static readonly Country Us = Country.UnitedStates;
    private static readonly Country Jp = Country.Japan;

    /// <summary>
    /// Crystal: 60% from the US, 40% from Japan; two months of stock; from month 6, Japan replaces half of what is lost but can
    /// add no more than its own volume. The US cuts: 0.6 lost, the stock covers 2 / 0.6 = 10/3 months. From 10/3 to 6 output is
    /// 0.4; then min(0.5 * 0.6, 1 * 0.4) = 0.3 is replaced, and output is 0.7. Loss = (0.6 * (6 - 10/3) + 0.3 * 6) / 12 = 3.4 / 12.
    /// </summary>
    [Fact]
    public void Two_tiers_with_stock_and_substitution()
    {
        Bill bill = Of(
            new Component("scanner") { Uses = [new Use("crystal")] },
            new Component("crystal")
            {
                Sources = [new Source { Origin = Us, Share = 0.6 }, new Source { Origin = Jp, Share = 0.4 }],
                StockMonths = 2,
                Substitution = new Substitution(0.5, 6),
            });
        Expect(bill, [Cut.By(Us)], new Bounds(3.4 / 12, 3.4 / 12), first: 10.0 / 3, critical: 10.0 / 3, worst: 0.4, recovered: null, "crystal");
    }

    /// <summary>Japan cuts half for good and the US cuts all of its own for three months: 1 - (0.5 * 0.4 + 0.6) = 0.2, then 0.8.</summary>
    [Fact]
    public void Two_cuts_at_once()
    {
        Bill bill = Of(new Component("scanner") { Sources = [new Source { Origin = Us, Share = 0.6 }, new Source { Origin = Jp, Share = 0.4 }] });
        var loss = new Bounds(((0.8 * 3) + (0.2 * 9)) / 12, ((0.8 * 3) + (0.2 * 9)) / 12);
        Expect(bill, [Cut.By(Us).For(3), Cut.By(Jp).WithSeverity(0.5)], loss, first: 0, critical: 0, worst: 0.2, recovered: null, "scanner");
    }

    /// <summary>
    /// A quarter is named as US, three quarters may come from either of two candidates, Japan or home. Japan cuts: at most the
    /// 0.75, at least nothing; the candidate at home has 0.5 to spare, but that is not counted on in the high bound.
    /// </summary>
    [Fact]
    public void Candidates_for_what_is_unallocated()
    {
        Bill bill = Of(new Component("scanner")
        {
            Sources = [new Source { Origin = Us, Share = 0.25 }, new Source { Origin = Jp }, new Source { Origin = Country.China, Capacity = 0.5 }],
        });
        Expect(bill, [Cut.By(Jp)], new Bounds(0, 0.75), first: 0, critical: 0, worst: 0.25, recovered: null, "scanner");

        // Both known places together: for certain only the quarter, of which the candidate at home has enough.
        Expect(bill, [Cut.By(new Bloc("both", Us, Jp))], new Bounds(0, 1), first: 0, critical: 0, worst: 0, recovered: null, "scanner");
    }

    /// <summary>
    /// A supplier's plant burns down and is back after four months; a backup that delivers 0.25 is ready after one. Output: 0.5
    /// until month 1, 0.75 until month 4. The part is half essential, so the machine keeps 0.75, then 0.875.
    /// </summary>
    [Fact]
    public void A_supplier_that_recovers_and_a_backup()
    {
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("scanner")
            .AddSuppliers(new Supplier("plant") { Parent = "group" }, new Supplier("group"))
            .AddComponents(
                new Component("scanner") { Uses = [new Use("part") { Essentiality = 0.5 }] },
                new Component("part")
                {
                    Sources =
                    [
                        new Source { Supplier = "plant", Origin = Us, Share = 0.5, RecoveryMonths = 4 },
                        new Source { Origin = Jp, Share = 0.5 },
                        new Source { Origin = Jp, Share = 0, Capacity = 0.25, ReadyAfterMonths = 1 },
                    ],
                })
            .Build();
        var loss = new Bounds((0.25 + (0.125 * 3)) / 12, (0.25 + (0.125 * 3)) / 12);
        Expect(bill, [Cut.By(Actor.OfSupplier("group"))], loss, first: 0, critical: null, worst: 0.75, recovered: 4, "part");
    }

    /// <summary>Nobody knows where the part comes from: any country may stop it, none must; a knock-out for two months must.</summary>
    [Fact]
    public void What_is_unallocated_in_full()
    {
        Bill bill = Of(new Component("scanner") { Uses = [new Use("part")] }, new Component("part"));
        Expect(bill, [Cut.By(Jp).From(6)], new Bounds(0, 0.5), first: 6, critical: 6, worst: 0, recovered: null, "part");
        Expect(bill, [Cut.By(Actor.OfComponent("part")).For(3)], new Bounds(0.25, 0.25), first: 0, critical: 0, worst: 0, recovered: 3, "part");
    }

    private static Bill Of(params Component[] components) =>
        new BillBuilder { Home = Country.China }.AddProducts("scanner").AddComponents(components).Build();

    private static void Expect(Bill bill, Cut[] cuts, Bounds loss, double? first, double? critical, double worst, double? recovered, string binding)
    {
        var scenario = Scenario.Of(cuts);
        ScenarioOutcome outcome = new ExposureAnalysis(bill).Run("scanner", scenario);
        OracleOutcome oracle = new Oracle(bill, ExposureOptions.Default, "scanner").Run(scenario);
        Check(loss.Low, outcome.Loss.Low, oracle.LossLow);
        Check(loss.High, outcome.Loss.High, oracle.LossHigh);
        Check(first, outcome.FirstShortageMonths, oracle.FirstShortage?.ToDouble());
        Check(critical, outcome.CriticalMonths, oracle.Critical?.ToDouble());
        Check(worst, outcome.WorstOutput, oracle.Worst);
        Check(recovered, outcome.RecoveredMonths, oracle.Recovered?.ToDouble());
        Assert.Equal(binding, oracle.BindingAtFirstShortage());
        Assert.Equal(binding, outcome.Trajectory.First(point => point.Binding is not null).Binding);
    }

    private static void Check(double? byHand, params double?[] reckoned) => Assert.All(reckoned, value =>
        Assert.True(byHand is { } left ? value is { } right && Math.Abs(left - right) <= Close : value is null, $"by hand {byHand:R}, reckoned {value:R}"));
}
