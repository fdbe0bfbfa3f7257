namespace DependencyRisk;

/// <summary>
/// What is left of a country's name when case, accents, punctuation, blanks, full width, traditional characters and words that
/// carry no meaning are taken away, so that the ways of writing one name become one text.
/// </summary>
internal static class CountryKey
{
    /// <summary>Longer texts name no country.</summary>
    public const int MostCharacters = 128;

    /// <summary>Room for any key: a letter may become two, and "dem" is spelt out.</summary>
    public const int MostKeyCharacters = 3 * MostCharacters;

    private const string Accented = "àáâãäåāăąạảấầậắằćčçďđèéêëēęěệếìíîïīıİłñńňòóôõöøōőồộơớřśşšșťţțùúûüūůűưýÿźżžğ";
    private const string Plain = "aaaaaaaaaaaaaaaacccddeeeeeeeeeiiiiiiilnnnoooooooooooorsssstttuuuuuuuuyyzzzg";

    // The characters of countries' names that differ between the two scripts.
    private const string Traditional = "國灣臺韓羅蘭亞爾馬維烏東島門緬麗賓聯義濟薩盧約內領屬聖來紐贊岡幾貝衛魯納倫紹葉剛萊達蘇諾愛陸圖喬對澤黃瑪買豬雲麥凱幹庫溫頓寧諸";
    private const string Simplified = "国湾台韩罗兰亚尔马维乌东岛门缅丽宾联义济萨卢约内领属圣来纽赞冈几贝卫鲁纳伦绍叶刚莱达苏诺爱陆图乔对泽黄玛买猪云麦凯干库温顿宁诸";

    /// <summary>Makes a dictionary key.</summary>
    public static string Of(string text)
    {
        Span<char> buffer = stackalloc char[MostKeyCharacters];
        return TryWrite(text, buffer, out int length) ? new string(buffer[..length]) : text;
    }

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">At least <see cref="MostKeyCharacters"/> characters.</param>
    /// <param name="length">The length of the key.</param>
    /// <returns>False where the text is too long to be a name, or nothing is left of it.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        length = 0;
        if (text.Length > MostCharacters)
        {
            return false;
        }

        int wordStart = 0;
        bool isOneWord = WordCount(text) == 1;
        for (int i = 0; i <= text.Length; i++)
        {
            char letter = i < text.Length ? FullWidth.Narrow(text[i]) : ' ';
            if (char.IsLetterOrDigit(letter))
            {
                length += WriteLetter(char.ToLowerInvariant(letter), key[length..]);
            }
            else if (!JoinsWords(letter))
            {
                length = isOneWord ? length : EndWord(key, wordStart, length);
                wordStart = length;
            }
        }

        return length > 0;
    }

    private static int WordCount(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inWord = false;
        foreach (char given in text)
        {
            char letter = FullWidth.Narrow(given);
            bool isLetter = char.IsLetterOrDigit(letter);
            count += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && JoinsWords(letter));
        }

        return count;
    }

    // Full stops and apostrophes stand within a word: U.S.A., Côte d'Ivoire; a combining accent belongs to its letter.
    private static bool JoinsWords(char letter) => letter is '.' or '\'' or '’' or '‘' or '`' or '´' or (>= '\u0300' and <= '\u036F');

    // The last word, shortened, spelt out or left out.
    private static int EndWord(Span<char> key, int start, int length)
    {
        ReadOnlySpan<char> word = key[start..length];
        switch (word)
        {
            case "the" or "and" or "und" or "of":
                return start;
            case "st" or "sankt":
                "saint".CopyTo(key[start..]);
                return start + 5;
            case "rep":
                "republic".CopyTo(key[start..]);
                return start + 8;
            case "dem":
                "democratic".CopyTo(key[start..]);
                return start + 10;
            default:
                return length;
        }
    }

    private static int WriteLetter(char letter, Span<char> key)
    {
        if (letter < 0x80)
        {
            key[0] = letter;
            return 1;
        }

        string? pair = letter switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", _ => null };
        if (pair is not null)
        {
            pair.CopyTo(key);
            return 2;
        }

        (string from, string to) = letter < 0x3000 ? (Accented, Plain) : (Traditional, Simplified);
        int place = from.IndexOf(letter, StringComparison.Ordinal);
        key[0] = place < 0 ? letter : to[place];
        return 1;
    }
}
