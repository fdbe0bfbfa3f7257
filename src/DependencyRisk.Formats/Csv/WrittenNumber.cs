using System.Buffers;
using System.Globalization;
using System.Text;

namespace DependencyRisk;

/// <summary>
/// A number as people write it: with either decimal mark, thousands apart, a currency or a unit beside it, in brackets, or said to be
/// about right. What cannot be read for sure is not read.
/// </summary>
internal readonly record struct WrittenNumber(double Value, NumberReading Reading, bool IsPercent = false, string? Currency = null, string? Unit = null)
{
    private const int Longest = 64;

    private static readonly SearchValues<byte> PlainBytes = SearchValues.Create("0123456789.eE-+"u8);

    // Marks and codes, and what they stand for. A yen and a yuan are written alike, which is no matter as long as one table has but one.
    private static readonly (string Mark, string Currency)[] Currencies =
    [
        ("EUR", "EUR"), ("USD", "USD"), ("CNY", "CNY"), ("RMB", "CNY"), ("GBP", "GBP"), ("CHF", "CHF"), ("JPY", "JPY"), ("KRW", "KRW"), ("TWD", "TWD"),
        ("SGD", "SGD"), ("HKD", "HKD"), ("US$", "USD"), ("NT$", "TWD"), ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "¥"), ("￥", "¥"), ("₩", "KRW"),
        ("₽", "RUB"), ("元", "CNY"), ("円", "JPY"),
    ];

    private static readonly string[] About = ["~", "≈", "∼", "ca.", "ca", "c.", "approx.", "approx", "about", "约", "大约", "x", "×", "@"];

    /// <summary>Reads a cell from which the blanks around it were taken.</summary>
    public static WrittenNumber Read(ReadOnlySpan<byte> cell, DecimalMark mark)
    {
        // Nearly all cells are plain digits with a point at most; the rest may take its time.
        return IsPlain(cell, mark) && double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value)
            ? new WrittenNumber(value, NumberReading.Plain)
            : cell.Length > Longest ? default : ReadLoosely(Encoding.UTF8.GetString(cell), mark);
    }

    /// <summary>Which decimal mark a number cannot do without; null where it tells nothing.</summary>
    public static DecimalMark? EvidenceOf(ReadOnlySpan<byte> cell)
    {
        int point = cell.LastIndexOf((byte)'.');
        int comma = cell.LastIndexOf((byte)',');
        if (point < 0 && comma < 0)
        {
            return null;
        }

        int last = Math.Max(point, comma);
        int digits = 0;
        while (last + 1 + digits < cell.Length && char.IsAsciiDigit((char)cell[last + 1 + digits]))
        {
            digits++;
        }

        bool isSure = (point >= 0 && comma >= 0) || (digits is not 0 and not 3) || (digits == 3 && last > 0 && cell[..last].IndexOfAnyInRange((byte)'1', (byte)'9') < 0);
        return !isSure || cell[..last].Contains(cell[last]) ? null : point > comma ? DecimalMark.Point : DecimalMark.Comma;
    }

    private static bool IsPlain(ReadOnlySpan<byte> cell, DecimalMark mark)
    {
        if (cell.IsEmpty || !char.IsAsciiDigit((char)cell[0]))
        {
            return false;
        }

        // Where points may part thousands, three digits behind one tell nothing.
        return cell.IndexOfAnyExcept(PlainBytes) < 0 && (mark == DecimalMark.Point || !cell.Contains((byte)'.'));
    }

    private static WrittenNumber ReadLoosely(string cell, DecimalMark mark)
    {
        string text = FullWidth.Narrow(cell).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2009', ' ').Trim();
        bool isLoose = text is ['(', .., ')'] or ['[', .., ']'];
        ReadOnlySpan<char> rest = isLoose ? text.AsSpan(1, text.Length - 2).Trim() : text;
        string? currency = TakeCurrency(ref rest);
        isLoose |= TakeAbout(ref rest);
        currency ??= TakeCurrency(ref rest);
        int end = EndOfToken(rest);
        if (end == 0)
        {
            return default;
        }

        ReadOnlySpan<char> unit = rest[end..];
        currency ??= TakeCurrency(ref unit);
        unit = unit.Trim();
        bool isPercent = unit is "%" or "percent" or "Prozent";
        if (!isPercent && !IsUnit(unit))
        {
            return default;
        }

        WrittenNumber number = ReadToken(rest[..end].Trim(), mark);
        bool hasUnit = !unit.IsEmpty && !isPercent;
        bool isLess = number.Reading == NumberReading.Plain && (isLoose || hasUnit);
        return number with { Reading = isLess ? NumberReading.Loose : number.Reading, IsPercent = isPercent, Currency = currency, Unit = hasUnit ? unit.ToString() : null };
    }

    private static bool TakeAbout(ref ReadOnlySpan<char> text)
    {
        foreach (string word in About)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                text = text[word.Length..].Trim();
                return true;
            }
        }

        return false;
    }

    private static string? TakeCurrency(ref ReadOnlySpan<char> text)
    {
        string? found = null;
        text = text.Trim();
        foreach ((string mark, string currency) in Currencies)
        {
            bool isBefore = text.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
            if (isBefore || text.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                found = currency;
                text = (isBefore ? text[mark.Length..] : text[..^mark.Length]).Trim();
            }
        }

        return found;
    }

    private static int EndOfToken(ReadOnlySpan<char> text)
    {
        int end = 0;
        bool hasDigit = false;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '\'' or '’' or ' ' || (end == 0 && text[end] is '-' or '+')))
        {
            hasDigit |= char.IsAsciiDigit(text[end]);
            end++;
        }

        // An exponent, but not the beginning of a unit such as "2 em".
        if (hasDigit && end < text.Length && text[end] is 'e' or 'E')
        {
            int digits = end + 1 < text.Length && text[end + 1] is '-' or '+' ? end + 2 : end + 1;
            if (digits < text.Length && text[digits..].IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return text.Length;
            }
        }

        return hasDigit ? end : 0;
    }

    // Letters, as in "m", "pcs" or "个"; no second number, no range.
    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        if (unit.StartsWith("Mio", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("mill", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("Mrd", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("tsd", StringComparison.OrdinalIgnoreCase) || unit is ['万' or '千' or '百' or '亿' or 'k' or 'K' or 'M', ..] && !(unit.Length > 1 && char.IsAsciiLetter(unit[1])))
        {
            return false;
        }

        foreach (char letter in unit)
        {
            if (!char.IsLetter(letter) && letter is not ('.' or '²' or '³' or 'µ' or ' ' or '"'))
            {
                return false;
            }
        }

        return unit.Length <= 16;
    }

    private static WrittenNumber ReadToken(ReadOnlySpan<char> token, DecimalMark mark)
    {
        int point = token.LastIndexOf('.');
        int comma = token.LastIndexOf(',');
        DecimalMark own = mark;
        bool isAmbiguous = false;
        if (point >= 0 && comma >= 0)
        {
            own = point > comma ? DecimalMark.Point : DecimalMark.Comma;
        }
        else if (point >= 0 || comma >= 0)
        {
            int last = Math.Max(point, comma);
            char letter = token[last];
            bool isRepeated = token[..last].Contains(letter);
            bool looksLikeThousands = token.Length - last - 1 == 3 && last is >= 1 and <= 3 && token[0] is >= '1' and <= '9';
            DecimalMark other = letter == '.' ? DecimalMark.Comma : DecimalMark.Point;
            DecimalMark same = letter == '.' ? DecimalMark.Point : DecimalMark.Comma;
            own = isRepeated ? other : !looksLikeThousands ? same : mark != DecimalMark.Either ? mark : DecimalMark.Point;
            isAmbiguous = !isRepeated && looksLikeThousands && mark == DecimalMark.Either;
        }

        return ValueOf(token, own) is { } value ? new WrittenNumber(value, isAmbiguous ? NumberReading.Ambiguous : NumberReading.Plain) : default;
    }

    // Whatever parts the digits before the decimal mark has to part them by threes.
    private static double? ValueOf(ReadOnlySpan<char> token, DecimalMark mark)
    {
        int decimals = token.IndexOf(mark == DecimalMark.Comma ? ',' : '.');
        ReadOnlySpan<char> whole = decimals < 0 ? token : token[..decimals];
        Span<char> plain = stackalloc char[token.Length];
        int length = 0;
        int group = 0;
        bool isParted = false;
        foreach (char letter in whole)
        {
            if (char.IsAsciiDigit(letter) || letter is '-' or '+' || (letter is 'e' or 'E' && decimals < 0))
            {
                plain[length++] = letter;
                group += char.IsAsciiDigit(letter) ? 1 : 0;
                continue;
            }

            if (group is 0 or > 3 || (isParted && group != 3))
            {
                return null;
            }

            (isParted, group) = (true, 0);
        }

        if (isParted && group != 3)
        {
            return null;
        }

        if (decimals >= 0)
        {
            plain[length++] = '.';
            token[(decimals + 1)..].CopyTo(plain[length..]);
            length += token.Length - decimals - 1;
        }

        return double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
