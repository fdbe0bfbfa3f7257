using Xunit;

namespace DependencyRisk.Tests.Tidy;

/// <summary>A table of a million rows is written in the memory of a few.</summary>
public sealed class StreamingTests
{
    private const int Million = 1_000_000;

    private static readonly TidySchema<int> Schema = new TidySchema<int>("many", "number")
        .Text("text", "text", "Any.", row => row % 2 == 0 ? "plain" : "中文, \"quoted\"")
        .Number("number", "0 or more", "Any.", row => row / 7.0)
        .Whole("whole", "0 or more", "Any.", row => row)
        .Truth("truth", "Any.", row => row % 3 == 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_million_rows_allocate_no_more_than_a_few(bool asJsonLines)
    {
        Write(asJsonLines, 1000, new Sink());
        var sink = new Sink();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(asJsonLines, Million, sink);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(sink.Written > 30L * Million, $"{sink.Written} bytes were written");
        Assert.True(sink.Largest <= 1 << 20, $"{sink.Largest} bytes at once");
        Assert.True(allocated < 4 << 20, $"{allocated} bytes were allocated");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Work_stops_between_two_rows_and_the_stream_stays_open(bool asJsonLines)
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<int> rows = Enumerable.Range(0, Million).Select(row =>
        {
            if (row == 10)
            {
                stop.Cancel();
            }

            return row <= 10 ? row : throw new InvalidOperationException("It went on.");
        });
        using var output = new MemoryStream();
        TidyTable table = Schema.Of(rows);
        Assert.Throws<OperationCanceledException>(() => Write(table, asJsonLines, output, stop.Token));
        Assert.True(output.CanWrite);
    }

    [Fact]
    public void Rows_are_made_anew_each_time_and_can_be_kept()
    {
        TidyTable table = Schema.Of(Enumerable.Range(0, 5));
        Assert.Equal([0, 1, 2, 3, 4], table.Rows.ToArray().Select(row => (int)row[2].Number!.Value));
        Assert.Equal(5, table.Rows.Count());
    }

    private static void Write(bool asJsonLines, int rows, Stream output) => Write(Schema.Of(Enumerable.Range(0, rows)), asJsonLines, output, CancellationToken.None);

    private static void Write(TidyTable table, bool asJsonLines, Stream output, CancellationToken cancellation)
    {
        if (asJsonLines)
        {
            table.WriteJsonLines(output, cancellation);
        }
        else
        {
            table.WriteCsv(output, cancellation);
        }
    }

    /// <summary>Counts what it gets, and keeps nothing.</summary>
    private sealed class Sink : Stream
    {
        public long Written { get; private set; }

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }
    }
}
