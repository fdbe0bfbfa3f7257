using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>Scans one run of amounts, block after block, in sixteen lanes: four vectors of four, or two of eight.</summary>
internal static class BlockScan
{
    // Blocks stay in the first-level cache, and each lane adds up few enough numbers for rounding not to matter.
    private const int BlockLength = 2048;

    private const int Step = 16;

    public static PartialSums Run<TTerm>(ReadOnlySpan<double> amounts, double scale, TTerm term)
        where TTerm : struct, ITerm<TTerm>
    {
        var sums = default(PartialSums);
        while (amounts.Length >= Step)
        {
            int length = Math.Min(BlockLength, amounts.Length - (amounts.Length % Step));
            AddBlock(amounts[..length], scale, term, ref sums);
            amounts = amounts[length..];
        }

        if (!amounts.IsEmpty)
        {
            Span<double> rest = stackalloc double[Step];
            rest.Clear();
            amounts.CopyTo(rest);
            AddBlock(rest, scale, term, ref sums);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddBlock<TTerm>(ReadOnlySpan<double> block, double scale, TTerm term, ref PartialSums sums)
        where TTerm : struct, ITerm<TTerm>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AddWide(MemoryMarshal.Cast<double, Vector512<double>>(block), scale, term, ref sums);
        }
        else
        {
            AddNarrow(MemoryMarshal.Cast<double, Vector256<double>>(block), scale, term, ref sums);
        }
    }

    internal static void AddNarrow<TTerm>(ReadOnlySpan<Vector256<double>> block, double scale, TTerm term, ref PartialSums sums)
        where TTerm : struct, ITerm<TTerm>
    {
        Vector256<double> total0 = default, total1 = default, total2 = default, total3 = default;
        Vector256<double> terms0 = default, terms1 = default, terms2 = default, terms3 = default;
        Vector256<double> greatest = default, isNonNegative = Vector256<double>.AllBitsSet;
        for (int i = 0; i + 3 < block.Length; i += 4)
        {
            Vector256<double> a = block[i] * scale, b = block[i + 1] * scale, c = block[i + 2] * scale, d = block[i + 3] * scale;
            total0 += a;
            total1 += b;
            total2 += c;
            total3 += d;
            terms0 += term.Of(a);
            terms1 += term.Of(b);
            terms2 += term.Of(c);
            terms3 += term.Of(d);
            greatest = Vector256.MaxNative(greatest, Vector256.MaxNative(Vector256.MaxNative(a, b), Vector256.MaxNative(c, d)));

            // Neither true of a negative number nor of NaN.
            isNonNegative &= Vector256.GreaterThanOrEqual(a, Vector256<double>.Zero) & Vector256.GreaterThanOrEqual(b, Vector256<double>.Zero)
                & Vector256.GreaterThanOrEqual(c, Vector256<double>.Zero) & Vector256.GreaterThanOrEqual(d, Vector256<double>.Zero);
        }

        sums.Total.Add(Sum(total0 + total1 + (total2 + total3)));
        sums.Terms.Add(Sum(terms0 + terms1 + (terms2 + terms3)));
        Note(greatest, isNonNegative, ref sums);
    }

    // The same lanes, in pairs.
    internal static void AddWide<TTerm>(ReadOnlySpan<Vector512<double>> block, double scale, TTerm term, ref PartialSums sums)
        where TTerm : struct, ITerm<TTerm>
    {
        Vector512<double> total01 = default, total23 = default, terms01 = default, terms23 = default;
        Vector512<double> greatest = default, isNonNegative = Vector512<double>.AllBitsSet;
        for (int i = 0; i + 1 < block.Length; i += 2)
        {
            Vector512<double> ab = block[i] * scale, cd = block[i + 1] * scale;
            total01 += ab;
            total23 += cd;
            terms01 += term.Of(ab);
            terms23 += term.Of(cd);
            greatest = Vector512.MaxNative(greatest, Vector512.MaxNative(ab, cd));
            isNonNegative &= Vector512.GreaterThanOrEqual(ab, Vector512<double>.Zero) & Vector512.GreaterThanOrEqual(cd, Vector512<double>.Zero);
        }

        sums.Total.Add(Sum(total01.GetLower() + total01.GetUpper() + (total23.GetLower() + total23.GetUpper())));
        sums.Terms.Add(Sum(terms01.GetLower() + terms01.GetUpper() + (terms23.GetLower() + terms23.GetUpper())));
        Note(Vector256.MaxNative(greatest.GetLower(), greatest.GetUpper()), isNonNegative.GetLower() & isNonNegative.GetUpper(), ref sums);
    }

    private static void Note(Vector256<double> greatest, Vector256<double> isNonNegative, ref PartialSums sums)
    {
        sums.Greatest = Math.Max(sums.Greatest, Math.Max(Math.Max(greatest[0], greatest[1]), Math.Max(greatest[2], greatest[3])));
        sums.IsInvalid |= !Vector256.EqualsAll(isNonNegative.AsInt64(), Vector256<long>.AllBitsSet);
    }

    // In a fixed order, which the platform's own sum of lanes does not promise.
    private static double Sum(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
