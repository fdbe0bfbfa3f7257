using System.Collections.Immutable;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What holds for every strategic dependency, on the trade of random years.</summary>
public sealed class StrategicDependencyLawTests
{
    private const int Count = 2000;

    private static readonly Country[] Countries = [.. "BR CN DE FR IT JP RU US ZA".Split(' ').Select(code => new Country(code))];
    private static readonly ImmutableArray<Country> Region = [Country.France, Country.Germany];

    private static Gen<StrategicDependencyInput> Inputs => Gen.Choose(0, int.MaxValue - 1).Select(seed => Input(new Random(seed)));

    [Fact]
    public void The_flag_is_what_a_plain_count_says() => PropertyCheck.ForAll(Inputs, Count, input =>
    {
        Assert.Equal(input.Years.TakeLast(3).Count(year => Plainly(year, isGeoDep: true)) >= 2, StrategicDependency.GeoDep(input).IsFlagged);
        Assert.Equal(Plainly(input.Years[^1], isGeoDep: false), StrategicDependency.Cdi(input).IsFlagged);
        Assert.Equal(input.Years.Where(year => Plainly(year, isGeoDep: true)).Select(year => year.Year), StrategicDependency.GeoDep(input).YearsHeld);
    });

    [Fact]
    public void The_margin_is_above_zero_just_where_the_year_is_dependent() => PropertyCheck.ForAll(Inputs, Count, input =>
    {
        foreach (DependencyYear year in StrategicDependency.GeoDep(input).Years)
        {
            Assert.Equal(year.IsDependent, year.Margin.Low > 0);
            Assert.InRange(year.Criteria[0].Value.High, 0, 1);
            Assert.InRange(year.Criteria[1].Value.High, 0, 1);
            Assert.True(year.Margin.Low >= -1);
        }
    });

    [Fact]
    public void The_order_of_the_input_changes_no_bit() => PropertyCheck.ForAll(Inputs, Count, input =>
    {
        StrategicDependencyInput reversed = input with
        {
            Members = [.. input.Members.Reverse()],
            Years = [.. input.Years.Reverse().Select(year => year with { Imports = [.. year.Imports.Reverse()], WorldExports = [.. year.WorldExports.Reverse()] })],
        };
        Assert.Equal(
            StrategicDependency.GeoDep(input).Years.SelectMany(year => year.Criteria),
            StrategicDependency.GeoDep(reversed).Years.SelectMany(year => year.Criteria));
    });

    [Fact]
    public void The_bounds_hold_whatever_the_unknown_turns_out_to_be() => PropertyCheck.ForAll(Inputs, Count, input =>
    {
        var dice = new Random(input.Years[0].Year);
        var unknown = new TradeFlow(default, 1, dice.Next(1, 60));
        Country taker = Countries[dice.Next(Countries.Length)];
        double exports = dice.Next(100);
        DependencyAssessment bounds = StrategicDependency.GeoDep(input with
        {
            Missing = MissingDataPolicy.Bound,
            Years = [.. input.Years.Select(year => year with { Imports = year.Imports.Add(unknown), ExportValue = null, WorldExports = [] })],
        });
        DependencyAssessment known = StrategicDependency.GeoDep(input with
        {
            Years = [.. input.Years.Select(year => year with { Imports = Attributed(year.Imports, unknown, taker), ExportValue = exports })],
        });
        for (int year = 0; year < bounds.Years.Length; year++)
        {
            foreach ((DependencyCriterion wide, DependencyCriterion exact) in bounds.Years[year].Criteria.Zip(known.Years[year].Criteria))
            {
                Assert.InRange(exact.Value.Low, wide.Value.Low * (1 - 1e-12), wide.Value.High * (1 + 1e-12));
            }

            Assert.True(bounds.Years[year].IsDependent is not { } certain || certain == known.Years[year].IsDependent);
        }

        Assert.True(bounds.IsFlagged is not { } flag || flag == known.IsFlagged);
    });

    private static ImmutableArray<TradeFlow> Attributed(ImmutableArray<TradeFlow> flows, TradeFlow unknown, Country taker)
    {
        double before = flows.FirstOrDefault(flow => flow.Partner == taker).Value ?? 0;
        return [.. flows.Where(flow => flow.Partner != taker), new TradeFlow(taker, 1, before + unknown.Value)];
    }

    private static StrategicDependencyInput Input(Random dice)
    {
        int first = dice.Next(2000, 2020);
        ImmutableArray<TradeFlow> imports = Flows(dice);
        return new StrategicDependencyInput
        {
            Members = Region,
            Measure = TradeMeasure.Value,
            Years = [.. Enumerable.Range(first, dice.Next(3, 6)).Select(year => new TradeYear(year)
            {
                Imports = dice.Next(2) == 0 ? imports : Flows(dice),
                ExportValue = dice.Next(3) == 0 ? 0 : dice.Next(200),
                WorldExports = [.. Flows(dice), new TradeFlow(new Country("AU"), 1, 1)],
            })],
        };
    }

    private static ImmutableArray<TradeFlow> Flows(Random dice)
    {
        Country[] partners = [.. Countries];
        dice.Shuffle(partners);
        return [.. partners.Take(dice.Next(0, 6)).Select((partner, i) => new TradeFlow(partner, 1, dice.Next(0, i == 0 ? 400 : 60)))];
    }

    // The definitions, counted out in whole numbers.
    private static bool Plainly(TradeYear year, bool isGeoDep)
    {
        decimal[] foreign = [.. year.Imports.Where(flow => !Region.Contains(flow.Partner)).Select(flow => (decimal)flow.Value!.Value)];
        decimal[] world = [.. year.WorldExports.Select(flow => (decimal)flow.Value!.Value)];
        decimal all = year.Imports.Sum(flow => (decimal)flow.Value!.Value);
        bool isConcentrated = foreign.Sum() > 0 && 10 * foreign.Sum(value => value * value) > 4 * foreign.Sum() * foreign.Sum();
        bool isOverExports = foreign.Sum() > (decimal)year.ExportValue!.Value;
        bool isWorldConcentrated = 10 * world.Sum(value => value * value) > 4 * world.Sum() * world.Sum();
        return isConcentrated && isOverExports && (isGeoDep ? isWorldConcentrated : 2 * foreign.Sum() > all);
    }
}
