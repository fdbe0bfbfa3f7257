namespace DependencyRisk.Tests.Cli;

/// <summary>A full disk.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
}
