using System.Globalization;
using System.Text;

namespace DependencyRisk.Testing;

/// <summary>C# source, and the literals in it. A member that has its default is null, and left out.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();

    public CodeText Line(string line)
    {
        _text.Append(_text.Length == 0 ? string.Empty : "\n").Append(line);
        return this;
    }

    public void Member(string name, string? value)
    {
        if (value is not null)
        {
            Line($"    {name} = {value},");
        }
    }

    /// <summary>A call with an argument a line, or none at all where there is no argument.</summary>
    public void Call(string method, IEnumerable<string> arguments)
    {
        string[] all = [.. arguments];
        if (all.Length > 0)
        {
            Line($"    .{method}(");
            _text.Append(string.Concat(all.Select(argument => $"\n        {argument},"))).Length--;
            _text.Append(')');
        }
    }

    public override string ToString() => _text.ToString();

    public static string New(string type, string? argument, params IEnumerable<(string Name, string? Value)> members)
    {
        string set = string.Join(", ", members.Where(member => member.Value is not null).Select(member => $"{member.Name} = {member.Value}"));
        string call = argument is null && set.Length > 0 ? $"new {type}" : $"new {type}({argument})";
        return set.Length == 0 ? call : $"{call} {{ {set} }}";
    }

    public static string? List(IEnumerable<string> items)
    {
        string list = string.Join(", ", items);
        return list.Length == 0 ? null : $"[{list}]";
    }

    public static string Country(Country country) => country.IsKnown ? $"new Country({Literal(country.Code)})" : "Country.Unknown";

    public static string? Of(Country country) => country.IsKnown ? Country(country) : null;

    public static string? Of(LocalizedText text) => text switch
    {
        { IsEmpty: true } => null,
        { Chinese: null } => Literal(text.English!),
        _ => $"new LocalizedText({LiteralOrNone(text.English) ?? "null"}, {Literal(text.Chinese)})",
    };

    /// <summary>A number that reads back to the last bit; as an integer where a double is expected anyway.</summary>
    public static string Of(double number, bool asDouble = false)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Any(character => character is '.' or 'E') ? text : $"{text}{(asDouble || Math.Abs(number) > int.MaxValue || double.IsNegative(number) ? "d" : string.Empty)}";
    }

    public static string? OfOrNone(double? number, double? unless = null) => number is null || number.Equals(unless) ? null : Of(number.Value);

    public static string? LiteralOrNone(string? text) => text is null ? null : Literal(text);

    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
