namespace DependencyRisk;

/// <summary>An edge along which a shortfall came, noted so that its way can be followed back.</summary>
internal readonly record struct ShortEdge(int Child, double Weight, int Next);
