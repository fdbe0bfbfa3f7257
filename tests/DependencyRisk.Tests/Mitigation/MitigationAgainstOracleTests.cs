using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Mitigation;

/// <summary>Every effect is that of the bill in which the measure has been taken, worked out from the start.</summary>
public sealed class MitigationAgainstOracleTests
{
    private static readonly Bloc East = new("east", Country.Japan, Country.China, Country.France);
    private static readonly Bloc West = new("west", Country.Germany, Country.UnitedStates);
    private static readonly Bloc Single = new("single", Country.Japan);

    [Fact]
    public void Sourcing_moved_home_equals_the_bill_with_it_at_home() => Check(350, _ => MitigationMeasure.MoveHome);

    [Fact]
    public void Sourcing_moved_to_a_country_equals_the_bill_with_it_there() =>
        Check(350, dice => MitigationMeasure.MoveTo(dice.Next(4) switch { 0 => Country.France, 1 => Country.China, 2 => Country.Japan, _ => Country.Germany }));

    [Fact]
    public void Sourcing_moved_to_a_bloc_equals_the_worst_and_best_of_the_bills_with_it_in_its_countries() =>
        Check(350, dice => MitigationMeasure.MoveTo(dice.Next(3) switch { 0 => East, 1 => West, _ => Single }));

    [Fact]
    public void A_second_source_equals_the_bill_that_has_it() =>
        Check(500, dice => MitigationMeasure.SecondSource(dice.Next(1, 9) / 8.0, dice.Next(4) == 0 ? 0 : dice.Next(30) / 2.0));

    [Fact]
    public void Added_stock_equals_the_bill_that_has_it() => Check(500, dice => MitigationMeasure.AddStock(dice.Next(1, 30) / 4.0));

    [Fact]
    public void Sourcing_moved_to_a_bloc_equals_candidates_in_its_countries() => LawCase.ForAll(700, law =>
    {
        BillCase given = law.Case with { Options = law.Case.Options with { Control = Control.Origin } };
        Component? plain = law.PickComponent(component => component.Sources.Length > 0);
        if (plain is null)
        {
            return;
        }

        plain = plain with { Sources = [.. plain.Sources.Select(source => source with { Capacity = null, Uses = [] })] };
        given = given with { Bill = given.Bill.With(plain) };
        MitigationEffect? effect = new MitigationAnalysis(given.Analysis).Rank(given.Product, MitigationMeasure.MoveTo(West)).FirstOrDefault(effect => effect.Component == plain.Id);
        if (effect is not null)
        {
            BillCase moved = given with { Bill = MitigatedBill.MovedToSome(given.Bill, plain, West.Members) };
            ActorExposure worst = moved.Analysis.Exposures(given.Product, ActorKind.Country)[0];
            Assert.Equal(worst.Loss.High, effect.WorstCountryLossAfter.High, 1e-12);
            Law.AssertClose(moved.Analysis.Product(given.Product).Headline.ForeignLoss, effect.ForeignLossAfter, "foreign loss");
        }
    });

    private static void Check(int count, Func<System.Random, MitigationMeasure> choose) => LawCase.ForAll(count, law =>
    {
        MitigationMeasure measure = choose(law.Dice());
        ImmutableArray<MitigationEffect> effects = new MitigationAnalysis(law.Case.Analysis).Rank(law.Case.Product, measure);
        var oracle = new MitigationOracle(law.Case, measure);
        IEnumerable<string> products = law.Case.Product == ExposureAnalysis.PortfolioId ? law.Bill.Products : [law.Case.Product];
        List<Component> components = OracleScope.Of(law.Bill, products, law.Case.Options.Phase);
        foreach (Component component in components.Where(component => measure.Kind != MitigationKind.SecondSource || !MitigatedBill.IsInHouse(component)))
        {
            MitigationEffect? effect = effects.FirstOrDefault(effect => effect.Component == component.Id);
            if (effect is null && measure.Kind == MitigationKind.Stock && products.Contains(component.Id) && !IsUsed(component, components, law.Case.Options.Phase))
            {
                continue;
            }

            Assert.True(effect is not null || measure.Kind == MitigationKind.Move, $"{component.Id} is missing");
            Compare(oracle, component, effect);
        }

        Assert.Equal(effects.Length, effects.Select(effect => effect.Component).Distinct().Count());
        Assert.All(effects, effect => Assert.Contains(components, component => component.Id == effect.Component));
    });

    private static bool IsUsed(Component product, List<Component> components, AnalysisPhase phase) =>
        components.SelectMany(component => component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)))
            .Any(use => use.Component == product.Id && (phase != AnalysisPhase.Build || use.Phase == Phase.Build));

    // Sourcing that is where it should be is not listed. Then moving it to its country must change nothing; to move what is in a
    // bloc to some country of it would only make that less certain.
    private static void Compare(MitigationOracle oracle, Component component, MitigationEffect? effect)
    {
        ImmutableArray<Country> countries = oracle.Countries;
        Dictionary<Country, Bounds> today = countries.ToDictionary(country => country, oracle.LossToday);
        Dictionary<Country, Bounds> then = countries.ToDictionary(country => country, country => oracle.LossThen(component, country));
        if (effect is null)
        {
            if (oracle.IsToSome)
            {
                return;
            }

            Assert.All(countries, country => Law.AssertClose(today[country], then[country], $"{component.Id} is not listed, but changes the loss to {country}"));
            Law.AssertClose(oracle.ForeignToday(), oracle.ForeignThen(component), $"{component.Id} is not listed, but changes the foreign loss");
            return;
        }

        Law.AssertClose(oracle.ForeignToday(), effect.ForeignLossBefore, "foreign loss before");
        Law.AssertClose(oracle.ForeignThen(component), effect.ForeignLossAfter, "foreign loss after");
        CompareSum(today, effect.CountryLossesBefore);
        CompareSum(then, effect.CountryLossesAfter);
        CompareWorst(today, effect.WorstCountryBefore, effect.WorstCountryLossBefore);
        HashSet<Country> listed = [.. oracle.ListedThen(component)];
        CompareWorst(then.Where(pair => listed.Contains(pair.Key)).ToDictionary(), effect.WorstCountryAfter, effect.WorstCountryLossAfter);
    }

    private static void CompareWorst(Dictionary<Country, Bounds> losses, Country? country, Bounds loss)
    {
        double most = losses.Values.Select(bounds => bounds.High).DefaultIfEmpty(0).Max();
        Assert.Equal(most, loss.High, 1e-12);
        if (country is { } worst)
        {
            Law.AssertClose(losses[worst], loss, $"loss to {worst}");
            (Country first, _) = losses.Where(pair => Math.Abs(pair.Value.High - most) <= 1e-12).MaxBy(pair => pair.Value.Low);
            Assert.Equal(losses[first].Low, loss.Low, 1e-12);
        }
        else
        {
            Assert.True(most <= 2e-12 && loss == default);
        }
    }

    private static void CompareSum(Dictionary<Country, Bounds> losses, Interval sum)
    {
        Assert.Equal(losses.Values.Sum(loss => loss.Low), sum.Low, 1e-12);
        Assert.Equal(losses.Values.Sum(loss => loss.High), sum.High, 1e-12);
    }
}
