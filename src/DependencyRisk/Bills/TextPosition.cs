namespace DependencyRisk;

/// <summary>A place in a text, counted from 1; the default value is no place.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    public long? LineOrNull => Line == 0 ? null : Line;

    public long? ColumnOrNull => Line == 0 ? null : Column;
}
