using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Differential;

/// <summary>Machines with narrow and with wide vectors, and one thread or many, find the same sums.</summary>
public sealed class BlockScanTests
{
    [Fact]
    public void Both_widths_find_the_same_sums() => PropertyCheck.ForAll(ReferenceGenerators.Amounts, 1000, amounts =>
    {
        double greatest = amounts.Max();
        double[] block = [.. amounts.Select(amount => amount / greatest), .. new double[(16 - (amounts.Length % 16)) % 16]];
        Compare(block, default(SquareTerm), 0);
        Compare(block, default(CubeTerm), 0);

        // The platform's logarithms of the two widths may differ in the last bit.
        Compare(block, default(EntropyTerm), 1e-14);
        Compare(block, new PowerTerm(0.7, block.Max() * 2), 1e-14);
        Compare(block, new NearOneTerm(0.03, block.Max() * 2), 1e-14);
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void Both_widths_see_what_is_no_amount_in_every_lane(double bad)
    {
        for (int lane = 0; lane < 32; lane++)
        {
            double[] block = [.. Enumerable.Repeat(1.0, 32)];
            block[lane] = bad;
            (PartialSums narrow, PartialSums wide) = Both(block, default(SquareTerm));
            Assert.True(narrow.IsInvalid && wide.IsInvalid, $"lane {lane}");
        }
    }

    [Fact]
    public void Amounts_are_scaled_in_both_widths()
    {
        double[] block = [.. Enumerable.Range(1, 32).Select(i => (double)i)];
        PartialSums narrow = default, wide = default;
        BlockScan.AddNarrow(MemoryMarshal.Cast<double, Vector256<double>>(block), 0.25, default(SquareTerm), ref narrow);
        BlockScan.AddWide(MemoryMarshal.Cast<double, Vector512<double>>(block), 0.25, default(SquareTerm), ref wide);
        foreach (PartialSums sums in new[] { narrow, wide })
        {
            Assert.Equal(block.Sum() / 4, sums.Total.Value);
            Assert.Equal(block.Sum(amount => amount * amount) / 16, sums.Terms.Value);
            Assert.Equal(8, sums.Greatest);
        }
    }

    [Fact]
    public void A_compensated_sum_keeps_what_rounding_would_lose()
    {
        var sum = default(CompensatedSum);
        foreach (double term in (double[])[1, 1e100, 1, -1e100])
        {
            sum.Add(term);
        }

        Assert.Equal(2, sum.Value);
    }

    [Fact]
    public void The_largest_are_the_same_in_both_widths()
    {
        double[] block = [.. Enumerable.Range(0, 2048).Select(i => (double)(i * 7919 % 2039))];
        var (narrow, wide) = (new LargestAmounts(9), new LargestAmounts(9));
        PartialSums sums = default;
        BlockScan.AddNarrow(MemoryMarshal.Cast<double, Vector256<double>>(block), 1, new LargestTerm(narrow), ref sums);
        BlockScan.AddWide(MemoryMarshal.Cast<double, Vector512<double>>(block), 1, new LargestTerm(wide), ref sums);
        Assert.Equal(block.OrderDescending().Take(9).Sum(), narrow.Sum());
        Assert.Equal(narrow.Sum(), wide.Sum());
    }

    [Fact]
    public void Many_amounts_have_the_sums_of_their_chunks_whoever_adds_them_up()
    {
        double[] amounts = [.. Enumerable.Range(0, 1_200_017).Select(i => Math.Pow(1 + (i * 7919L % 4201), -3))];
        Hhi first = Concentration.HerfindahlHirschman(amounts);
        double shannon = Concentration.Shannon(amounts);
        for (int run = 0; run < 5; run++)
        {
            Assert.Equal(first, Concentration.HerfindahlHirschman(amounts));
            Assert.Equal(shannon, Concentration.Shannon(amounts));
        }

        double total = amounts.Sum();
        Assert.Equal(amounts.Sum(amount => amount / total * (amount / total)), first.Fraction, 1e-12);
        Assert.Equal(amounts.OrderDescending().Take(1000).Sum() / total, Concentration.ConcentrationRatio(amounts, 1000), 1e-12);
        amounts[1_199_999] = -1;
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.HerfindahlHirschman(amounts));
    }

    private static void Compare<TTerm>(double[] block, TTerm term, double tolerance)
        where TTerm : struct, ITerm<TTerm>
    {
        (PartialSums narrow, PartialSums wide) = Both(block, term);
        Assert.Equal(narrow.Total.Value, wide.Total.Value);
        double[] sizes = [.. block.Select(amount => Math.Abs(term.Of(Vector256.Create(amount))[0]))];
        Assert.True(Math.Abs(narrow.Terms.Value - wide.Terms.Value) <= tolerance * sizes.Sum(), $"{narrow.Terms.Value} is not {wide.Terms.Value}");
        Assert.Equal(narrow.Greatest, wide.Greatest);
        Assert.Equal(narrow.IsInvalid, wide.IsInvalid);
    }

    private static (PartialSums Narrow, PartialSums Wide) Both<TTerm>(double[] block, TTerm term)
        where TTerm : struct, ITerm<TTerm>
    {
        PartialSums narrow = default, wide = default;
        BlockScan.AddNarrow(MemoryMarshal.Cast<double, Vector256<double>>(block), 1, term, ref narrow);
        BlockScan.AddWide(MemoryMarshal.Cast<double, Vector512<double>>(block), 1, term, ref wide);
        return (narrow, wide);
    }
}
