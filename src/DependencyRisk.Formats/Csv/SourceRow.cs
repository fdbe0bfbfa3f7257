using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>A source of a part, as a row says. Numbers that are not given are NaN.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SourceRow
{
    /// <summary>The number of the part, or of the maker for all of whose parts it holds.</summary>
    public int Of;

    /// <summary>The number of the supplier, or -1.</summary>
    public int Supplier;

    public Country Origin;

    /// <summary>The number of the source within its part, from 1 on; 0 where it is not given.</summary>
    public int Number;

    /// <summary>The part whose inputs the source needs, plus 1; 0 for none.</summary>
    public int InputsOf;

    public double Share;

    public double Capacity;

    public double Ready;

    public double Recovery;

    public int File;

    public int Line;
}
