using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The examples in the README compile, run, and print what stands below them.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_code_example_is_followed_by_what_it_prints() =>
        Assert.Equal(CountOf("```csharp"), Example().Count(Repository.Read("README.md")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_code_example_prints_what_stands_below_it(int index)
    {
        Match example = Example().Matches(Repository.Read("README.md"))[index];
        string printed = await Run(example.Groups["code"].Value);
        Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void There_is_an_example_a_test_runs_for_each_index() => Assert.Equal(3, CountOf("```csharp"));

    [Fact]
    public void The_two_commands_stand_on_lines_of_their_own()
    {
        string readme = Repository.Read("README.md");
        Assert.Contains("\ndotnet run -c Release --project src/DependencyRisk.Cli -- score pet-ct\n", readme, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_into_the_repository_leads_somewhere()
    {
        string[] files = ["README.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file))];
        foreach (string file in files)
        {
            string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
            foreach (Match link in Link().Matches(Repository.Read(file)))
            {
                string target = Path.Combine(folder, link.Groups["target"].Value);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{file} links to {link.Groups["target"].Value}");
            }
        }
    }

    private static int CountOf(string text) => Repository.Read("README.md").Split(text).Length - 1;

    internal static async Task<string> Run(string code)
    {
        ScriptOptions options = ScriptOptions.Default
            .AddReferences(typeof(Bill).Assembly, typeof(BillCatalogue).Assembly, typeof(TidyTable).Assembly, typeof(BillReport).Assembly, typeof(BillLaws).Assembly)
            .AddImports("System", "System.Collections.Generic", "System.IO", "System.Linq");
        using var printed = new StringWriter();
        CapturedConsole.Output.To(printed);
        try
        {
            await CSharpScript.RunAsync(code, options);
        }
        finally
        {
            CapturedConsole.Output.To(null);
        }

        return printed.ToString();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n\n```text\n(?<printed>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    internal static partial Regex Example();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
