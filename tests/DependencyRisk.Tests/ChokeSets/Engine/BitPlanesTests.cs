using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Planes of any length against the same done bit by bit.</summary>
public sealed class BitPlanesTests
{
    private const int MostWords = 14;

    [Fact]
    public void Planes_are_joined_and_cut_bit_by_bit()
    {
        var dice = new Random(1);
        foreach (int number in Enumerable.Range(0, 3000))
        {
            (ulong[] plane, ulong[] other) = Pair(dice, number % (MostWords + 1));
            ulong[] union = [.. plane.Zip(other, (left, right) => left | right)];
            ulong[] common = [.. plane.Zip(other, (left, right) => left & right)];
            Assert.Equal(!plane.SequenceEqual(common), BitPlanes.HasMore(plane, other));
            Assert.Equal(Enumerable.Range(0, plane.Length * 64).Select(bit => (plane[bit / 64] >> (bit % 64) & 1) == 1), Enumerable.Range(0, plane.Length * 64).Select(bit => BitPlanes.Has(plane, bit)));

            ulong[] target = [.. plane];
            Assert.Equal(!union.SequenceEqual(plane), BitPlanes.OrInto(target, other));
            Assert.Equal(union, target);
            target = [.. plane];
            Assert.Equal(common.Any(word => word != 0), BitPlanes.AndInto(target, other));
            Assert.Equal(common, target);
        }
    }

    [Fact]
    public void What_is_alike_in_all_words_counts_too()
    {
        for (int words = 1; words <= MostWords; words++)
        {
            ulong[] ones = [.. Enumerable.Repeat(1UL, words)];
            ulong[] twos = [.. Enumerable.Repeat(2UL, words)];
            Assert.True(BitPlanes.OrInto([.. ones], twos));
            Assert.False(BitPlanes.OrInto([.. ones], ones));
            Assert.True(BitPlanes.AndInto([.. ones], ones));
            Assert.False(BitPlanes.AndInto([.. ones], twos));
            Assert.True(BitPlanes.HasMore(ones, twos));
        }
    }

    [Fact]
    public void A_bit_that_is_set_stays_set()
    {
        foreach (int bit in (int[])[0, 1, 63, 64, 127, 300])
        {
            ulong[] plane = new ulong[5];
            BitPlanes.Set(plane, bit);
            BitPlanes.Set(plane, bit);
            Assert.Equal([bit], Enumerable.Range(0, 320).Where(each => BitPlanes.Has(plane, each)));
        }
    }

    // Often alike but for one bit, or one within the other, or of nothing.
    private static (ulong[] Plane, ulong[] Other) Pair(Random dice, int words)
    {
        ulong Word() => (ulong)dice.NextInt64() << 1 ^ (ulong)dice.NextInt64();
        ulong[] plane = [.. Enumerable.Range(0, words).Select(_ => dice.Next(4) == 0 ? 0 : Word())];
        ulong[] other = dice.Next(4) switch
        {
            0 => [.. plane],
            1 => new ulong[words],
            2 => [.. plane.Select(word => word & Word())],
            _ => [.. plane.Select(_ => Word())],
        };
        if (words > 0 && dice.Next(2) == 0)
        {
            BitPlanes.Set(dice.Next(2) == 0 ? plane : other, dice.Next(words * 64));
        }

        return (plane, other);
    }
}
