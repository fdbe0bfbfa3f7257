namespace DependencyRisk;

/// <summary>What a scan of a structure takes, estimated from above but for a factor of the machine.</summary>
/// <param name="Bytes">Memory for one thread.</param>
/// <param name="Words">How many words of planes are read or made.</param>
internal readonly record struct ScanCost(double Bytes, double Words)
{
    // A minute or so; where there is a limit of time, what one thread does in it.
    private const double MostWords = 1L << 36;
    private const double WordsPerSecond = 1L << 30;

    // The structure without what is left out, and what it takes to make it.
    private const int BytesPerNode = 64;
    private const int BytesPerEdge = 16;

    /// <summary>Of all sets up to an order. A gate is worked out anew for each event below it, or pair of one with another.</summary>
    public static ScanCost Of(Structure structure, int order)
    {
        int[] below = new int[structure.Nodes]; // at most so many events
        below.AsSpan(0, structure.Events).Fill(1);
        double reads = 0;
        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            ReadOnlySpan<Literal> children = structure.ChildrenOf(gate);
            long sum = 0;
            foreach (Literal child in children)
            {
                sum += below[child.Node];
            }

            below[gate] = (int)Math.Min(sum, structure.Events);
            reads += structure.KindOf(gate) == GateKind.Or ? sum : (double)below[gate] * children.Length;
        }

        // Planes are cut off before the first event: the half of them on average, and a third of pairs.
        double words = (structure.Events + 63.0) / 64;
        reads = order switch
        {
            1 => structure.Edges * words,
            2 => reads * Math.Max(1, words / 2),
            _ => reads * structure.Events / 2 * Math.Max(1, words / 3),
        };
        double bytes = ((double)structure.Nodes * BytesPerNode) + ((double)structure.Edges * BytesPerEdge);
        return new ScanCost(bytes + BytesOfPlanes(structure.Gates, structure.Events, order), reads);
    }

    /// <summary>At most, the planes of one thread: each gate's at first and after each event that has happened; and those of pairs.</summary>
    public static double BytesOfPlanes(int gates, int events, int order)
    {
        double plane = (events + 63) / 64 * sizeof(ulong);
        const double WhileGrowing = 1.5;
        return (plane * gates * order * WhileGrowing) + (order == BitPlaneScan.MaxOrder ? plane * events : 0);
    }

    /// <summary>Whether that may be spent.</summary>
    public bool IsWithin(SolverOptions options)
    {
        double allowed = options.MaxTime == Timeout.InfiniteTimeSpan ? MostWords : Math.Min(MostWords, options.MaxTime.TotalSeconds * WordsPerSecond);
        return Bytes <= options.MaxBytes && Words <= allowed;
    }
}
