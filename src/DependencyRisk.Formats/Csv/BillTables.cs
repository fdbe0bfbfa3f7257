namespace DependencyRisk;

/// <summary>What the tables of one bill say, row by row, before a bill is made of it.</summary>
internal sealed class BillTables(TableContext context)
{
    public string? Id { get; set; }

    public LocalizedText Name { get; set; }

    public Country Home { get; set; }

    public DateOnly? AsOf { get; set; }

    public BillBasis Basis { get; set; }

    /// <summary>The products as they are written; empty where the tables leave it to what is part of nothing.</summary>
    public List<string> Products { get; } = [];

    public PartTable Parts { get; } = new();

    // Made when the head is read, which says how names are compared.
    public SupplierTable Suppliers => field ??= new SupplierTable(context);

    /// <summary>The product that the tables leave unsaid, or -1.</summary>
    public int AddedProduct { get; set; } = -1;

    public Rows<UseRow> Uses { get; } = new();

    /// <summary>Parts with a row that says they are not fitted: no products, whatever has them as a parent.</summary>
    public HashSet<int> NotFitted { get; } = [];

    /// <summary>Sources of parts.</summary>
    public Rows<SourceRow> Sources { get; } = new();

    /// <summary>Makers that the bill of materials names for parts, in order.</summary>
    public Rows<SourceRow> Makers { get; } = new();

    /// <summary>What holds for all parts of a maker.</summary>
    public Rows<SourceRow> MakerSources { get; } = new();

    public List<AlternativeRow> Alternatives { get; } = [];

    public List<(int Part, FieldEvidence Evidence)> Evidence { get; } = [];

    /// <summary>The files or sheets, by the number that rows give; each with its profile once it was looked at.</summary>
    public List<(string Name, TableProfile? Profile)> Files { get; } = [];
}
