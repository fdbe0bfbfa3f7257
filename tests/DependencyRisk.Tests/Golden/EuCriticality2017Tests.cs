using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>Every supply risk of the EU's assessment of 2017 lies where its rounded inputs put it.</summary>
public sealed class EuCriticality2017Tests
{
    private const double OneDigit = 0.05;
    private const double OnePercent = 0.005;

    private static readonly GovernanceRisks NotNeeded = new(EuSupplyRisk.GovernanceScale, [], MissingDataPolicy.Refuse);

    public static TheoryData<string> Materials => [.. ReferenceTables.EuCriticality(2017).Rows.Select(row => row.Material)];

    [Theory]
    [MemberData(nameof(Materials))]
    public void The_published_supply_risk_lies_in_the_interval_of_its_rounded_inputs(string material)
    {
        EuCriticalityRow row = ReferenceTables.EuCriticality(2017).Find(material).Single();
        (double low, double high) = Range(row);
        Assert.InRange(row.PublishedSupplyRisk, low - OneDigit - 1e-9, high + OneDigit + 1e-9);
        Assert.InRange(row.SupplyRisk(NotNeeded)!.Value.Low, low - 1e-9, high + 1e-9);
    }

    [Fact]
    public void The_intervals_are_narrow_enough_to_say_something()
    {
        EuCriticalityRow[] rows = [.. ReferenceTables.EuCriticality(2017).Rows];
        Assert.Equal(39, rows.Length);
        Assert.All(rows, row => Assert.True(Range(row).High - Range(row).Low < 0.2 + (0.25 * row.PublishedSupplyRisk), row.Material));
        Assert.True(rows.Count(row => Math.Abs(row.SupplyRisk(NotNeeded)!.Value.Low - row.PublishedSupplyRisk) <= 0.1) >= 30);
    }

    // Interval arithmetic on what rounding may have cut off each input. The mix is linear in IR, so that its ends are at those of IR.
    private static (double Low, double High) Range(EuCriticalityRow row)
    {
        (double Low, double High) world = Around(row.GlobalConcentration ?? 0, OneDigit, double.MaxValue);
        (double Low, double High) own = Around(row.EuConcentration ?? 0, OneDigit, double.MaxValue);
        (double Low, double High) reliance = Around(row.ImportReliance ?? 0, OnePercent, 1);
        (double Low, double High) recycling = Around(row.RecyclingRate, OnePercent, 1);
        (double Low, double High) substitution = Around(row.SubstitutionIndexSupplyRisk!.Value, OneDigit, 1);
        double[] lows = [Mix(world.Low, own.Low, reliance.Low, row.Scope), Mix(world.Low, own.Low, reliance.High, row.Scope)];
        double[] highs = [Mix(world.High, own.High, reliance.Low, row.Scope), Mix(world.High, own.High, reliance.High, row.Scope)];
        return (lows.Min() * (1 - recycling.High) * substitution.Low, highs.Max() * (1 - recycling.Low) * substitution.High);
    }

    private static double Mix(double world, double own, double reliance, EuScope scope) => scope switch
    {
        EuScope.GlobalOnly => world,
        EuScope.EuOnly => own,
        _ => (world * reliance / 2) + (own * (1 - (reliance / 2))),
    };

    private static (double Low, double High) Around(double value, double half, double most) => (Math.Max(0, value - half), Math.Min(most, value + half));
}
