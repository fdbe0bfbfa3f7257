using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Api;

/// <summary>
/// Dependencies point one way. Folders make no namespaces here, so the compiler does not hold it; this looks up in which
/// folder each type is declared, and which types the code of each file names.
/// </summary>
public sealed class ArchitectureTests
{
    /// <summary>Folders of the core, and those that each may name besides itself.</summary>
    private static readonly ImmutableDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Bills"] = [],
        ["Json"] = ["Bills"],
        ["Networks"] = ["Bills"],
        ["Actors"] = ["Bills", "Networks"],
        ["ChokeSets"] = ["Bills", "Networks", "Actors"],
        ["Exposure"] = ["Bills", "Json", "Networks", "Actors", "ChokeSets"],
        ["Concentration"] = ["Bills", "Networks", "Actors", "Exposure"],
        ["Criticality"] = ["Bills", "Json", "Networks", "Exposure", "Concentration"],
        ["Content"] = ["Bills", "Networks", "Actors", "Exposure"],
        ["Leverage"] = ["Bills", "Networks", "Actors", "Exposure", "Content"],
        ["Mitigation"] = ["Bills", "Networks", "Actors", "Exposure"],
        ["Completeness"] = ["Bills", "Networks", "Actors", "Exposure", "Content"],
        ["Composites"] = ["Bills", "Exposure", "Concentration", "Criticality"],
    }.ToImmutableDictionary();

    [Fact]
    public void Folders_of_the_core_name_only_folders_below_them()
    {
        string root = SourceFiles.FolderOf("DependencyRisk");
        string[] files = [.. SourceFiles.In(root)];
        Dictionary<string, string> folderOf = files.GroupBy(file => Path.GetFileName(file).Split('.')[0]).ToDictionary(group => group.Key, group => Folder(root, group.First()));
        Assert.True(folderOf.Count > 50, "Hardly any types were found.");
        var wrong = new List<string>();
        foreach (string file in files)
        {
            string folder = Folder(root, file);
            string code = WithoutTextAndComments(File.ReadAllText(file));
            foreach (string name in Regex.Matches(code, @"(?<![.\w])[A-Z]\w*").Select(match => match.Value).Distinct())
            {
                if (folderOf.TryGetValue(name, out string? other) && other != folder && !Allowed[folder].Contains(other) && !IsMember(code, name))
                {
                    wrong.Add($"{Path.GetRelativePath(root, file)} names {name} of {other}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("DependencyRisk", "MathNet.Numerics")]
    [InlineData("DependencyRisk.Catalogue", "DependencyRisk")]
    [InlineData("DependencyRisk.Formats", "DependencyRisk", "DependencyRisk.Catalogue", "CsvHelper", "ExcelDataReader")]
    [InlineData("DependencyRisk.Reports", "DependencyRisk", "DependencyRisk.Catalogue", "DependencyRisk.Formats", "OxyPlot")]
    [InlineData("DependencyRisk.Testing", "DependencyRisk", "FsCheck", "FSharp.Core")]
    public void An_assembly_references_nothing_but_the_platform_and_what_is_below_it(string assembly, params string[] below)
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(Assembly.Load(assembly).GetReferencedAssemblies(), reference =>
            Assert.True(below.Contains(reference.Name) || File.Exists(Path.Combine(platform, $"{reference.Name}.dll")), $"{assembly} references {reference.Name}"));
    }

    [Fact]
    public void The_core_neither_reads_files_nor_the_clock_nor_the_console()
    {
        IEnumerable<string> files = SourceFiles.In(SourceFiles.FolderOf("DependencyRisk"));
        Regex forbidden = new(@"(?<![.\w])(File|Directory|Console|DateTime|DateTimeOffset|Environment\.GetEnvironmentVariable|HttpClient|Process)\.\w", RegexOptions.ExplicitCapture);
        Assert.All(files, file => Assert.DoesNotMatch(forbidden, WithoutTextAndComments(File.ReadAllText(file))));
    }

    private static string Folder(string root, string file) => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0];

    // A property or method may have the name of a type elsewhere.
    private static bool IsMember(string code, string name) =>
        Regex.IsMatch(code, $@"(public|private|internal|protected|static|readonly|required|override)\s[\w<>?\[\], ]*\s{name}\s*(\(|{{|=>|;|=)")
        || Regex.IsMatch(code, $@"\b{name}\s*(=[^=>]|\()|[(,]\s*\w+\??\s{name}\s*[,)]");

    private static string WithoutTextAndComments(string code) =>
        Regex.Replace(code, @"//[^\n]*|/\*.*?\*/|\$?""(\\.|\{[^}]*\}|[^""\\])*""", string.Empty, RegexOptions.Singleline | RegexOptions.ExplicitCapture);
}
