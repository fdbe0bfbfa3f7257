using DependencyRisk.Tests.Docs;

namespace DependencyRisk.Tests.Api;

/// <summary>Finds the sources that the tests were built from.</summary>
internal static class SourceFiles
{
    public static string FolderOf(string project) => Path.Combine(Repository.Root, "src", project);

    public static IEnumerable<string> In(string directory) =>
        Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
