using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>A test under real cultures: skipped, visibly, where there are none; under <c>CI=true</c> it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealCulturesFactAttribute : FactAttribute
{
    /// <summary>Skips the test where there are no real cultures.</summary>
    public RealCulturesFactAttribute() => Skip = Cultures.Skip;
}
