namespace DependencyRisk;

/// <summary>
/// A list that only grows, in pieces: no piece is copied when it does, nor so large that the garbage collector keeps it apart, so
/// that millions of rows are gathered without collecting all that lives again and again.
/// </summary>
internal sealed class Rows<T>
    where T : struct
{
    private const int Bits = 9;
    private const int Piece = 1 << Bits;

    private readonly List<T[]> _pieces = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _pieces[index >> Bits][index & (Piece - 1)];

    public void Add(in T row)
    {
        if (Count >> Bits == _pieces.Count)
        {
            _pieces.Add(new T[Piece]);
        }

        this[Count++] = row;
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the rows by reference.</summary>
    public struct Enumerator(Rows<T> rows)
    {
        private int _index = -1;

        public readonly ref T Current => ref rows[_index];

        public bool MoveNext() => ++_index < rows.Count;
    }
}
