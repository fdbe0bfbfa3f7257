using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Fuzzing.Readers;
using Xunit;

namespace DependencyRisk.Tests.Fuzzing;

/// <summary>
/// Whatever comes in, there is a result or a list of problems. Usually a fixed number of fixed cases; scripts/fuzz runs others for as
/// long as one likes. See docs/fuzzing.md.
/// </summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Readers => [.. FuzzReaders.All.Select(reader => reader.Name)];

    public static IEnumerable<object[]> Files =>
        FuzzReaders.All.SelectMany(reader => FuzzFiles.Of(reader.Name), (reader, file) => new object[] { reader.Name, Path.GetFileName(file) });

    [Theory]
    [MemberData(nameof(Readers))]
    public void Whatever_comes_in_the_reader_keeps_its_word(string name)
    {
        var run = new FuzzRun(FuzzReaders.Named(name), Console.Out);
        if (FuzzSettings.Case is { } which && which.Reader.Name == name)
        {
            FuzzRun.One(which);
        }
        else if (FuzzSettings.Seconds is { } seconds)
        {
            run.For(seconds);
        }
        else
        {
            run.Usual();
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Seeds_and_what_was_once_found_are_read_as_they_should_be(string reader, string file) =>
        FuzzReaders.Named(reader).Check(File.ReadAllBytes(FuzzFiles.Of(reader).Single(path => Path.GetFileName(path) == file)));

    [Fact]
    public void Every_folder_of_files_belongs_to_a_reader() => Assert.Subset(
        FuzzReaders.All.Select(reader => reader.Name).ToHashSet(),
        FuzzFiles.Readers("Seeds").Concat(FuzzFiles.Readers("Findings")).ToHashSet());

    [Fact]
    public void Every_reader_has_something_to_begin_from() => Assert.All(FuzzReaders.All, reader => Assert.NotEmpty(reader.Seeds));

    [Fact]
    public void What_is_fuzzed_of_the_command_line_does_what_it_should_to_begin_with() => Assert.All(
        FuzzReaders.Named("command-line").Seeds, seed => Assert.Equal(0, CommandLineFuzz.Run(Bundle.Parse(seed), out _).Code));

    [Fact]
    public void A_case_is_the_same_input_each_time_and_no_two_are_alike()
    {
        foreach (FuzzReader reader in FuzzReaders.All)
        {
            string[] inputs = [.. Enumerable.Range(0, 50).Select(number => Convert.ToHexString(new FuzzCase(reader, 1, number).Input()))];
            Assert.Equal(inputs, Enumerable.Range(0, 50).Select(number => Convert.ToHexString(FuzzCase.Parse(new FuzzCase(reader, 1, number).Name).Input())));
            Assert.True(inputs.Distinct(StringComparer.Ordinal).Count() > 40, reader.Name);
        }
    }
}
