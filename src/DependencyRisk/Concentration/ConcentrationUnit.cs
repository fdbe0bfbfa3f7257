namespace DependencyRisk;

/// <summary>One unit, and the share that is known to be its.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Name">A country's code or a supplier's id.</param>
/// <param name="Share">The known share, in [0,1]; 0 for a backup, and for one that is named without a share.</param>
/// <param name="IsCandidate">Whether what is unallocated may be its.</param>
public sealed record ConcentrationUnit(string Name, double Share, bool IsCandidate);
