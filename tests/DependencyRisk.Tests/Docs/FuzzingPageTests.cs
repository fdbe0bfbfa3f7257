using System.Text.RegularExpressions;
using DependencyRisk.Tests.Determinism;
using DependencyRisk.Tests.Fuzzing;
using DependencyRisk.Tests.Fuzzing.Readers;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>docs/fuzzing.md names what there is, with the numbers that are tried.</summary>
public sealed partial class FuzzingPageTests
{
    private static readonly string Page = Repository.Read("docs", "fuzzing.md");

    [Fact]
    public void The_readers_are_those_that_are_fuzzed() =>
        Assert.Equal(FuzzReaders.All.Select(reader => reader.Name), Rows().Matches(Page).Select(row => row.Groups["name"].Value).Where(name => !name.StartsWith("DEPENDENCYRISK", StringComparison.Ordinal)));

    [Fact]
    public void The_limits_are_those_that_are_tried()
    {
        Assert.Contains(FormattableString.Invariant($"neither longer than {ReaderContract.MostLetters:N0} characters"), Page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"at most {ReaderContract.MostBytesPerByte} bytes for each byte of input, and {ReaderContract.FixedBytes:N0} bytes besides"), Page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"longer than {FuzzRun.LongForACase.TotalSeconds} seconds"), Page, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), FuzzRun.LongForACase * FuzzRun.LongTimesToGiveUp);
    }

    [Fact]
    public void The_cultures_are_those_of_the_tests() =>
        Assert.Contains(string.Join(", ", Cultures.Names[..^1].Select(name => $"`{name}`")) + $" and `{Cultures.Names[^1]}`", Page, StringComparison.Ordinal);

    [Fact]
    public void The_case_it_names_is_one() => Assert.NotEmpty(FuzzCase.Parse(CaseName().Match(Page).Value).Input());

    [Fact]
    public void The_variables_are_those_that_are_read()
    {
        string settings = Repository.Read("tests", "DependencyRisk.Tests", "Fuzzing", "FuzzSettings.cs");
        string[] variables = [.. Variables().Matches(settings).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(4, variables.Length);
        Assert.Equal(variables, Variables().Matches(Page).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^\\| `(?<name>[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("bill-json:[0-9]+:[0-9]+")]
    private static partial Regex CaseName();

    [GeneratedRegex("DEPENDENCYRISK_FUZZ_[A-Z]+")]
    private static partial Regex Variables();
}
