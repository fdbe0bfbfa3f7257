namespace DependencyRisk;

/// <summary>
/// One pass over amounts: their total, the total of a term, and the greatest, checking each. It reads memory once and writes
/// none, so that it is as fast as memory is; very many amounts are read by several threads, since one alone cannot use all of
/// the memory's speed.
/// </summary>
/// <remarks>
/// Chunks and blocks of fixed size in sixteen lanes, added up in order, whatever the number of threads and the width of the
/// machine's vectors: the same amounts in the same order give the same sums, but for the last bit of logarithms, which the
/// platform may take differently in vectors of another width.
/// </remarks>
internal static class AmountScan
{
    // Small enough to share among threads evenly, large enough for handing out to cost nothing.
    private const int ChunkLength = 1 << 17;

    // Fewer than this are read before other threads have woken up.
    private const int ManyAmounts = 1 << 20;

    // Cubes of numbers within 2^±60 neither overflow nor underflow to a degree that could be seen beside the greatest one.
    private const double LeastGreatest = 1.0 / MostGreatest;
    private const double MostGreatest = 1L << 60;

    /// <summary>Scans amounts.</summary>
    /// <exception cref="ArgumentException">No amounts, or all of them 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static AmountSums Run<TTerm>(ReadOnlySpan<double> amounts, TTerm term)
        where TTerm : struct, ITerm<TTerm>
    {
        PartialSums sums = Pass(amounts, 1, term);
        if (sums.IsInvalid || !(sums.Greatest > 0 && double.IsFinite(sums.Greatest)))
        {
            Refuse(amounts);
        }

        double scale = ScaleOf(sums.Greatest);
        sums = scale.Equals(1.0) ? sums : Pass(amounts, scale, term);
        return new AmountSums(sums.Total.Value, sums.Terms.Value, sums.Greatest, scale);
    }

    /// <summary>The total of a term over amounts that were scanned before, with the scale found then.</summary>
    public static double Terms<TTerm>(ReadOnlySpan<double> amounts, double scale, TTerm term)
        where TTerm : struct, ITerm<TTerm> =>
        Pass(amounts, scale, term).Terms.Value;

    // A power of two, so that scaling rounds nothing; it brings a greatest amount that is out of range near 1, or as near as
    // one factor can.
    private static double ScaleOf(double greatest) =>
        greatest is >= LeastGreatest and <= MostGreatest ? 1 : Math.ScaleB(1, Math.Clamp(-Math.ILogB(greatest), -1000, 1000));

    private static PartialSums Pass<TTerm>(ReadOnlySpan<double> amounts, double scale, TTerm term)
        where TTerm : struct, ITerm<TTerm>
    {
        int chunks = (int)(((long)amounts.Length + ChunkLength - 1) / ChunkLength);
        if (amounts.Length >= ManyAmounts && Environment.ProcessorCount > 1)
        {
            return InThreads(amounts, chunks, scale, term);
        }

        var sums = default(PartialSums);
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            sums.Add(BlockScan.Run(Chunk(amounts, chunk), scale, term));
        }

        return sums;
    }

    // A span cannot be handed to other threads, its address can, while it is pinned here.
    private static unsafe PartialSums InThreads<TTerm>(ReadOnlySpan<double> amounts, int chunks, double scale, TTerm term)
        where TTerm : struct, ITerm<TTerm>
    {
        var found = new PartialSums[chunks];
        int length = amounts.Length;
        fixed (double* start = amounts)
        {
            nint address = (nint)start;
            Parallel.For(
                0,
                chunks,
                term.Fork,
                (chunk, _, fork) =>
                {
                    found[chunk] = BlockScan.Run(Chunk(new ReadOnlySpan<double>((double*)address, length), chunk), scale, fork);
                    return fork;
                },
                fork =>
                {
                    lock (found)
                    {
                        term.Join(fork);
                    }
                });
        }

        var sums = default(PartialSums);
        foreach (ref readonly PartialSums chunk in found.AsSpan())
        {
            sums.Add(chunk);
        }

        return sums;
    }

    private static ReadOnlySpan<double> Chunk(ReadOnlySpan<double> amounts, int chunk)
    {
        ReadOnlySpan<double> rest = amounts[(chunk * ChunkLength)..];
        return rest[..Math.Min(ChunkLength, rest.Length)];
    }

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
