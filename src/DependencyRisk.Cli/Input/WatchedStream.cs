namespace DependencyRisk.Cli;

/// <summary>A stream to read from that stops when the work is cancelled, and tells how much of it was read.</summary>
internal sealed class WatchedStream(Stream inner, IProgress<double> progress, CancellationToken cancellation) : Stream
{
    private readonly long _length = inner.CanSeek ? inner.Length : 0;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        int read = _length > 0 ? inner.Read(buffer, offset, count) : ReadPatiently(buffer, offset, count);
        _read += read;
        if (_length > 0)
        {
            progress.Report((double)_read / _length);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // Whoever is to type or send the text may take for ever; waiting for them must end on Ctrl-C.
    private int ReadPatiently(byte[] buffer, int offset, int count)
    {
        Task<int> read = Task.Run(() => inner.Read(buffer, offset, count), CancellationToken.None);
        read.Wait(cancellation);
        return read.Result;
    }
}
