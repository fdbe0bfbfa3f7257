using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>A test under real cultures: skipped, visibly, where there are none; under <c>CI=true</c> it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealCulturesTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where there are no real cultures.</summary>
    public RealCulturesTheoryAttribute() => Skip = Cultures.Skip;
}
