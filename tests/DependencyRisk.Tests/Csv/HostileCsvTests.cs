using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Whatever bytes come, there is a bill or a reason why not, in memory of a small multiple of the input.</summary>
public sealed class HostileCsvTests
{
    // What a reader costs whatever it reads: two buffers of a quarter of a megabyte, tables of names.
    private const long Fixed = 8_000_000;
    private const long MostPerByte = 600;

    [Theory]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData(";")]
    [InlineData("(((((")]
    [InlineData("1,1\n")]
    [InlineData("a,a\n")]
    [InlineData("\0")]
    [InlineData("晶")]
    [InlineData("-")]
    [InlineData(".")]
    public void Long_runs_of_one_thing_cost_no_more_than_they_are_long(string piece)
    {
        string run = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Read(("bom.csv", Encoding.UTF8.GetBytes(run)));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Level,Part,Qty\n0,a," + run)));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Parent,Qty\n" + run)));
    }

    [Fact]
    public void A_thousand_columns_and_headers_of_a_megabyte_are_borne()
    {
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Qty," + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"Maker {i}")) + "\nA,1" + new string(',', 20_000) + "\n")));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Qty," + new string('x', 1_000_000) + "\nA,1,2\n")));
    }

    [Fact]
    public void Mutual_alternatives_and_large_groups_stay_small()
    {
        string parts = string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"p{i},1\n")));
        string groups = string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"p{i},g,1,1\n")));
        Read(("bom.csv", Encoding.UTF8.GetBytes("part,qty\n" + parts)), ("substitutes.csv", Encoding.UTF8.GetBytes("part,group,fraction,months\n" + groups)));
    }

    private static void Read(params (string Name, byte[] Bytes)[] files)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvCase.OfBytes(null, files);
        long spent = GC.GetAllocatedBytesForCurrentThread() - before;
        long input = files.Sum(file => (long)file.Bytes.Length);
        Assert.True(spent < Fixed + (MostPerByte * input), $"{spent:N0} bytes were spent on {input:N0}: {Encoding.UTF8.GetString(files[0].Bytes.AsSpan(0, Math.Min(200, files[0].Bytes.Length)))}");
    }
}
