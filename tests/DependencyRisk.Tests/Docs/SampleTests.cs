using System.Text.RegularExpressions;
using DependencyRisk.Tests.Golden;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>
/// The samples run and print what is written down. To rewrite that after a change that is meant, run the tests with
/// <c>DEPENDENCYRISK_UPDATE_GOLDEN=1</c>.
/// </summary>
public sealed class SampleTests
{
    // docs/csv.md shows what it prints, and the tests of that page run it.
    private const string TestedElsewhere = "indented-bill";

    // Thousands of random bills.
    private const string Slow = "scoring-laws";

    private static string Expected => Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Golden", "Samples");

    public static TheoryData<string> Samples => [.. Names.Except([Slow])];

    private static string[] Names =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Except([TestedElsewhere]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_prints_what_is_written_down(string sample)
    {
        string code = Repository.Read("samples", $"{sample}.cs");
        Assert.StartsWith("#:project ../src/", code, StringComparison.Ordinal);
        Assert.Contains($"dotnet run samples/{sample}.cs", code, StringComparison.Ordinal);
        code = Regex.Replace(code, "^#:.*$", string.Empty, RegexOptions.Multiline);
        code = Regex.Replace(code, @"\A(?<head>.*\nusing [\w.]+;\n)", "${head}string[] args = [];\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture);
        string printed = (await ReadmeTests.Run(code)).ReplaceLineEndings("\n");
        GoldenFile.Check(Path.Combine("Golden", "Samples", $"{sample}.txt"), printed);
    }

    [Theory]
    [Trait(Suite.Name, Suite.Long)]
    [InlineData(Slow)]
    public Task So_does_one_that_takes_long(string sample) => A_sample_prints_what_is_written_down(sample);

    [Fact]
    public void Nothing_is_expected_of_samples_that_are_not_there() =>
        Assert.Equal(Names, Directory.GetFiles(Expected).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
}
