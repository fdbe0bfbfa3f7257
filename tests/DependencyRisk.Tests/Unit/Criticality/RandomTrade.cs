using DependencyRisk.Criticality;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>A random GeoPolRisk input; everything in it is known unless it is made to forget something.</summary>
internal sealed record RandomTrade(int Seed, GeoPolRiskInput Input, IReadOnlyDictionary<Country, double> Risks)
{
    private static readonly Country[] Countries = [.. "AU BR CA CL CN DE FR GB IN JP KR NL RU US ZA ZM".Split(' ').Select(code => new Country(code))];

    public static Gen<RandomTrade> All => Gen.Choose(0, int.MaxValue - 1).Select(Of);

    public Random Dice() => new(Seed ^ 0x5EED);

    /// <summary>The input with some governance risks and the producers of some tonnes no longer known.</summary>
    public GeoPolRiskInput Forgetful(MissingDataPolicy missing)
    {
        Random dice = Dice();
        KeyValuePair<Country, double>[] kept = [.. Risks.Where(_ => dice.Next(3) > 0)];
        return Input with
        {
            Governance = new GovernanceRisks(GeoPolRisk.GovernanceScale, kept, missing),
            Production = Input.Production.Add(new ProductionVolume(default, dice.Next(1, 500))),
        };
    }

    public static GovernanceRisks Known(IEnumerable<KeyValuePair<Country, double>> risks) => new(GeoPolRisk.GovernanceScale, risks, MissingDataPolicy.Refuse);

    private static RandomTrade Of(int seed)
    {
        var dice = new Random(seed);
        Country[] producers = [.. Some(dice, 1, 8)];
        Country[] partners = [.. Some(dice, 1, 8)];
        var risks = partners.ToDictionary(partner => partner, _ => Fraction(dice));
        var input = new GeoPolRiskInput
        {
            Production = [.. producers.Select(producer => new ProductionVolume(producer, Tonnes(dice))), new ProductionVolume(default, 1 + Tonnes(dice), "R20")],
            Imports = [.. partners.Select(partner => new TradeFlow(partner, 1 + Tonnes(dice), 1 + Tonnes(dice)))],
            Governance = Known(risks),
            Members = [.. Some(dice, 0, 3)],
        };
        return new RandomTrade(seed, input, risks);
    }

    private static IEnumerable<Country> Some(Random dice, int least, int most)
    {
        Country[] shuffled = [.. Countries];
        dice.Shuffle(shuffled);
        return shuffled.Take(dice.Next(least, most + 1));
    }

    private static double Tonnes(Random dice) => dice.Next(4) switch { 0 => 0, 1 => dice.Next(1, 10), _ => dice.NextDouble() * 1e4 };

    private static double Fraction(Random dice) => dice.Next(5) switch { 0 => 0, 1 => 1, _ => dice.NextDouble() };
}
