using System.Reflection;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Api;

/// <summary>
/// What the assemblies show the world is written down; a change of it is to be meant, and shows in review. To rewrite the
/// files after a change that is meant, run the tests with <c>DEPENDENCYRISK_UPDATE_API=1</c>.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => new("DependencyRisk", "DependencyRisk.Catalogue", "DependencyRisk.Formats", "DependencyRisk.Reports", "DependencyRisk.Testing");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_one_written_down(string assembly)
    {
        string actual = PublicApi.Of(Assembly.Load(assembly));
        string file = Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Api", $"{assembly}.txt");
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_API") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_types_are_not_open_for_inheritance(string assembly) =>
        Assert.All(Assembly.Load(assembly).GetExportedTypes(), type => Assert.True(type.IsSealed || type.IsInterface, $"{type} can be inherited."));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_has_a_file_of_its_name(string assembly)
    {
        HashSet<string> files = [.. SourceFiles.In(SourceFiles.FolderOf(assembly)).Select(file => Path.GetFileNameWithoutExtension(file))];
        Assert.All(Assembly.Load(assembly).GetExportedTypes(), type => Assert.Contains(FileOf(type, files), files));
    }

    // A type with a parameter stands in Law.cs, or in Rule{T}.cs where there is a Rule beside it.
    private static string FileOf(Type type, HashSet<string> files) =>
        type.Name.Split('`')[0] is var name && type.IsGenericType && files.Contains($"{name}{{T}}") ? $"{name}{{T}}" : name;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_type_shares_the_name_of_a_namespace(string assembly)
    {
        Type[] types = Assembly.Load(assembly).GetExportedTypes();
        HashSet<string> namespaces = [.. types.SelectMany(type => type.Namespace!.Split('.'))];
        Assert.DoesNotContain(types, type => namespaces.Contains(type.Name));
    }
}
