using System.Collections.Immutable;
using DependencyRisk.Tests.Docs;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>The files that fuzzing begins from: small documents, and what once broke a reader.</summary>
internal static class FuzzFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Fuzzing");

    public static ImmutableArray<string> Of(string reader) => [.. Of("Seeds", reader), .. Of("Findings", reader)];

    /// <summary>The files of one kind for a reader, by name.</summary>
    public static ImmutableArray<string> Of(string kind, string reader)
    {
        string folder = Path.Combine(Folder, kind, reader);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The readers that there is a folder of a kind for.</summary>
    public static ImmutableArray<string> Readers(string kind) => !Directory.Exists(Path.Combine(Folder, kind)) ? [] :
        [.. Directory.GetDirectories(Path.Combine(Folder, kind)).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];
}
