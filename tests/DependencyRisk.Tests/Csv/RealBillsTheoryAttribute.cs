using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>A test on real bills, which the repository does not hold: skipped, visibly, where they are not beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealBillsTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where the bills are absent.</summary>
    public RealBillsTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = "The real bills are not there: set DEPENDENCYRISK_BOMS, or put them in ../shared/data/boms.";
        }
    }

    internal static string? Folder { get; } = new[]
    {
        Environment.GetEnvironmentVariable("DEPENDENCYRISK_BOMS"),
        Path.Combine(Repository.Root, "..", "shared", "data", "boms"),
    }.FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "open-gamma-detector.csv")));
}
