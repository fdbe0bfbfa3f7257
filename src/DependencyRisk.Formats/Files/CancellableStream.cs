namespace DependencyRisk;

/// <summary>A stream that is read until the work is stopped, for readers that know of no stopping. Does not close the other.</summary>
internal sealed class CancellableStream : Stream
{
    private readonly Stream _inner;
    private readonly CancellationToken _cancellation;

    private CancellableStream(Stream inner, CancellationToken cancellation) => (_inner, _cancellation) = (inner, cancellation);

    public override bool CanRead => _inner.CanRead;

    public override bool CanSeek => _inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => _inner.Length;

    public override long Position
    {
        get => _inner.Position;
        set => _inner.Position = value;
    }

    /// <summary>The stream, stopped with the work; the same where nothing can stop it.</summary>
    public static Stream Of(Stream stream, CancellationToken cancellation) => cancellation.CanBeCanceled ? new CancellableStream(stream, cancellation) : stream;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        _cancellation.ThrowIfCancellationRequested();
        return _inner.Read(buffer);
    }

    public override long Seek(long offset, SeekOrigin origin) => _inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
