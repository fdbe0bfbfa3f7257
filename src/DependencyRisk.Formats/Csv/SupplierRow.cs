namespace DependencyRisk;

/// <summary>What the tables say of one firm.</summary>
internal struct SupplierRow
{
    public SupplierRow()
    {
    }

    public required string Id;

    public LocalizedText Name;

    public Country Headquarters;

    public Country Owner;

    /// <summary>The parent as it is written, to be found when all are known.</summary>
    public string? Parent;

    public int File = -1;

    public int Line;
}
