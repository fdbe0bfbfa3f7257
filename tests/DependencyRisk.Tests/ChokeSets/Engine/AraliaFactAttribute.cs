using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>A test on the Aralia fault trees, which the repository does not hold: skipped, visibly, where they are not beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AraliaFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the data are absent.</summary>
    public AraliaFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "The Aralia fault trees are not there: set DEPENDENCYRISK_ARALIA, or put them in ../shared/data/aralia.";
        }
    }

    internal static string? Folder { get; } = new[]
    {
        Environment.GetEnvironmentVariable("DEPENDENCYRISK_ARALIA"),
        Path.Combine(Repository.Root, "..", "shared", "data", "aralia"),
    }.FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "expected.json")));
}
