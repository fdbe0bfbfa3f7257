namespace DependencyRisk;

/// <summary>A stream whose beginning was read already, given once more from there.</summary>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest, bool leaveOpen = false) : Stream
{
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given == head.Length)
        {
            return rest.Read(buffer);
        }

        int given = Math.Min(buffer.Length, head.Length - _given);
        head.Span.Slice(_given, given).CopyTo(buffer);
        _given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
