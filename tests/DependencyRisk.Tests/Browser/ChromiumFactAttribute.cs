using Xunit;

namespace DependencyRisk.Tests.Browser;

/// <summary>A test in a browser: skipped, visibly, where there is none; under <c>CI=true</c> it fails there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Skips the test where there is no browser.</summary>
    public ChromiumFactAttribute() => Skip = ChromiumLocation.Skip;
}
