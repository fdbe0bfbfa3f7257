namespace DependencyRisk.Cli;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekedStream(Stream inner) : ReadOnlyStream(inner)
{
    private readonly byte[] _head = new byte[4096];
    private int _held;
    private int _given;

    private static ReadOnlySpan<byte> Blank => [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF];

    /// <summary>Whether the text is JSON and no table: the first character that is not blank opens an object or an array.</summary>
    /// <remarks>So is what is no text in UTF-8 at all, because the reader of JSON knows how to say so.</remarks>
    public bool LooksLikeJson()
    {
        int read;
        while (FirstOfText() is null && (read = Inner.Read(_head, _held, _head.Length - _held)) > 0)
        {
            _held += read;
        }

        return FirstOfText() is null or (byte)'{' or (byte)'[' or 0 or 0xFE or 0xFF;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _held)
        {
            return Inner.Read(buffer, offset, count);
        }

        int given = Math.Min(count, _held - _given);
        Array.Copy(_head, _given, buffer, offset, given);
        _given += given;
        return given;
    }

    // Past blanks and the bytes of a byte order mark, none of which begins a text.
    private byte? FirstOfText()
    {
        ReadOnlySpan<byte> text = _head.AsSpan(0, _held).TrimStart(Blank);
        return text.IsEmpty ? null : text[0];
    }
}
