using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>A part needs another, as a row says.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct UseRow
{
    /// <summary>The number of the parent; -1 for a part that stands at the top.</summary>
    public int Parent;

    public int Child;

    public double Quantity;

    public double Essentiality;

    public Phase Phase;

    /// <summary>The number of the source that needs it, counted from 1 in the order of the sources; 0 for the part itself.</summary>
    public int Source;

    /// <summary>Which occurrence of the parent in an indented list this stands under.</summary>
    public int Occurrence;

    public int File;

    public int Line;
}
