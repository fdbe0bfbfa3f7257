using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>A file of the tests that says, letter by letter, what comes out. <c>DEPENDENCYRISK_UPDATE_GOLDEN=1</c> rewrites it.</summary>
internal static class GoldenFile
{
    /// <summary>Compares, whatever ends the lines of the file.</summary>
    /// <param name="path">The file, from the folder of the tests on.</param>
    /// <param name="written">What comes out.</param>
    public static void Check(string path, string written)
    {
        string file = Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", path);
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, written);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), written);
    }
}
