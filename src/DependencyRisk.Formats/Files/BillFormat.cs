namespace DependencyRisk;

/// <summary>The forms in which a bill can be kept.</summary>
public enum BillFormat
{
    /// <summary>JSON of this library, <c>dependency-risk-bill/1</c>; see <see cref="BillJson"/>.</summary>
    Json,

    /// <summary>A CycloneDX document; see <see cref="CycloneDxJson"/>.</summary>
    CycloneDx,

    /// <summary>A folder of tables, a table or a workbook; see <see cref="BillCsv"/>.</summary>
    Tables,
}
