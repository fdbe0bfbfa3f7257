using System.Globalization;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>What goes along with the reading of one document: how to read, what was found wrong, and what was left out.</summary>
internal sealed class CycloneDxInput(CycloneDxOptions options)
{
    private const int MostKindsLeftOut = 200;
    private const int MostShown = 80;

    // The list keeps no more of one code, and only counts the rest.
    private const int MostPlaced = 1000;

    private readonly Dictionary<string, (int Count, string Path)> _leftOut = new(StringComparer.Ordinal);

    public ProblemList Problems { get; } = new();

    public CycloneDxOptions Options { get; } = options;

    /// <summary>The version that the document says it is of.</summary>
    public string Version { get; set; } = string.Empty;

    public void Error(string code, CycloneDxNode node, string member, string message) => Add(ProblemSeverity.Error, code, node, member, message);

    public void Warn(string code, CycloneDxNode node, string member, string message) => Add(ProblemSeverity.Warning, code, node, member, message);

    /// <summary>Counts a member that the bill has no place for.</summary>
    public void LeaveOut(CycloneDxNode node, string kind, string member)
    {
        string key = $"{kind}.{Shorten(member)}";
        bool isNew = !_leftOut.TryGetValue(key, out (int Count, string Path) known);
        if (isNew && _leftOut.Count >= MostKindsLeftOut)
        {
            key = "others";
            isNew = !_leftOut.TryGetValue(key, out known);
        }

        _leftOut[key] = (known.Count + 1, isNew ? $"{node.Path}" : known.Path);
    }

    /// <summary>Warns once for each kind of member that was left out.</summary>
    public void TellLeftOut()
    {
        foreach ((string member, (int count, string path)) in _leftOut)
        {
            string times = count.ToString(CultureInfo.InvariantCulture);
            Problems.Add(new BillProblem(ProblemSeverity.Warning, "left-out", path, $"{member}: {times} left out, the first of them here; a bill has no place for it, so keep the document if you need it."));
        }
    }

    /// <summary>A string; null where the value is null, or, with a problem, of another type.</summary>
    public string? Text(JsonItem value, CycloneDxNode node, string member)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                Error("encoding", node, member, "This text is not valid UTF-8; save the file as UTF-8.");
                return null;
            }
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            Error("wrong-type", node, member, $"This is {Describe(value)} where a string belongs; correct it.");
        }

        return null;
    }

    /// <summary>The name of a member; a question mark where it is not valid UTF-8, which is a problem.</summary>
    public string NameOf(JsonMember member, CycloneDxNode node)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            Error("encoding", node, string.Empty, "The name of a member here is not valid UTF-8; save the file as UTF-8.");
            return "?";
        }
    }

    /// <summary>The items of an array; none where the value is null, or, with a problem, of another type.</summary>
    public JsonItems Items(JsonItem value, CycloneDxNode node, string member) =>
        Is(value, JsonValueKind.Array, "an array", node, member) ? value.EnumerateArray() : default;

    /// <summary>The members of an object; none where the value is null, or, with a problem, of another type. A member that is given twice is a problem.</summary>
    public JsonMembers Members(JsonItem value, CycloneDxNode node, string member) =>
        Is(value, JsonValueKind.Object, "an object", node, member) ? value.EnumerateObject() : default;

    /// <summary>Notes that a member was read, and complains where it was before.</summary>
    public void Once(ref int seen, int bit, CycloneDxNode node, string member)
    {
        if ((seen & (1 << bit)) != 0)
        {
            Error("duplicate-member", node, member, $"'{member.TrimStart('.')}' is given twice in one object; the values may differ, so keep one.");
        }

        seen |= 1 << bit;
    }

    public static string Shorten(string text) => text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown - 3), "...");

    private bool Is(JsonItem value, JsonValueKind kind, string expected, CycloneDxNode node, string member)
    {
        if (value.ValueKind != kind && value.ValueKind != JsonValueKind.Null)
        {
            Error("wrong-type", node, member, $"This is {Describe(value)} where {expected} belongs; correct it.");
        }

        return value.ValueKind == kind;
    }

    private static string Describe(JsonItem value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private void Add(ProblemSeverity severity, string code, CycloneDxNode node, string member, string message) =>
        Problems.Add(new BillProblem(severity, code, Problems.Count(code) < MostPlaced ? node.Path + member : "$", message));
}
