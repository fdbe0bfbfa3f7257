using System.Collections.Frozen;
using System.Text;

namespace DependencyRisk;

/// <summary>Cells that name makers: several at once, none, or oneself.</summary>
internal static class MakerCell
{
    private const int LongestWord = 24;

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "unknown", "various", "varies", "several", "any", "generic", "misc", "diverse", "divers", "unbekannt", "verschiedene", "beliebig", "未知", "不明", "多家", "各种", "任意", "通用", "siehe oben", "see above", "same as above", "dito", "ditto", "同上");

    private static readonly FrozenSet<string> Ourselves = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "in-house", "in house", "inhouse", "internal", "make", "own", "own make", "self-made", "eigenfertigung", "eigen", "hausfertigung", "intern", "自制", "自产", "本厂");

    /// <summary>Whom a cell without blanks around it names.</summary>
    public static MakerWord Read(ReadOnlySpan<byte> cell)
    {
        if (CellText.IsNothing(cell))
        {
            return MakerWord.Nobody;
        }

        string text = cell.Length <= LongestWord ? Encoding.UTF8.GetString(cell) : string.Empty;
        return Nobody.Contains(text) ? MakerWord.Nobody : Ourselves.Contains(text) ? MakerWord.Ourselves : MakerWord.Firm;
    }

    /// <summary>The pieces of a cell that lists several firms, with semicolons, line breaks or the commas of Chinese lists between them.</summary>
    public static PieceEnumerator Pieces(ReadOnlySpan<byte> cell) => new(cell);

    /// <summary>Goes through the pieces.</summary>
    public ref struct PieceEnumerator(ReadOnlySpan<byte> cell)
    {
        private readonly ReadOnlySpan<byte> _cell = cell;
        private int _start;
        private bool _isDone = cell.IsEmpty;

        public Range Current { get; private set; }

        public readonly PieceEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isDone)
            {
                return false;
            }

            ReadOnlySpan<byte> rest = _cell[_start..];
            int end = rest.IndexOfAny((byte)';', (byte)'\n', (byte)'|');
            int listComma = rest.IndexOf("、"u8);
            bool isList = listComma >= 0 && (end < 0 || listComma < end);
            end = isList ? listComma : end;
            Current = _start..(end < 0 ? _cell.Length : _start + end);
            _isDone = end < 0;
            _start += end + (isList ? 3 : 1);
            return true;
        }
    }
}
