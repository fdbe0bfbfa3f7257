namespace DependencyRisk.Tests.Oracles;

/// <summary>What one component adds to a product.</summary>
internal sealed record ContentOracleComponent(string Id, Rational Own, Rational Home, Rational Foreign, Rational Unknown, Rational Hidden);
