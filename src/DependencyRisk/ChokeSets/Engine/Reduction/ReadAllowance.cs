namespace DependencyRisk;

/// <summary>
/// How much one pass of a reduction may read. A pass over gates with very many children below very many parents would be quadratic; with an
/// allowance in proportion to the edges it is linear, and finds less on such structures alone.
/// </summary>
internal static class ReadAllowance
{
    private const int ReadsPerEdge = 16;
    private const int Fewest = 1 << 16;

    public static long For(Structure structure) => Fewest + ((long)structure.Edges * ReadsPerEdge);
}
