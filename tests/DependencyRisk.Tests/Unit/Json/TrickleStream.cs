namespace DependencyRisk.Tests.Unit.Json;

/// <summary>A stream that cannot be rewound and gives a few bytes at a time; after its bytes it may go on with a filler.</summary>
internal sealed class TrickleStream(byte[] bytes, int most, long fillerBytes = 0, byte filler = (byte)'x') : Stream
{
    private long _position;

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
        Span<byte> wanted = buffer[..Math.Min(buffer.Length, most)];
        if (_position < bytes.Length)
        {
            ReadOnlySpan<byte> left = bytes.AsSpan((int)_position);
            wanted = wanted[..Math.Min(wanted.Length, left.Length)];
            left[..wanted.Length].CopyTo(wanted);
        }
        else
        {
            wanted = wanted[..(int)Math.Min(wanted.Length, bytes.Length + fillerBytes - _position)];
            wanted.Fill(filler);
        }

        _position += wanted.Length;
        return wanted.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
