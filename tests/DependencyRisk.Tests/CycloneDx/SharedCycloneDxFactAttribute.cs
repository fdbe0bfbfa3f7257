using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>A test on a published hardware bill, which the repository does not hold: skipped, visibly, where it is not beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCycloneDxFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the bill is absent.</summary>
    public SharedCycloneDxFactAttribute()
    {
        if (!System.IO.File.Exists(File))
        {
            Skip = "The hardware bill is not there: put cyclonedx-pcie-sata.json of CycloneDX/bom-examples in ../shared/data/boms.";
        }
    }

    internal static string File { get; } = Path.Combine(Repository.Root, "..", "shared", "data", "boms", "cyclonedx-pcie-sata.json");
}
