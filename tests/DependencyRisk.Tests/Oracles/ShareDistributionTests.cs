using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Oracles;

/// <summary>Bounds against every completion on a grid: none lies outside, and the finest come near both ends.</summary>
public sealed class ShareDistributionTests
{
    private const int Parts = 20;

    private static readonly Gen<GridCase> Cases =
        from units in Gen.Choose(0, 4)
        from draws in Gen.Choose(0, 12).ArrayOf(units)
        from candidate in Gen.Choose(0, 1).ArrayOf(units)
        from unattributed in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 8)))
        where draws.Sum() + unattributed <= Parts && units > 0
        select new GridCase(draws, [.. Enumerable.Range(0, units).Where(i => candidate[i] == 1)], unattributed);

    [Fact]
    public void No_completion_lies_outside_the_bounds() => PropertyCheck.ForAll(Cases, 300, given =>
    {
        Dictionary<string, Interval?> bounds = Bounds(given.Distribution);
        foreach (double[] completion in given.Completions())
        {
            IReadOnlyDictionary<string, double> indices = Indices(completion);
            foreach ((string name, Interval? interval) in bounds)
            {
                Assert.True(
                    interval is not { } range || (indices[name] >= range.Low - 1e-12 && indices[name] <= range.High + 1e-12),
                    $"{name} of {string.Join(' ', completion)} is {indices[name]}, outside {interval}");
            }
        }
    });

    // Where candidates are named, the completions of the grid come within a cell of the extremes; what is spread without limit
    // comes near its limit only with many units, and is checked by itself.
    [Fact]
    public void The_bounds_are_attained() => PropertyCheck.ForAll(Cases.Where(given => given.Distribution.CountsUnits), 300, given =>
    {
        Dictionary<string, Interval?> bounds = Bounds(given.Distribution);
        List<IReadOnlyDictionary<string, double>> indices = [.. given.Completions().Select(Indices)];
        foreach ((string name, Interval? interval) in bounds)
        {
            double cell = name.StartsWith("hill", StringComparison.Ordinal) || name == "effective" ? 1.5 : 0.15;
            Assert.True(Math.Abs(indices.Min(index => index[name]) - interval!.Value.Low) <= cell, $"{name} stays above {interval}");
            Assert.True(Math.Abs(indices.Max(index => index[name]) - interval.Value.High) <= cell, $"{name} stays below {interval}");

            // The most concentrated completion hands out no part of a twentieth, so that it is on the grid.
            bool isDiversity = cell > 1 || name == "shannon";
            double reached = isDiversity ? indices.Min(index => index[name]) : indices.Max(index => index[name]);
            Assert.True(name == "comprehensive" || Math.Abs(reached - (isDiversity ? interval.Value.Low : interval.Value.High)) <= 1e-12, $"{name} does not reach {interval}");
        }
    });

    [Fact]
    public void What_is_spread_over_ever_more_units_comes_near_the_limit()
    {
        var distribution = new ShareDistribution([0.4, 0.1], default, 0.2);
        double[] spread = [0.4, 0.1, .. Enumerable.Repeat(0.5 / 400_000, 400_000)];
        Assert.Equal(0.17, distribution.HerfindahlHirschman().Low.Fraction, 1e-15);
        Assert.Equal(0.17, Concentration.HerfindahlHirschman(spread).Fraction, 1e-5);
        Assert.Equal(distribution.Comprehensive().Low, Concentration.Comprehensive(spread), 1e-5);
        Assert.Equal(distribution.Hill(3).High, Concentration.Hill(spread, 3), 1e-4);
        Assert.Equal(distribution.ConcentrationRatio(2).Low, Concentration.ConcentrationRatio(spread, 2), 1e-5);
        Assert.Equal(distribution.BergerParker().Low, Concentration.BergerParker(spread), 1e-9);
        Assert.Equal(0, distribution.HallTideman().Low);
        Assert.InRange(Concentration.HallTideman(spread), 0, 1e-5);
        Assert.Equal(double.PositiveInfinity, distribution.Shannon().High);
        Assert.Equal(double.PositiveInfinity, distribution.Hill(0.5).High);
        Assert.Null(distribution.Gini());
        Assert.Null(distribution.Theil());
        Assert.Null(distribution.NormalisedHerfindahl());
    }

    [Fact]
    public void A_whole_has_the_indices_of_its_shares() =>
        PropertyCheck.ForAll(ReferenceGenerators.Amounts, 300, amounts =>
        {
            double greatest = amounts.Max();
            double total = amounts.Sum(amount => amount / greatest);
            double[] shares = [.. amounts.Select(amount => amount / greatest / total)];
            IReadOnlyDictionary<string, double> indices = Indices(shares);
            Assert.All(Bounds(new ShareDistribution(shares)), bound =>
            {
                Assert.Equal(indices[bound.Key], bound.Value!.Value.Low, 1e-12 * Math.Max(1, indices[bound.Key]));
                Assert.Equal(indices[bound.Key], bound.Value!.Value.High, 1e-12 * Math.Max(1, indices[bound.Key]));
            });
        });

    [Fact]
    public void The_most_dispersed_completion_fills_up_to_a_level()
    {
        var distribution = new ShareDistribution([0.4, 0.1, 0.02, 0.08], [1, 2, 3]);
        double[] level = [0.4, 0.2, 0.2, 0.2];
        Assert.Equal(Concentration.HerfindahlHirschman(level).Fraction, distribution.HerfindahlHirschman().Low.Fraction, 1e-12);
        Assert.Equal(Concentration.Gini(level), distribution.Gini()!.Value.Low, 1e-12);
        Assert.Equal(Concentration.Shannon(level), distribution.Shannon().High, 1e-12);
        Interval partly = new ShareDistribution([0.4, 0.3, 0.1, 0.1], [1, 2, 3]).HerfindahlHirschman().Fraction;
        Assert.Equal(Concentration.HerfindahlHirschman([0.4, 0.3, 0.15, 0.15]).Fraction, partly.Low, 1e-12);
    }

    [Fact]
    public void A_rest_within_the_tolerance_is_none()
    {
        var distribution = new ShareDistribution([0.5, 0.5 - 1e-9], default, 1e-9);
        Assert.True(distribution.CountsUnits);
        Assert.Equal(Math.Log(2), distribution.Shannon().High, 1e-6);
    }

    [Fact]
    public void Amounts_have_the_bounds_of_their_shares()
    {
        var shares = new ShareDistribution([0.5, 0.25], default, 0.25);
        ShareDistribution amounts = ShareDistribution.OfAmounts([2e-308, 1e-308], 1e-308);
        Assert.Equal(shares.HerfindahlHirschman().Fraction, amounts.HerfindahlHirschman().Fraction);
        Assert.Equal(0.25, amounts.Unattributed, 1e-15);
        Assert.Equal(0, amounts.Unallocated);
        Assert.Throws<ArgumentException>(() => ShareDistribution.OfAmounts([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareDistribution.OfAmounts([1], double.NaN));
    }

    [Fact]
    public void Two_large_units_bound_the_comprehensive_index_by_completions_of_their_own()
    {
        Interval even = new ShareDistribution([0, 0], [0, 1]).Comprehensive();
        Assert.Equal(Concentration.Comprehensive([2, 1]), even.Low, 1e-12);
        Assert.Equal(1, even.High, 1e-12);
        Assert.Equal(Concentration.Comprehensive([0.6, 0.4]), new ShareDistribution([0.6, 0.3], [0, 1]).Comprehensive().High, 1e-12);
        Assert.Equal(Concentration.Comprehensive([0.5, 0.5]), new ShareDistribution([0.48, 0.4], [0, 1]).Comprehensive().High, 1e-12);
    }

    [Theory]
    [InlineData(0.4, 0.3, 2.0 / 3, 1.0 / 3)]
    [InlineData(0.3, 0.4, 1.0 / 3, 2.0 / 3)]
    [InlineData(0.4, 0.38, 0.62, 0.38)]
    public void The_least_comprehensive_index_gives_the_larger_unit_what_the_other_has_beyond_a_third(double first, double second, double toFirst, double toSecond) =>
        Assert.Equal(Concentration.Comprehensive([toFirst, toSecond]), new ShareDistribution([first, second], [0, 1]).Comprehensive().Low, 1e-12);

    [Fact]
    public void Shares_that_are_no_shares_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.6, 0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([-0.1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5], [1]));
        Assert.Throws<ArgumentException>(() => new ShareDistribution([0], [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5], default, 0.6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5]).Hill(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5]).Renyi(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5]).ConcentrationRatio(0));
    }

    private static Dictionary<string, Interval?> Bounds(ShareDistribution shares) => new(StringComparer.Ordinal)
    {
        ["hhi"] = shares.HerfindahlHirschman().Fraction,
        ["normalised"] = shares.NormalisedHerfindahl(),
        ["effective"] = shares.EffectiveNumber(),
        ["shannon"] = shares.Shannon(),
        ["theil"] = shares.Theil(),
        ["largest"] = shares.BergerParker(),
        ["cr2"] = shares.ConcentrationRatio(2),
        ["cr4"] = shares.ConcentrationRatio(4),
        ["hallTideman"] = shares.HallTideman(),
        ["comprehensive"] = shares.Comprehensive(),
        ["gini"] = shares.Gini(),
        ["hill0.5"] = shares.Hill(0.5),
        ["hill1"] = shares.Hill(1),
        ["hill3"] = shares.Hill(3),
        ["hillInf"] = shares.Hill(double.PositiveInfinity),
    };

    private static IReadOnlyDictionary<string, double> Indices(double[] shares) => ConcentrationOracle.OfLibrary(shares);

    /// <summary>Shares in twentieths of the whole.</summary>
    private sealed record GridCase(int[] Shares, int[] Candidates, int Unattributed)
    {
        public ShareDistribution Distribution { get; } = new([.. Shares.Select(share => (double)share / Parts)], Candidates, (double)Unattributed / Parts);

        public override string ToString() => $"{string.Join(' ', Shares)} candidates {string.Join(' ', Candidates)} unattributed {Unattributed}";

        /// <summary>Every way to hand out the twentieths, what may be anybody's also to two new units.</summary>
        public IEnumerable<double[]> Completions()
        {
            int unallocated = Parts - Unattributed - Shares.Sum();
            int[] anybody = [.. Enumerable.Range(0, Shares.Length + 2)];
            bool counted = Distribution.CountsUnits;
            foreach (int[] allocated in HandOut([.. Shares, 0, 0], Candidates.Length > 0 ? Candidates : anybody, unallocated, 0))
            {
                foreach (int[] completed in HandOut(allocated, anybody, Unattributed, 0))
                {
                    yield return [.. completed.Take(counted ? Shares.Length : completed.Length).Select(share => (double)share / Parts)];
                }
            }
        }

        private static IEnumerable<int[]> HandOut(int[] shares, int[] places, int parts, int next)
        {
            if (next == places.Length - 1 || parts == 0)
            {
                int[] last = [.. shares];
                last[places[next]] += parts;
                yield return last;
                yield break;
            }

            for (int given = 0; given <= parts; given++)
            {
                int[] some = [.. shares];
                some[places[next]] += given;
                foreach (int[] rest in HandOut(some, places, parts - given, next + 1))
                {
                    yield return rest;
                }
            }
        }
    }
}
