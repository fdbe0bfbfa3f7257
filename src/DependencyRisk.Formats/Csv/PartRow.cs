namespace DependencyRisk;

/// <summary>What the tables say of one part, gathered so far. Numbers that are not given are NaN.</summary>
internal struct PartRow
{
    public PartRow()
    {
    }

    /// <summary>The id; null while it is worked out from name and maker.</summary>
    public string? Id;

    public LocalizedText Name;

    public string? Description;

    public string? MakerPart;

    public ComponentKind? Kind;

    public string? Hs;

    public double UnitValue = double.NaN;

    public Country Origin;

    public double StockMonths = double.NaN;

    public Substitution? Substitution;

    /// <summary>The table in which it first stands.</summary>
    public int File = -1;

    public int Line;

    /// <summary>Whether it has a row of its own, and is not only named as what others are part of.</summary>
    public bool HasRow;
}
