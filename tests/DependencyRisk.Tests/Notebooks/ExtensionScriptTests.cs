using System.Reflection;
using System.Xml.Linq;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Notebooks;

/// <summary>The script by which notebook front ends show results is in the package, compiles, and leaves no result out.</summary>
public sealed class ExtensionScriptTests
{
    [Theory]
    [InlineData("ToHtml", "text/html")]
    [InlineData("ToMarkdown", "text/markdown")]
    [InlineData("ToSvg", "image/svg+xml")]
    public async Task Every_result_that_can_be_shown_is_registered(string method, string mimeType)
    {
        IEnumerable<Type> registered = (await NotebookRunner.RunExtension()).Where(formatter => formatter.MimeType == mimeType).Select(formatter => formatter.Type);
        Assert.Equal(TypesWith(method), registered.Select(type => type.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_has_the_script_where_front_ends_look_for_it()
    {
        string folder = Path.Combine(Repository.Root, "src", "DependencyRisk.Reports");
        XElement item = Assert.Single(
            XDocument.Load(Path.Combine(folder, "DependencyRisk.Reports.csproj")).Descendants("None"),
            none => (string?)none.Attribute("PackagePath") == "interactive-extensions/dotnet");
        Assert.Equal("true", (string?)item.Attribute("Pack"));
        Assert.Equal(NotebookRunner.ExtensionScript, Path.GetFullPath(Path.Combine(folder, (string)item.Attribute("Include")!)));
        Assert.Equal("extension.dib", Path.GetFileName(NotebookRunner.ExtensionScript));
    }

    // Those that can be called with the result alone.
    private static IEnumerable<string> TypesWith(string method) => typeof(ExposureRendering).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Rendering", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(candidate => candidate.Name == method && candidate.GetParameters().Skip(1).All(parameter => parameter.IsOptional))
        .Select(candidate => candidate.GetParameters()[0].ParameterType)
        .Select(type => type.ToString())
        .Order(StringComparer.Ordinal);
}
