using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>
/// One pass over amounts: their total, the total of a term, and the greatest, checking each. It reads memory once and writes
/// none, so that it is as fast as memory is.
/// </summary>
/// <remarks>
/// Sixteen lanes and blocks of fixed size, whatever the width of the machine's vectors, and no fused multiply-add: the same
/// amounts in the same order give the same bits everywhere.
/// </remarks>
internal static class AmountScan
{
    // Blocks stay in the first-level cache, and each lane adds up few enough numbers for rounding not to matter.
    public const int BlockLength = 2048;

    private const int VectorLength = 4;
    private const int Step = 4 * VectorLength;

    // Cubes of numbers within 2^±60 neither overflow nor underflow to a degree that could be seen beside the greatest one.
    private const double LeastGreatest = 1.0 / MostGreatest;
    private const double MostGreatest = 1L << 60;

    /// <summary>Scans amounts.</summary>
    /// <exception cref="ArgumentException">No amounts, or all of them 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static AmountSums Run<TTerm>(ReadOnlySpan<double> amounts, TTerm term)
        where TTerm : struct, ITerm
    {
        AmountSums sums = Pass(amounts, 1, term, out bool valid);
        if (!valid || !(sums.Greatest > 0 && double.IsFinite(sums.Greatest)))
        {
            Refuse(amounts);
        }

        return sums.Greatest is >= LeastGreatest and <= MostGreatest ? sums : Pass(amounts, ScaleOf(sums.Greatest), term, out _);
    }

    /// <summary>Scans amounts that were scanned before, with the scale found then.</summary>
    public static double Terms<TTerm>(ReadOnlySpan<double> amounts, double scale, TTerm term)
        where TTerm : struct, ITerm =>
        Pass(amounts, scale, term, out _).Terms;

    // A power of two, so that scaling rounds nothing; it brings the greatest amount near 1, or as near as one factor can.
    private static double ScaleOf(double greatest) => Math.ScaleB(1, Math.Clamp(-Math.ILogB(greatest), -1000, 1000));

    private static AmountSums Pass<TTerm>(ReadOnlySpan<double> amounts, double scale, TTerm term, out bool valid)
        where TTerm : struct, ITerm
    {
        var total = default(CompensatedSum);
        var terms = default(CompensatedSum);
        Vector256<double> greatest = default;
        Vector256<double> nonNegative = Vector256<double>.AllBitsSet;
        while (amounts.Length >= Step)
        {
            int length = Math.Min(BlockLength, amounts.Length - (amounts.Length % Step));
            AddBlock(MemoryMarshal.Cast<double, Vector256<double>>(amounts[..length]), scale, term, ref total, ref terms, ref greatest, ref nonNegative);
            amounts = amounts[length..];
        }

        if (!amounts.IsEmpty)
        {
            Span<double> rest = stackalloc double[Step];
            rest.Clear();
            amounts.CopyTo(rest);
            AddBlock(MemoryMarshal.Cast<double, Vector256<double>>(rest), scale, term, ref total, ref terms, ref greatest, ref nonNegative);
        }

        valid = Vector256.EqualsAll(nonNegative.AsInt64(), Vector256<long>.AllBitsSet);
        double most = Math.Max(Math.Max(greatest[0], greatest[1]), Math.Max(greatest[2], greatest[3]));
        return new AmountSums(total.Value, terms.Value, most, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddBlock<TTerm>(
        ReadOnlySpan<Vector256<double>> block,
        double scale,
        TTerm term,
        ref CompensatedSum total,
        ref CompensatedSum terms,
        ref Vector256<double> greatest,
        ref Vector256<double> nonNegative)
        where TTerm : struct, ITerm
    {
        Vector256<double> scales = Vector256.Create(scale);
        Vector256<double> total0 = default, total1 = default, total2 = default, total3 = default;
        Vector256<double> terms0 = default, terms1 = default, terms2 = default, terms3 = default;
        Vector256<double> most = greatest, valid = nonNegative;
        for (int i = 0; i + 3 < block.Length; i += 4)
        {
            Vector256<double> a = block[i] * scales, b = block[i + 1] * scales, c = block[i + 2] * scales, d = block[i + 3] * scales;
            total0 += a;
            total1 += b;
            total2 += c;
            total3 += d;
            terms0 += term.Of(a);
            terms1 += term.Of(b);
            terms2 += term.Of(c);
            terms3 += term.Of(d);
            most = Vector256.MaxNative(most, Vector256.MaxNative(Vector256.MaxNative(a, b), Vector256.MaxNative(c, d)));

            // Neither true of a negative number nor of NaN.
            valid &= Vector256.GreaterThanOrEqual(a, Vector256<double>.Zero) & Vector256.GreaterThanOrEqual(b, Vector256<double>.Zero)
                & Vector256.GreaterThanOrEqual(c, Vector256<double>.Zero) & Vector256.GreaterThanOrEqual(d, Vector256<double>.Zero);
        }

        total.Add(Sum(total0 + total1 + (total2 + total3)));
        terms.Add(Sum(terms0 + terms1 + (terms2 + terms3)));
        (greatest, nonNegative) = (most, valid);
    }

    // In a fixed order, which the platform's own sum of lanes does not promise.
    private static double Sum(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);

    private static void Refuse(ReadOnlySpan<double> amounts)
    {
        for (int i = 0; i < amounts.Length; i++)
        {
            if (!(amounts[i] >= 0 && double.IsFinite(amounts[i])))
            {
                throw new ArgumentOutOfRangeException(nameof(amounts), amounts[i], $"Amounts are finite numbers of at least 0; number {i} is not.");
            }
        }

        throw new ArgumentException(amounts.IsEmpty ? "There are no amounts: nothing has no concentration." : "All amounts are 0: nothing has no concentration.", nameof(amounts));
    }
}
