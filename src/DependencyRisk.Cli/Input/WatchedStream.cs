namespace DependencyRisk.Cli;

/// <summary>A stream to read from that stops when the work is cancelled, and tells how much of it was read.</summary>
internal sealed class WatchedStream(Stream inner, IProgress<double> progress, CancellationToken cancellation) : ReadOnlyStream(inner)
{
    private readonly long _length = inner.CanSeek ? inner.Length : 0;
    private long _read;

    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        int read = _length > 0 ? Inner.Read(buffer, offset, count) : ReadPatiently(buffer, offset, count);
        _read += read;
        if (_length > 0)
        {
            progress.Report((double)_read / _length);
        }

        return read;
    }

    // Whoever is to type or send the text may take for ever; waiting for them must end on Ctrl-C.
    private int ReadPatiently(byte[] buffer, int offset, int count)
    {
        Task<int> read = Task.Run(() => Inner.Read(buffer, offset, count), CancellationToken.None);
        read.Wait(cancellation);
        return read.Result;
    }
}
