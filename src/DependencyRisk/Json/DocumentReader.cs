using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DependencyRisk;

/// <summary>
/// Reads the values of one JSON document in order. A value of the wrong type is reported and passed over, so that one reading
/// finds every problem; only text that is not JSON at all ends it.
/// </summary>
internal ref struct DocumentReader
{
    private readonly ProblemList _problems;
    private readonly JsonPath _path;
    private readonly StringTable _strings = new();
    private JsonCursor _cursor;

    public DocumentReader(Stream stream, int mostTokenBytes, ProblemList problems, JsonPath path)
    {
        _problems = problems;
        _path = path;
        _cursor = new JsonCursor(stream, mostTokenBytes);
    }

    public readonly JsonTokenType Type => _cursor.Type;

    public readonly bool IsNull => _cursor.Type == JsonTokenType.Null;

    /// <summary>Goes to the first token.</summary>
    /// <returns>False, with a problem reported, where there is none or the text is in another encoding.</returns>
    public bool Begin()
    {
        if (_cursor.IsEmpty)
        {
            _problems.Error("empty", "$", "The file is empty; give a JSON document.");
            return false;
        }

        if (_cursor.Head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
        {
            _problems.Error("encoding", "$", "The text looks like UTF-16 or UTF-32; save it as UTF-8.", new TextPosition(1, 1));
            return false;
        }

        if (_cursor.Read() && IsNull)
        {
            WrongType("an object");
        }

        return true;
    }

    /// <summary>Makes sure that nothing follows the document.</summary>
    public void End() => _cursor.Read();

    public TextPosition Position() => _cursor.Position();

    /// <summary>Enters an object; where the value is none, reports that and passes over it.</summary>
    public bool BeginObject() => Expect(JsonTokenType.StartObject, "an object");

    /// <summary>Enters an array; where the value is none, reports that and passes over it.</summary>
    public bool BeginArray() => Expect(JsonTokenType.StartArray, "an array");

    /// <summary>Goes to the next member of the object.</summary>
    public bool NextMember()
    {
        _cursor.Read();
        return _cursor.Type != JsonTokenType.EndObject;
    }

    /// <summary>Whether the member is of this name; if so goes to its value, to be left by <see cref="Leave"/>.</summary>
    public bool Enter(MemberName name, ref ulong seen)
    {
        if (!_cursor.Is(name.Utf8))
        {
            return false;
        }

        _path.PushMember(name.Text);
        if ((seen & name.Bit) != 0)
        {
            Error("duplicate-member", $"'{name.Text}' is given twice in one object; the values may differ, so keep one.");
        }

        seen |= name.Bit;
        _cursor.Read();
        return true;
    }

    /// <summary>Goes to the value of the member, whatever its name, to be left by <see cref="Leave"/>.</summary>
    /// <returns>The name.</returns>
    public string EnterAny()
    {
        string name = _cursor.TryGetPlain(out ReadOnlySpan<byte> utf8) && Utf8.IsValid(utf8) ? _strings.Get(utf8) : EscapedName();
        _path.PushMember(name);
        _cursor.Read();
        return name;
    }

    public readonly void Leave() => _path.Pop();

    /// <summary>Passes over the value, whatever it is.</summary>
    public void Skip() => _cursor.Skip();

    /// <summary>Warns of a member that the format does not know and passes over it.</summary>
    public void SkipUnknown()
    {
        string name = _cursor.TryGetPlain(out ReadOnlySpan<byte> utf8) ? Shown(utf8) : EscapedName();
        _problems.Warn("unknown-member", _path.ToString(), $"The member '{name}' is not part of the format and is left out; check its spelling or remove it.", Position());
        _cursor.Skip();
    }

    /// <summary>Goes to the next item of the array, to be left by <see cref="Leave"/>.</summary>
    public bool NextItem(int index)
    {
        _cursor.Read();
        if (_cursor.Type == JsonTokenType.EndArray)
        {
            return false;
        }

        _path.PushItem(index);
        return true;
    }

    /// <summary>A string, shared between equal ones; null where the value is null or wrong.</summary>
    public string? Word() => TryUtf8(out ReadOnlySpan<byte> utf8) ? _strings.Get(utf8) : Escaped() is { } text ? _strings.Get(text) : null;

    /// <summary>A string; null where the value is null or wrong.</summary>
    public string? Text() => TryUtf8(out ReadOnlySpan<byte> utf8) ? Encoding.UTF8.GetString(utf8) : Escaped();

    /// <summary>A finite or infinite number; null where the value is null or wrong.</summary>
    public double? Number()
    {
        if (_cursor.Type == JsonTokenType.Number && _cursor.TryGetDouble(out double value))
        {
            return value;
        }

        if (!IsNull)
        {
            WrongType("a number");
        }

        return null;
    }

    /// <summary>A number in a range; null where the value is null, wrong or out of range, of which the last two are problems.</summary>
    public double? Number(MemberName name, NumberRange range)
    {
        double? number = Number();
        if (number is not { } value || range.Holds(value))
        {
            return number;
        }

        Error(NumberRange.Code(value), range.Complain(name.Text, value));
        return null;
    }

    /// <summary>A country; unknown where the value is null or wrong.</summary>
    public Country Country()
    {
        if (TryUtf8(out ReadOnlySpan<byte> utf8))
        {
            if (utf8.Length == 2 && DependencyRisk.Country.TryFromLetters(utf8[0], utf8[1], out Country country))
            {
                return country;
            }

            Error("unknown-country", $"'{Shown(utf8)}' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or leave it out if the country is not known.");
        }
        else if (Escaped() is { } text)
        {
            if (DependencyRisk.Country.TryParse(text, out Country country))
            {
                return country;
            }

            Error("unknown-country", "This is not an ISO 3166-1 alpha-2 code in capitals; correct it, or leave it out if the country is not known.");
        }

        return default;
    }

    /// <summary>One of a list of words; the default where the value is null or wrong.</summary>
    public T OneOf<T>(JsonWords<T> words)
        where T : struct, Enum
    {
        if (TryUtf8(out ReadOnlySpan<byte> utf8))
        {
            if (words.TryRead(utf8, out T value))
            {
                return value;
            }

            Error("unknown-word", $"'{Shown(utf8)}' is none of: {words.All}.");
        }
        else if (Escaped() is { } text)
        {
            if (words.TryRead(Encoding.UTF8.GetBytes(text), out T value))
            {
                return value;
            }

            Error("unknown-word", $"This is none of: {words.All}.");
        }

        return default;
    }

    public void WrongType(string expected)
    {
        string found = _cursor.Type switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "true or false",
        };
        Error("wrong-type", $"This is {found} where {expected} belongs; correct it.");
        _cursor.Skip();
    }

    public void Error(string code, string message) => _problems.Error(code, _path.ToString(), message, Position());

    private static string Shown(ReadOnlySpan<byte> utf8) => ReferenceResolver.Shorten(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 320)]));

    private bool Expect(JsonTokenType type, string words)
    {
        if (_cursor.Type == type)
        {
            return true;
        }

        if (!IsNull)
        {
            WrongType(words);
        }

        return false;
    }

    // The bytes of a string that is written without escapes; anything else is for Escaped to deal with.
    private readonly bool TryUtf8(out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        return _cursor.Type == JsonTokenType.String && _cursor.TryGetPlain(out utf8) && Utf8.IsValid(utf8);
    }

    private string? Escaped()
    {
        if (_cursor.Type != JsonTokenType.String)
        {
            if (!IsNull)
            {
                WrongType("a string");
            }

            return null;
        }

        return Decode("This string");
    }

    private string EscapedName() => Decode("The name of a member here") ?? "?";

    private string? Decode(string what)
    {
        try
        {
            return _cursor.GetString();
        }
        catch (InvalidOperationException)
        {
            Error("encoding", $"{what} is not valid UTF-8; save the file as UTF-8.");
            return null;
        }
    }
}
