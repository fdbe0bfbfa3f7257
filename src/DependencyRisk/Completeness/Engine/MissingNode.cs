namespace DependencyRisk;

/// <summary>A node of which something is missing.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parts">What is missing, the shares last.</param>
/// <param name="HasShares">Whether shares are missing.</param>
internal sealed record MissingNode(int Node, MissingPart[] Parts, bool HasShares)
{
    /// <summary>What is missing about the places of sources.</summary>
    public ReadOnlySpan<MissingPart> Places => Parts.AsSpan(0, Parts.Length - (HasShares ? 1 : 0));
}
