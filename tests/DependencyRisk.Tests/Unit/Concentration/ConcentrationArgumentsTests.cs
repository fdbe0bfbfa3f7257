using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

public sealed class ConcentrationArgumentsTests
{
    public static TheoryData<string> Indices => [.. Functions.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Func<double[], object>> Functions { get; } = new(StringComparer.Ordinal)
    {
        ["hhi"] = amounts => Concentration.HerfindahlHirschman(amounts),
        ["normalised"] = amounts => Concentration.NormalisedHerfindahl(amounts),
        ["effective"] = amounts => Concentration.EffectiveNumber(amounts),
        ["largest"] = amounts => Concentration.BergerParker(amounts),
        ["comprehensive"] = amounts => Concentration.Comprehensive(amounts),
        ["shannon"] = amounts => Concentration.Shannon(amounts),
        ["theil"] = amounts => Concentration.Theil(amounts),
        ["hill0"] = amounts => Concentration.Hill(amounts, 0),
        ["hill1"] = amounts => Concentration.Hill(amounts, 1.05),
        ["hill3"] = amounts => Concentration.Hill(amounts, 3),
        ["cr2"] = amounts => Concentration.ConcentrationRatio(amounts, 2),
        ["cr99"] = amounts => Concentration.ConcentrationRatio(amounts, 99),
        ["hallTideman"] = amounts => Concentration.HallTideman(amounts),
        ["gini"] = amounts => Concentration.Gini(amounts),
    };

    [Theory]
    [MemberData(nameof(Indices))]
    public void Nothing_has_no_concentration(string index)
    {
        Assert.Contains("no amounts", Assert.Throws<ArgumentException>(() => Functions[index]([])).Message, StringComparison.Ordinal);
        Assert.Contains("All amounts are 0", Assert.Throws<ArgumentException>(() => Functions[index]([0, 0, 0])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Amounts_that_are_no_amounts_are_refused_with_their_place(string index)
    {
        foreach (double bad in (double[])[-1, -double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            foreach (int place in (int[])[0, 3, 17, 4099])
            {
                double[] amounts = [.. Enumerable.Repeat(1.0, 4100)];
                amounts[place] = bad;
                ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Functions[index](amounts));
                Assert.Contains($"number {place} is not", error.Message, StringComparison.Ordinal);
                Assert.Equal(bad, error.ActualValue);
            }
        }
    }

    [Fact]
    public void Orders_and_numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.Hill([1, 2], -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.Renyi([1, 2], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.ConcentrationRatio([1, 2], 0));
    }

    [Fact]
    public void More_of_the_largest_than_fit_at_first_are_kept()
    {
        double[] amounts = [.. Enumerable.Range(0, 1000).Select(i => 1.0 + (i * 389 % 1000))];
        foreach (int largest in (int[])[1, 64, 65, 128, 200, 999])
        {
            Assert.Equal(amounts.OrderDescending().Take(largest).Sum() / amounts.Sum(), Concentration.ConcentrationRatio(amounts, largest), 1e-14);
        }

        Assert.Equal(1, Concentration.ConcentrationRatio([3, 2, 1], 200));
    }

    [Fact]
    public void Columns_of_amounts_whose_squares_vanish_or_overflow_have_their_indices()
    {
        double[] table = [1e-150, 1e150, 1, 3e-150, 3e150, 3];
        Hhi?[] indices = new Hhi?[3];
        Concentration.HerfindahlHirschmanOfColumns(table, 3, indices);
        Assert.All(indices, index => Assert.Equal(0.625, index!.Value.Fraction, 1e-15));
    }

    [Fact]
    public void A_table_without_rows_has_no_index_for_any_column()
    {
        Hhi?[] indices = [Hhi.FromFraction(1), Hhi.FromFraction(1)];
        Concentration.HerfindahlHirschmanOfColumns([], 2, indices);
        Assert.All(indices, index => Assert.Null(index));
    }

    [Fact]
    public void Tables_that_are_no_tables_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Concentration.HerfindahlHirschmanOfRows([1, 2, 3], 2, new Hhi?[2]));
        Assert.Throws<ArgumentException>(() => Concentration.HerfindahlHirschmanOfColumns([1, 2, 3, 4], 2, new Hhi?[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.HerfindahlHirschmanOfRows([1], 0, new Hhi?[1]));
        foreach (double bad in (double[])[-1, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.HerfindahlHirschmanOfColumns([7, 2, 3, 4, 1, bad, 1, 1, 1, 1], 5, new Hhi?[5]));
            Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.HerfindahlHirschmanOfColumns([1, 2, 3, 4, 7, 1, 1, 1, 1, bad], 5, new Hhi?[5]));
        }
    }
}
