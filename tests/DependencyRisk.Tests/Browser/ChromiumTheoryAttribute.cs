using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>A test in a browser for several cases: skipped, visibly, where there is none; under <c>CI=true</c> it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where there is no browser.</summary>
    public ChromiumTheoryAttribute() => Skip = ChromiumLocation.Skip;
}
