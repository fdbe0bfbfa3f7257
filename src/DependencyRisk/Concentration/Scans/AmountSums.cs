namespace DependencyRisk;

/// <summary>What a scan finds: amounts are as given times <c>Scale</c>, a power of two that keeps squares and cubes in range.</summary>
internal readonly record struct AmountSums(double Total, double Terms, double Greatest, double Scale);
