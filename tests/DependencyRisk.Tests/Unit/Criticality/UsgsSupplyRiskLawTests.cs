using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What holds for every supply risk of the USGS.</summary>
public sealed class UsgsSupplyRiskLawTests
{
    private static readonly Country[] Countries = [.. "AU BR CA CL CN DE RU US ZA".Split(' ').Select(code => new Country(code))];

    private static Gen<(int Seed, UsgsInput Input)> Inputs => Gen.Choose(0, int.MaxValue - 1).Select(seed => (seed, Input(new Random(seed))));

    [Fact]
    public void It_is_the_formula_term_by_term() => PropertyCheck.ForAll(Inputs, 2000, pair =>
    {
        UsgsInput input = pair.Input with { Producers = [.. pair.Input.Producers, new(Country.Japan, 1 - pair.Input.Producers.Sum(producer => producer.Share), 1, 1)] };
        UsgsResult result = UsgsSupplyRisk.Compute(input);
        double potential = input.Producers.Where(producer => producer.Country != input.Home).Sum(producer => Math.Pow(producer.Share, 2) * producer.Inability!.Value * producer.Unwillingness!.Value);
        double raw = input.Industries.Sum(industry => industry.ValueAdded * industry.Expenditure / (input.Gdp * industry.OperatingProfit));
        double position = Math.Log10(raw / input.VulnerabilityRange.Low) / Math.Log10(input.VulnerabilityRange.High / input.VulnerabilityRange.Low);
        double expected = Math.Pow(potential * Math.Max(0, input.NetImportReliance) * Math.Min(1, Math.Max(0, position)), 1 / 3.0);
        Assert.Equal(expected, result.SupplyRisk.High, 1e-9);
        Assert.InRange(result.SupplyRisk.Low, 0, 1);
        Assert.Equal(result.DisruptionPotential.Low, result.Producers.Sum(term => term.Contribution.Low), 1e-12);
    });

    [Fact]
    public void A_larger_factor_never_lowers_it() => PropertyCheck.ForAll(Inputs, 2000, pair =>
    {
        double before = UsgsSupplyRisk.Compute(pair.Input).SupplyRisk.High;
        UsgsInput reliant = pair.Input with { NetImportReliance = pair.Input.NetImportReliance + ((1 - pair.Input.NetImportReliance) / 2) };
        UsgsInput dearer = pair.Input with { Industries = [.. pair.Input.Industries.Select(industry => new UsgsIndustry(industry.Name, industry.Expenditure * 2, industry.OperatingProfit, industry.ValueAdded))] };
        UsgsInput unwilling = pair.Input with { Producers = [.. pair.Input.Producers.Select(producer => new UsgsProducer(producer.Country, producer.Share, producer.Inability, (producer.Unwillingness + 1) / 2))] };
        Assert.All([reliant, dearer, unwilling], input => Assert.True(UsgsSupplyRisk.Compute(input).SupplyRisk.High >= before * (1 - 1e-12)));
    });

    [Fact]
    public void The_order_of_the_input_changes_no_bit() => PropertyCheck.ForAll(Inputs, 500, pair =>
    {
        UsgsInput reversed = pair.Input with { Producers = [.. pair.Input.Producers.Reverse()], Industries = [.. pair.Input.Industries.Reverse()] };
        (UsgsResult one, UsgsResult other) = (UsgsSupplyRisk.Compute(pair.Input), UsgsSupplyRisk.Compute(reversed));
        Assert.Equal((one.SupplyRisk, one.RawVulnerability, one.DisruptionPotential), (other.SupplyRisk, other.RawVulnerability, other.DisruptionPotential));
    });

    [Fact]
    public void The_bounds_hold_whatever_the_unknown_turns_out_to_be() => PropertyCheck.ForAll(Inputs, 2000, pair =>
    {
        var dice = new Random(pair.Seed ^ 1);
        UsgsProducer[] complete = [.. pair.Input.Producers];
        UsgsProducer[] open = [.. complete.Select(producer => dice.Next(2) == 0 ? new UsgsProducer(producer.Country, producer.Share, null, producer.Unwillingness) : producer)];
        UsgsResult bounds = UsgsSupplyRisk.Compute(pair.Input with { Producers = [.. open], Missing = MissingDataPolicy.Bound });
        double left = 1 - complete.Sum(producer => producer.Share);
        int taker = dice.Next(complete.Length + 1);
        UsgsProducer[] known = taker == complete.Length
            ? [.. complete, new(Country.Japan, left, dice.NextDouble(), dice.NextDouble())]
            : [.. complete.Select((producer, i) => i == taker ? new UsgsProducer(producer.Country, producer.Share + left, producer.Inability, producer.Unwillingness) : producer)];
        double exact = UsgsSupplyRisk.Compute(pair.Input with { Producers = [.. known] }).SupplyRisk.Low;
        Assert.InRange(exact, bounds.SupplyRisk.Low * (1 - 1e-9), bounds.SupplyRisk.High * (1 + 1e-9));
    });

    private static UsgsInput Input(Random dice)
    {
        Country[] producers = [.. Countries];
        dice.Shuffle(producers);
        double[] parts = [.. Enumerable.Range(0, dice.Next(1, 7)).Select(_ => dice.NextDouble())];
        double whole = parts.Sum() + dice.NextDouble() + 0.01;
        return new UsgsInput
        {
            Home = Country.UnitedStates,
            Producers = [.. parts.Select((part, i) => new UsgsProducer(producers[i], part / whole, dice.NextDouble(), dice.NextDouble()))],
            NetImportReliance = (dice.NextDouble() * 1.5) - 0.5,
            Industries = [.. Enumerable.Range(0, dice.Next(1, 5)).Select(i => new UsgsIndustry($"industry {i}", dice.NextDouble() * 9, 1 + dice.NextDouble(), 50 * dice.NextDouble()))],
            Gdp = 1000,
            VulnerabilityRange = new Interval(0.001, 10),
        };
    }
}
