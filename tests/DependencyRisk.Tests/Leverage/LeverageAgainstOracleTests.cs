using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>Both directions against the oracle.</summary>
public sealed class LeverageAgainstOracleTests
{
    [Fact]
    public void Every_number_of_both_directions_is_the_oracles() => PropertyCheck.ForAll(1500, random =>
    {
        ProductLeverage found = new LeverageAnalysis(random.Analysis).Product(random.Product);
        var theirs = new Oracle(random.Bill, random.Options, random.Product);
        var ours = new LeverageOracle(random.Bill, random.Options, random.Product);
        Assert.Equal(
            theirs.Actors().Where(actor => actor.Kind is ActorKind.Country or ActorKind.Bloc).Order(),
            found.Countries.Select(country => country.Actor).Order());
        foreach (CountryLeverage country in found.Countries)
        {
            ExposureComparison.CompareActor(theirs.Exposure(country.Actor), country.Theirs, random.Options.Required);
            Compare(ours, country);
        }

        Assert.Equal(
            found.Countries.OrderByDescending(c => c.Theirs.Loss.High).ThenByDescending(c => c.Theirs.Loss.Low).ThenBy(c => c.Actor),
            found.Countries.AsEnumerable());
    });

    [Fact]
    public void Random_cases_have_every_kind_of_leverage()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        PropertyCheck.ForAll(1500, random =>
        {
            foreach (CountryLeverage country in new LeverageAnalysis(random.Analysis).Product(random.Product).Countries)
            {
                string[] kinds =
                [
                    country.First.ToString(), country.Ours.Loss.Low > 0 ? "must" : "need not", country.Ours.Loss.Width > 0 ? "open" : "settled",
                    country.Ours.FirstShortageMonths > 0 ? "late" : "at once or never", country.Ours.Loss.High < 1 ? "partly" : "wholly",
                    country.Ours.NamedLoss > country.Ours.Loss.Low ? "named beyond low" : "named low", country.Ours.NamedLoss < country.Ours.Loss.High ? "unnamed beyond named" : "all named",
                ];
                foreach (string kind in kinds)
                {
                    seen[kind] = seen.GetValueOrDefault(kind) + 1;
                }
            }
        });
        Assert.All(
            (string[])["Neither", "Us", "Them", "Same", "must", "need not", "open", "settled", "late", "partly", "wholly", "named beyond low", "named low", "unnamed beyond named", "all named"],
            kind => Assert.True(seen.GetValueOrDefault(kind) >= 20, $"{kind}: {seen.GetValueOrDefault(kind)}"));
    }

    private static void Compare(LeverageOracle oracle, CountryLeverage country)
    {
        ReverseExposure ours = country.Ours;
        (double low, double high) = oracle.LossOf(country.Actor);
        OutcomeComparison.Same(low, ours.Loss.Low, $"low loss of {country.Actor}");
        OutcomeComparison.Same(high, ours.Loss.High, $"high loss of {country.Actor}");
        OutcomeComparison.Same(oracle.NamedLoss(country.Actor), ours.NamedLoss, $"loss of what {country.Actor} is named for");
        StepFunction named = oracle.NamedOutput(country.Actor);
        double? first = null;
        for (int piece = named.Times.Count - 1; piece >= 0; piece--)
        {
            first = named.Values[piece].ToDouble() < 1 - 1e-9 ? named.Times[piece].ToDouble() : first;
        }

        Assert.True(OutcomeComparison.IsClose(first, ours.FirstShortageMonths), $"first shortage of {country.Actor}: oracle {first:R}, library {ours.FirstShortageMonths:R}");
        Assert.Equal(first is null, ours.Component is null);
        Assert.True(ours.Component is null || oracle.Shortest(country.Actor).Contains(ours.Component), $"component of {country.Actor}: {ours.Component}");
    }
}
