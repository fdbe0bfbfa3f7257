using System.Text;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Several files as one document: each begins with a line <c>=== name</c>.</summary>
internal sealed record Bundle(List<(string Name, string Text)> Files)
{
    private const string Mark = "=== ";

    public static Bundle Parse(string text)
    {
        var files = new List<(string, string)>();
        string[] pieces = ("\n" + text).Split("\n" + Mark);
        foreach (string piece in pieces.Skip(1))
        {
            int end = piece.IndexOf('\n', StringComparison.Ordinal);
            files.Add(end < 0 ? (piece, string.Empty) : (piece[..end], piece[(end + 1)..]));
        }

        return new Bundle(files);
    }

    public static Bundle Parse(byte[] bytes) => Parse(Encoding.Latin1.GetString(bytes));

    public byte[] Bytes(string name) => Encoding.Latin1.GetBytes(Files.FirstOrDefault(file => file.Name == name).Text ?? string.Empty);

    /// <summary>Changes one of the files, and seldom which there are.</summary>
    public Bundle Change(FuzzDice dice, Func<string, string, string> change)
    {
        if (Files.Count == 0)
        {
            return this;
        }

        int at = dice.Below(Files.Count);
        List<(string Name, string Text)> changed = [.. Files];
        switch (dice.Below(12))
        {
            case 0:
                changed.RemoveAt(at);
                break;
            case 1:
                changed.Add((changed[at].Name, dice.Of(Files).Text));
                break;
            case 2:
                changed[at] = (changed[at].Name, dice.Of(Files).Text);
                break;
            default:
                changed[at] = (changed[at].Name, change(changed[at].Name, changed[at].Text));
                break;
        }

        return new Bundle(changed);
    }

    public override string ToString() => string.Join('\n', Files.Select(file => $"{Mark}{file.Name}\n{file.Text}"));
}
