using System.IO.Compression;
using System.Text;

namespace DependencyRisk.Tests.Csv;

/// <summary>The least that makes a workbook: the parts that its readers look for.</summary>
internal static class WorkbookFile
{
    /// <summary>A workbook of sheets with texts and numbers.</summary>
    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets) =>
        Of([.. sheets.Select(sheet => (sheet.Name, string.Concat(sheet.Rows.Select(Row))))], texts: null, styles: null);

    /// <summary>A workbook of one sheet, of what stands within its XML.</summary>
    public static byte[] OfXml(string rows, string? texts = null, string? styles = null) => Of([("BOM", rows)], texts, styles);

    private static byte[] Of((string Name, string Rows)[] sheets, string? texts, string? styles)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='r1' Type='{Relation}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Relation}'><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='s{i + 1}'/>"))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}'>{string.Concat(sheets.Select((_, i) => $"<Relationship Id='s{i + 1}' Type='{Relation}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>"))}<Relationship Id='t1' Type='{Relation}/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='t2' Type='{Relation}/styles' Target='styles.xml'/></Relationships>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{texts}</sst>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>");
            for (int i = 0; i < sheets.Length; i++)
            {
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns='{Main}'><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static string Row(object?[] cells, int row) => FormattableString.Invariant(
        $"<row r='{row + 1}'>{string.Concat(cells.Select((cell, column) => Cell(cell, FormattableString.Invariant($"{(char)('A' + column)}{row + 1}"))))}</row>");

    private static string Cell(object? cell, string at) => cell switch
    {
        null => string.Empty,
        string text => $"<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>",
        IFormattable number => $"<c r='{at}'><v>{number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
