using System.Collections.Immutable;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What holds for every GeoPolRisk score.</summary>
public sealed class GeoPolRiskLawTests
{
    private const int Count = 2000;

    [Fact]
    public void It_is_the_formula_in_exact_fractions() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(trade.Input);
        Assert.True(result.Score.IsExact);
        Near(Exactly(trade).ToDouble(), result.Score.Low);
    });

    [Fact]
    public void Every_term_is_in_its_range_and_the_contributions_add_up() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(trade.Forgetful(MissingDataPolicy.Bound));
        Assert.InRange(result.Score.Low, 0, result.Score.High);
        Assert.InRange(result.Score.High, 0, 1);
        Assert.InRange(result.WeightedTradeAverage.High, 0, 1);
        Assert.InRange(result.Hhi.High.Fraction, result.Hhi.Low.Fraction, 1);
        Near(result.Score.Low, result.Flows.Sum(flow => flow.Contribution.Low));
        Near(result.Score.High, result.Flows.Sum(flow => flow.Contribution.High));
        Near(result.Score.High * result.Price!.Value, result.Midpoint!.Value.High);
        Near(result.Midpoint.Value.High / GeoPolRisk.CopperReferencePrice, result.CharacterisationFactor!.Value.High);
    });

    [Fact]
    public void The_order_of_the_input_changes_no_bit() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        GeoPolRiskInput input = trade.Forgetful(MissingDataPolicy.Bound);
        GeoPolRiskResult shuffled = GeoPolRisk.Compute(input with
        {
            Production = Shuffled(input.Production, trade),
            Imports = Shuffled(input.Imports, trade),
            Members = Shuffled(input.Members, trade),
        });
        GeoPolRiskResult result = GeoPolRisk.Compute(input);
        Assert.Equal((result.Score, result.Midpoint, result.WeightedTradeNumerator, result.Hhi.High), (shuffled.Score, shuffled.Midpoint, shuffled.WeightedTradeNumerator, shuffled.Hhi.High));
        Assert.Equal((result.DomesticProduction, result.TotalTrade, result.WorldProduction, result.Price), (shuffled.DomesticProduction, shuffled.TotalTrade, shuffled.WorldProduction, shuffled.Price));
        Assert.Equal(result.Flows.ToArray(), shuffled.Flows.ToArray());
        Assert.Equal(result.Assumptions.ToArray(), shuffled.Assumptions.ToArray());
        Assert.Equal(result.Explanation, shuffled.Explanation);
    });

    [Fact]
    public void The_unit_of_mass_does_not_matter_to_the_score() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        GeoPolRiskInput kilograms = trade.Input with
        {
            Production = [.. trade.Input.Production.Select(producer => new ProductionVolume(producer.Country, producer.Tonnes * 1000, producer.Unit))],
            Imports = [.. trade.Input.Imports.Select(flow => new TradeFlow(flow.Partner, flow.Tonnes * 1000, flow.Value))],
        };
        Near(GeoPolRisk.Compute(trade.Input).Score.Low, GeoPolRisk.Compute(kilograms).Score.Low);
    });

    [Fact]
    public void A_riskier_partner_never_lowers_the_score() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        Random dice = trade.Dice();
        Dictionary<Country, double> riskier = trade.Risks.ToDictionary();
        Country partner = riskier.Keys.ElementAt(dice.Next(riskier.Count));
        riskier[partner] += (1 - riskier[partner]) * dice.NextDouble();
        NotBelow(GeoPolRisk.Compute(trade.Input with { Governance = RandomTrade.Known(riskier) }).Score.Low, GeoPolRisk.Compute(trade.Input).Score.Low);
    });

    [Fact]
    public void Production_that_moves_to_a_larger_producer_abroad_never_lowers_the_score() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        ProductionVolume[] abroad = [.. trade.Input.Production.Where(producer => !trade.Input.Members.Contains(producer.Country)).OrderBy(producer => producer.Tonnes)];
        if (abroad.Length > 1)
        {
            (ProductionVolume small, ProductionVolume large) = (abroad[0], abroad[^1]);
            double moved = small.Tonnes * trade.Dice().NextDouble();
            ImmutableArray<ProductionVolume> production = trade.Input.Production
                .Replace(small, new ProductionVolume(small.Country, small.Tonnes - moved, small.Unit))
                .Replace(large, new ProductionVolume(large.Country, large.Tonnes + moved, large.Unit));
            NotBelow(GeoPolRisk.Compute(trade.Input with { Production = production }).Score.Low, GeoPolRisk.Compute(trade.Input).Score.Low);
        }
    });

    [Fact]
    public void More_production_at_home_never_raises_the_weighted_average() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        if (trade.Input.Production.FirstOrDefault(producer => trade.Input.Members.Contains(producer.Country)) is { Country.IsKnown: true } home)
        {
            var more = new ProductionVolume(home.Country, (home.Tonnes * 2) + 1);
            GeoPolRiskResult after = GeoPolRisk.Compute(trade.Input with { Production = trade.Input.Production.Replace(home, more) });
            NotBelow(GeoPolRisk.Compute(trade.Input).WeightedTradeAverage.Low, after.WeightedTradeAverage.Low);
        }
    });

    [Fact]
    public void A_larger_region_never_scores_higher() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        Country joins = trade.Input.Imports[trade.Dice().Next(trade.Input.Imports.Length)].Partner;
        NotBelow(GeoPolRisk.Compute(trade.Input).Score.Low, GeoPolRisk.Compute(trade.Input with { Members = trade.Input.Members.Add(joins) }).Score.Low);
    });

    [Fact]
    public void The_bounds_hold_whatever_the_unknown_turns_out_to_be() => PropertyCheck.ForAll(RandomTrade.All, Count, trade =>
    {
        GeoPolRiskInput forgetful = trade.Forgetful(MissingDataPolicy.Bound);
        GeoPolRiskResult bounds = GeoPolRisk.Compute(forgetful);
        Random dice = trade.Dice();
        for (int i = 0; i < 5; i++)
        {
            GeoPolRiskResult known = GeoPolRisk.Compute(Completed(forgetful, trade, dice));
            Assert.True(known.Score.IsExact);
            Within(known.Score.Low, bounds.Score);
            Within(known.WeightedTradeAverage.Low, bounds.WeightedTradeAverage);
            Within(known.Hhi.Low.Fraction, bounds.Hhi.Fraction);
            Within(known.DomesticProduction.Low, bounds.DomesticProduction);
        }
    });

    [Fact]
    public void Safe_partners_alone_make_the_score_vanish() => PropertyCheck.ForAll(RandomTrade.All, 200, trade =>
    {
        GovernanceRisks safe = RandomTrade.Known(trade.Risks.Select(risk => KeyValuePair.Create(risk.Key, 0.0)));
        Assert.Equal(Interval.Exactly(0), GeoPolRisk.Compute(trade.Input with { Governance = safe }).Score);
    });

    // What is unattributed goes to one producer of the list, to a new one, to home, or to several of them.
    private static GeoPolRiskInput Completed(GeoPolRiskInput forgetful, RandomTrade trade, Random dice)
    {
        double left = forgetful.Production.Single(producer => producer.IsUnattributed).Tonnes;
        Dictionary<(Country, string?), double> tonnes = forgetful.Production.Where(producer => !producer.IsUnattributed)
            .ToDictionary(producer => (producer.Country, producer.Unit), producer => producer.Tonnes);
        (Country, string?)[] takers = [.. tonnes.Keys, .. trade.Input.Members.Select(member => (member, (string?)null)), (default, "new 1"), (default, "new 2")];
        int parts = dice.Next(1, 4);
        for (int i = 0; i < parts; i++)
        {
            (Country, string?) taker = takers[dice.Next(takers.Length)];
            tonnes[taker] = tonnes.GetValueOrDefault(taker) + (left / parts);
        }

        IEnumerable<KeyValuePair<Country, double>> risks = trade.Risks.Keys.Select(country => KeyValuePair.Create(country, forgetful.Governance.Find(country) ?? dice.NextDouble()));
        return forgetful with
        {
            Production = [.. tonnes.Select(pair => new ProductionVolume(pair.Key.Item1, pair.Value, pair.Key.Item2))],
            Governance = RandomTrade.Known(risks),
        };
    }

    // The chance that two tonnes of world production drawn with return are of one producer, times the share of all that is used at
    // home and comes from abroad, each tonne weighted by its risk.
    private static Rational Exactly(RandomTrade trade)
    {
        (Rational world, Rational same, Rational home, Rational risky, Rational imports) = (Rational.Zero, Rational.Zero, Rational.Zero, Rational.Zero, Rational.Zero);
        foreach (ProductionVolume producer in trade.Input.Production)
        {
            Rational tonnes = Rational.Of(producer.Tonnes);
            world += tonnes;
            same += tonnes * tonnes;
            home += trade.Input.Members.Contains(producer.Country) ? tonnes : Rational.Zero;
        }

        foreach (TradeFlow flow in trade.Input.Imports)
        {
            imports += Rational.Of(flow.Tonnes);
            risky += trade.Input.Members.Contains(flow.Partner) ? Rational.Zero : Rational.Of(flow.Tonnes) * Rational.Of(trade.Risks[flow.Partner]);
        }

        return same / (world * world) * (risky / (home + imports));
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, RandomTrade trade)
    {
        T[] shuffled = [.. items];
        trade.Dice().Shuffle(shuffled);
        return [.. shuffled];
    }

    private static void Near(double expected, double actual) => Assert.InRange(actual, expected - (1e-12 * expected), expected + (1e-12 * expected));

    private static void NotBelow(double actual, double least) => Assert.True(actual >= least * (1 - 1e-12), $"{actual} is below {least}.");

    private static void Within(double value, Interval bounds) => Assert.InRange(value, bounds.Low * (1 - 1e-12), bounds.High * (1 + 1e-12));
}
