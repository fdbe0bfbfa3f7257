using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// Reads JSON tokens from a stream through one buffer that grows only for a token larger than itself, so that a document of
/// any size takes the memory of its largest token. Knows the line and column of the token it stands on.
/// </summary>
internal ref struct JsonCursor
{
    private const int FirstBuffer = 1 << 17;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    private readonly Stream _stream;
    private readonly int _mostTokenBytes;
    private Utf8JsonReader _reader;
    private byte[] _buffer;
    private int _filled;
    private bool _ended;

    // Lines and column bytes that lie before _counted, which is a place in the buffer.
    private int _counted;
    private int _line;
    private int _columnBase;

    public JsonCursor(Stream stream, int mostTokenBytes)
    {
        _stream = stream;
        _mostTokenBytes = mostTokenBytes;
        _buffer = new byte[Math.Min(FirstBuffer, mostTokenBytes)];
        _line = 1;
        Fill(0);
        int start = _buffer.AsSpan(0, _filled).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _counted = start;
        _reader = new Utf8JsonReader(_buffer.AsSpan(start, _filled - start), _ended, new JsonReaderState(Options));
        Offset = start;
    }

    public readonly JsonTokenType Type => _reader.TokenType;

    public readonly int Depth => _reader.CurrentDepth;

    /// <summary>Whether nothing at all was there to read.</summary>
    public readonly bool IsEmpty => _filled == 0;

    /// <summary>The first bytes, to tell other encodings and formats by.</summary>
    public readonly ReadOnlySpan<byte> Head => _buffer.AsSpan(0, Math.Min(_filled, 4));

    // Where in the buffer the reader's own input starts.
    private int Offset { readonly get; set; }

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the end of the document.</returns>
    /// <exception cref="JsonException">The text is not JSON, or ends too early.</exception>
    /// <exception cref="TokenTooLongException">One token is longer than allowed.</exception>
    public bool Read()
    {
        while (!_reader.Read())
        {
            if (_ended)
            {
                return false;
            }

            Refill();
        }

        return true;
    }

    /// <summary>Passes over the value that the cursor stands on, or over the value of the property that it stands on.</summary>
    public void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int depth = Depth;
            do
            {
                Read();
            }
            while (Depth > depth);
        }
    }

    /// <summary>Whether a string or a name is this text, which is ASCII.</summary>
    public readonly bool Is(ReadOnlySpan<byte> text) => !(_reader.ValueIsEscaped && HasSurrogate(_reader.ValueSpan)) && _reader.ValueTextEquals(text);

    public readonly string GetString() => _reader.GetString()!;

    /// <summary>The bytes of a string as they stand, if they need no decoding.</summary>
    public readonly bool TryGetPlain(out ReadOnlySpan<byte> bytes)
    {
        bytes = _reader.ValueSpan;
        return !_reader.ValueIsEscaped;
    }

    public readonly bool TryGetDouble(out double value) => _reader.TryGetDouble(out value);

    /// <summary>Line and column, from 1, of the token that the cursor stands on. Costs what lies between this call and the last.</summary>
    public TextPosition Position()
    {
        int token = Offset + (int)_reader.TokenStartIndex;
        CountTo(token);
        return new TextPosition(_line, token - _columnBase + 1);
    }

    // Half a pair, which can be written with escapes alone, is more than a comparison bears.
    private static bool HasSurrogate(ReadOnlySpan<byte> escaped) => escaped.IndexOf("\\ud"u8) >= 0 || escaped.IndexOf("\\uD"u8) >= 0;

    private void CountTo(int place)
    {
        if (place <= _counted)
        {
            return;
        }

        ReadOnlySpan<byte> passed = _buffer.AsSpan(_counted, place - _counted);
        int lines = passed.Count((byte)'\n');
        if (lines > 0)
        {
            _line += lines;
            _columnBase = _counted + passed.LastIndexOf((byte)'\n') + 1;
        }

        _counted = place;
    }

    private void Refill()
    {
        int consumed = Offset + (int)_reader.BytesConsumed;
        CountTo(consumed);
        JsonReaderState state = _reader.CurrentState;
        int left = _filled - consumed;
        if (left == _buffer.Length)
        {
            Grow();
        }
        else
        {
            _buffer.AsSpan(consumed, left).CopyTo(_buffer);
        }

        _counted -= consumed;
        _columnBase -= consumed;
        Fill(left);
        Offset = 0;
        _reader = new Utf8JsonReader(_buffer.AsSpan(0, _filled), _ended, state);
    }

    private void Grow()
    {
        if (_buffer.Length >= _mostTokenBytes)
        {
            throw new TokenTooLongException(new TextPosition(_line, _counted - _columnBase + 1), _mostTokenBytes);
        }

        Array.Resize(ref _buffer, (int)Math.Min((long)_buffer.Length * 2, _mostTokenBytes));
    }

    private void Fill(int from)
    {
        _filled = from;
        while (_filled < _buffer.Length)
        {
            int read = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
            if (read == 0)
            {
                _ended = true;
                return;
            }

            _filled += read;
        }
    }
}
