using System.Runtime.Intrinsics;
using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

/// <summary>Amounts beyond one block of 2,048, one chunk of 131,072 and one thread, which is a million.</summary>
public sealed class ManyAmountsTests
{
    private const int Chunk = 131_072;
    private const int Million = 1 << 20;

    [Theory]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((2 * Chunk) - 1)]
    public void Equal_amounts_about_the_end_of_a_chunk_have_the_index_of_their_number(int units) =>
        Assert.Equal(1.0 / units, Concentration.HerfindahlHirschman(Ones(units)).Fraction, 1e-18);

    [Fact]
    public void Amounts_that_several_threads_read_have_the_same_sums()
    {
        // n - 1 of 1 and one of n: a total of 2n - 1, squares of n^2 + n - 1, all exact.
        double[] amounts = Ones(Million);
        amounts[Chunk] = Million;
        double total = (2.0 * Million) - 1;
        Assert.Equal((((double)Million * Million) + Million - 1) / total / total, Concentration.HerfindahlHirschman(amounts).Fraction);
        Assert.Equal(Million / total, Concentration.BergerParker(amounts));
        Assert.Equal((Million + 1) / total, Concentration.ConcentrationRatio(amounts, 2));
    }

    [Theory]
    [InlineData(4096, 2048)]
    [InlineData(2 * Chunk, Chunk)]
    public void Two_amounts_that_are_none_are_no_better_than_one(int length, int apart)
    {
        double[] amounts = Ones(length);
        (amounts[3], amounts[3 + apart]) = (-1, -1);
        Assert.Contains("number 3 is not", Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.HerfindahlHirschman(amounts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_of_two_threads_are_the_largest_of_both()
    {
        // Sixty-six amounts are all that has room without a sort: 60, 2 and 4, of which 66 is the largest.
        var first = new LargestAmounts(2);
        Offer(first, Enumerable.Range(1, 60));
        first.Offer(Vector256.CreateScalar(61.0));
        first.Offer(Vector256.CreateScalar(62.0));
        Offer(first, Enumerable.Range(63, 4));
        LargestAmounts both = first.Empty();
        Offer(both, [100, 1, 2, 3]);
        both.Add(first);
        Assert.Equal(166, both.Sum());
    }

    [Fact]
    public void Memory_grows_with_how_many_of_the_largest_are_asked_for_and_are_there()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var largest = new LargestAmounts(Million);
        var one = new LargestAmounts(1);
        for (int i = 0; i < 20_000; i++)
        {
            one.Offer(Vector256.Create(4.0 * i, (4.0 * i) + 1, (4.0 * i) + 2, (4.0 * i) + 3));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
        Assert.Equal(79_999, one.Sum());
        Assert.Equal(0, largest.Sum());
    }

    private static void Offer(LargestAmounts largest, IEnumerable<int> amounts)
    {
        foreach (int[] four in amounts.Chunk(4))
        {
            largest.Offer(Vector256.Create(four[0], four[1], four[2], (double)four[3]));
        }
    }

    private static double[] Ones(int units) => [.. Enumerable.Repeat(1.0, units)];
}
