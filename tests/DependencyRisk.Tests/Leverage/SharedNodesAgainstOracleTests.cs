using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>Shared nodes against walking every way, and against running every scenario by itself.</summary>
public sealed class SharedNodesAgainstOracleTests
{
    private const double Close = 1e-12;

    [Fact]
    public void Every_shared_node_is_found_and_carries_what_its_scenarios_cost()
    {
        (int several, int suppliers) = (0, 0);
        PropertyCheck.ForAll(RandomCases.All, 1500, random =>
        {
            ExposureAnalysis analysis = random.Analysis;
            ImmutableArray<SharedNode> found = new SharedNodeAnalysis(analysis).All();
            Dictionary<string, SharedNodeOracle> oracles = random.Bill.Products.ToDictionary(product => product, product => new SharedNodeOracle(random.Bill, random.Options.Phase, product));
            Assert.Equal(Expected(oracles), found.Select(node => node.Actor).Order());
            foreach (SharedNode node in found)
            {
                Compare(analysis, oracles, node);
                several += node.Products.Length > 1 ? 1 : 0;
                suppliers += node.Products.Any(product => product.SupplierCount > 1) ? 1 : 0;
            }

            Assert.Equal(
                found.OrderByDescending(node => node.Total.High).ThenByDescending(node => node.Total.Low).ThenByDescending(node => node.Products.Length).ThenBy(node => node.Actor),
                found.AsEnumerable());
        }, Shrinker.Smaller);
        Assert.True(several > 500 && suppliers > 100, $"{several} under several products, {suppliers} under several suppliers");
    }

    [Fact]
    public void What_a_node_carries_in_the_portfolio_is_what_the_portfolio_loses() => PropertyCheck.ForAll(600, random =>
    {
        Dictionary<Actor, ActorExposure> portfolio =
            random.Analysis.Exposures(ExposureAnalysis.PortfolioId, ActorKind.Component, ActorKind.Supplier).ToDictionary(exposure => exposure.Actor);
        foreach (SharedNode node in new SharedNodeAnalysis(random.Analysis).All())
        {
            Law.AssertClose(portfolio[node.Actor].Loss, node.PortfolioLoss, node.Actor.ToString());
        }
    });

    [Fact]
    public void The_order_of_the_bill_does_not_change_a_bit() => LawCase.ForAll(600, law =>
    {
        static ImmutableArray<SharedNode> Shared(BillCase random) => new SharedNodeAnalysis(random.Analysis).All();
        Assert.Equal(Shared(law.Case).AsEnumerable(), Shared(law.Case with { Bill = BillRewriting.Shuffled(law.Bill, law.Dice()) }).AsEnumerable());
    });

    private static IEnumerable<Actor> Expected(Dictionary<string, SharedNodeOracle> oracles)
    {
        IEnumerable<Actor> inSeveral = oracles.Values.SelectMany(oracle => oracle.Actors).GroupBy(actor => actor).Where(group => group.Count() > 1).Select(group => group.Key);
        IEnumerable<Actor> underSeveral = oracles.Values.SelectMany(oracle => oracle.Actors.Where(actor => oracle.RestingOn(actor).Length > 1));
        return inSeveral.Union(underSeveral).Order();
    }

    private static void Compare(ExposureAnalysis analysis, Dictionary<string, SharedNodeOracle> oracles, SharedNode node)
    {
        Assert.Equal(
            oracles.Where(pair => pair.Value.Actors.Contains(node.Actor)).Select(pair => pair.Key).Order(StringComparer.Ordinal),
            node.Products.Select(product => product.Product).Order(StringComparer.Ordinal));
        Assert.Equal(
            node.Products.OrderByDescending(product => product.Loss.High).ThenByDescending(product => product.Loss.Low).ThenBy(product => product.Product, StringComparer.Ordinal),
            node.Products.AsEnumerable());
        foreach (SharedNodeProduct product in node.Products)
        {
            ScenarioOutcome outcome = analysis.Run(product.Product, Scenario.Of(Cut.By(node.Actor)));
            Law.AssertClose(outcome.Loss, product.Loss, $"{node.Actor} in {product.Product}");

            // One after the other or all at once, stocks on the way are added up in another order.
            Assert.Equal(outcome.FirstShortageMonths is null, product.FirstShortageMonths is null);
            Assert.Equal(outcome.FirstShortageMonths ?? 0, product.FirstShortageMonths ?? 0, Close);
            string[] resting = oracles[product.Product].RestingOn(node.Actor);
            Assert.Equal(resting.Length, product.SupplierCount);
            Assert.Equal(resting, product.Suppliers.AsEnumerable());
        }

        Assert.Equal(node.Products.Sum(product => product.Loss.Low), node.Total.Low, Close);
        Assert.Equal(node.Products.Sum(product => product.Loss.High), node.Total.High, Close);
    }
}
