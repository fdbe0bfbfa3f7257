namespace DependencyRisk;

/// <summary>A missing cell by its number, and what it costs.</summary>
internal readonly record struct RankedGap(int Cell, GapCost Cost);
