using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>The EU supply risk in exact rational arithmetic, multiplied out another way, gives the same.</summary>
public sealed class EuSupplyRiskAgainstOracleTests
{
    private static readonly MissingDataPolicy Three = MissingDataPolicy.Impute(3, "three");

    [Fact]
    public void Supply_risk_is_what_exact_arithmetic_gives() => PropertyCheck.ForAll(
        from world in RandomSupply.All
        from own in RandomSupply.All
        from parts in Gen.ArrayOf(Gen.Choose(0, 20), 3)
        from scope in Gen.Elements(EuScope.GlobalAndEu, EuScope.GlobalOnly, EuScope.EuOnly)
        select (World: world, Own: own, Reliance: parts[0] / 20.0, Recycling: parts[1] / 20.0, Substitution: parts[2] / 20.0, Scope: scope),
        500,
        value =>
        {
            EuSupplyRisk risk = EuSupplyRisk.Of(new EuSupplyRiskInputs
            {
                Global = EuConcentration.Of(value.World.Shares, value.World.Governance(Three)),
                Eu = EuConcentration.Of(value.Own.Shares, value.Own.Governance(Three)),
                ImportReliance = value.Reliance,
                RecyclingRate = value.Recycling,
                SubstitutionIndex = value.Substitution,
                Scope = value.Scope,
            });
            (Rational world, Rational own) = (Concentration(value.World), Concentration(value.Own));
            Rational mixed = value.Scope switch
            {
                EuScope.GlobalOnly => world,
                EuScope.EuOnly => own,
                _ => own + ((world - own) * Rational.Of(value.Reliance) / Rational.Of(2)),
            };
            Rational exact = (mixed * Rational.Of(value.Substitution)) - (mixed * Rational.Of(value.Substitution) * Rational.Of(value.Recycling));
            Assert.True(risk.Value.IsExact);
            Assert.Equal(exact.ToDouble(), risk.Value.Low, 1e-12);
        });

    [Fact]
    public void Production_bounds_are_the_extremes_over_all_completions() => PropertyCheck.ForAll(RandomSupply.All, 300, supply =>
    {
        (Country Country, double Share)[] known = [.. supply.Shares.Where(share => share.Country.IsKnown).Select(share => (share.Country, share.Share))];
        ProductionRisk risk = ProductionRisk.Of(known, supply.Governance(MissingDataPolicy.Bound));
        Rational rest = Rational.One - known.Aggregate(Rational.Zero, (sum, pair) => sum + Rational.Of(pair.Share));
        double Risk(Country country, double otherwise) => supply.Risks.TryGetValue(country, out double value) ? value : otherwise;

        // All of the rest to each country in turn, or to a further one; the worst of these is the worst there is.
        double Squares(Country? taker, Func<Country, double> weight, double ofAnother) =>
            known.Aggregate(Rational.Zero, (sum, pair) =>
            {
                Rational share = Rational.Of(pair.Share) + (pair.Country == taker ? rest : Rational.Zero);
                return sum + (share * share * Rational.Of(weight(pair.Country)));
            }).ToDouble() + (taker is null ? (rest * rest).ToDouble() * ofAnother : 0);
        Country?[] takers = [.. known.Select(pair => (Country?)pair.Country), null];
        Assert.Equal(takers.Max(taker => Squares(taker, _ => 1, 1)), risk.Hhi.High.Fraction, 1e-9);
        Assert.Equal(takers.Max(taker => Squares(taker, country => Risk(country, 10), 10)), risk.GovernanceWeighted.High, 1e-9);

        // Spread over ever more producers, the rest comes to nothing.
        Assert.Equal(Squares(null, _ => 1, 0), risk.Hhi.Low.Fraction, 1e-9);
        Assert.Equal(Squares(null, country => Risk(country, 0), 0), risk.GovernanceWeighted.Low, 1e-9);
    });

    private static Rational Concentration(RandomSupply supply) => supply.Shares.Aggregate(Rational.Zero, (sum, share) =>
    {
        double risk = supply.Risks.TryGetValue(share.Country, out double known) ? known : 3;
        return sum + (Rational.Of(share.TradeParameter) * Rational.Of(risk) * Rational.Of(share.Share) * Rational.Of(share.Share));
    });
}
