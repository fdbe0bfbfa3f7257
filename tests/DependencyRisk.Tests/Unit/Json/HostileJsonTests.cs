using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Unit.Json;

/// <summary>Whatever comes in, there is a bill or a list of problems: no other exception, and no memory without bounds.</summary>
public sealed class HostileJsonTests
{
    private const string Small = """{"format":"dependency-risk-bill/1","home":"CN","products":["a"],"components":[{"id":"a","name":{"en":"é"},"unitValue":1.5e1,"sources":[{"share":0.5}]}]}""";

    [Fact]
    public void An_empty_file_says_so() => Assert.Equal("empty", Problem([]).Code);

    [Fact]
    public void A_file_of_blanks_is_no_document() => Assert.Equal("not-json", Problem("   \n\t "u8.ToArray()).Code);

    [Fact]
    public void A_document_cut_off_at_any_byte_is_no_bill()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Small);
        Assert.Empty(Read(whole, out Bill? bill));
        Assert.NotNull(bill);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.NotEmpty(Read(whole[..length], out bill));
            Assert.Null(bill);
        }
    }

    [Fact]
    public void No_single_byte_of_nonsense_gets_past_the_reader()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Small);
        foreach (byte nonsense in new byte[] { 0, (byte)'"', (byte)'{', (byte)'}', (byte)',', 0x80, 0xFF, (byte)'-' })
        {
            for (int at = 0; at < whole.Length; at++)
            {
                byte[] changed = [.. whole[..at], nonsense, .. whole[(at + 1)..]];
                ImmutableArray<BillProblem> problems = Read(changed, out Bill? bill);
                Assert.True(bill is not null || problems.Any(problem => problem.Severity == ProblemSeverity.Error));
                Assert.True(bill is null || problems.All(problem => problem.Severity == ProblemSeverity.Warning));
            }
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Other_encodings_are_named(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("encoding", Problem([.. encoding.GetPreamble(), .. encoding.GetBytes(Small)]).Code);
        Assert.Equal("encoding", Problem(encoding.GetBytes(Small)).Code);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_an_error()
    {
        byte[] bad = [.. Encoding.UTF8.GetBytes(Small.Replace("é", "#", StringComparison.Ordinal))];
        bad[Array.IndexOf(bad, (byte)'#')] = 0xC3;
        Assert.Equal("encoding", Problem(bad).Code);
    }

    [Fact]
    public void A_string_of_a_hundred_megabytes_is_refused_in_bounded_memory()
    {
        long before = GC.GetTotalAllocatedBytes();
        using var stream = new TrickleStream(Encoding.UTF8.GetBytes("""{"format":"dependency-risk-bill/1","id":" """), 1 << 16, fillerBytes: 100_000_000);
        Assert.False(BillJson.TryRead(stream, out _, out ImmutableArray<BillProblem> problems));
        Assert.Contains(problems, problem => problem.Code == "too-long" && problem.Path == "$.id" && problem.Line == 1);
        // Other tests allocate meanwhile, but a second copy of the string would show.
        Assert.True(GC.GetTotalAllocatedBytes() - before < 2_000_000_000);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"x\":")]
    public void Nesting_without_end_is_refused(string open)
    {
        string text = string.Concat(Enumerable.Repeat(open, 100_000));
        Assert.Contains(Read(Encoding.UTF8.GetBytes(text), out _), problem => problem.Severity == ProblemSeverity.Error);
        string inside = Small.Replace("\"home\"", $"\"other\":{text}", StringComparison.Ordinal);
        Assert.Contains(Read(Encoding.UTF8.GetBytes(inside), out _), problem => problem.Code == "not-json");
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData(".5")]
    [InlineData("0x10")]
    [InlineData("'1'")]
    public void What_json_does_not_have_is_no_number(string number)
    {
        BillProblem problem = Problem(Encoding.UTF8.GetBytes(Small.Replace("1.5e1", number, StringComparison.Ordinal)));
        Assert.Equal("not-json", problem.Code);
        Assert.Equal(1, problem.Line);
        Assert.NotNull(problem.Column);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void Numbers_beyond_all_bounds_are_not_finite(string number)
    {
        BillProblem problem = Problem(Encoding.UTF8.GetBytes(Small.Replace("1.5e1", number, StringComparison.Ordinal)));
        Assert.Equal("$.components[0].unitValue", problem.Path);
        Assert.Equal("not-finite", problem.Code);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData("]")]
    [InlineData("\0")]
    public void Nothing_may_follow_the_document(string more) => Assert.Equal("not-json", Problem(Encoding.UTF8.GetBytes(Small + more)).Code);

    private static BillProblem Problem(byte[] bytes)
    {
        ImmutableArray<BillProblem> problems = Read(bytes, out Bill? bill);
        Assert.Null(bill);
        return problems.First(problem => problem.Severity == ProblemSeverity.Error);
    }

    private static ImmutableArray<BillProblem> Read(byte[] bytes, out Bill? bill)
    {
        using var stream = new TrickleStream(bytes, 4096);
        BillJson.TryRead(stream, out bill, out ImmutableArray<BillProblem> problems);
        return problems;
    }
}
