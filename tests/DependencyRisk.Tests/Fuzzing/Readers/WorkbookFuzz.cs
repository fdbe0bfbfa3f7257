using System.IO.Compression;
using System.Text;
using DependencyRisk.Tests.Csv;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Workbooks (.xlsx): as packed bytes, or as their parts, which are packed before they are read.</summary>
internal sealed class WorkbookFuzz : TablesFuzz
{
    public override string Name => "workbook";

    public override int UsualCases => 250;

    public override string Mutate(string text, FuzzDice dice) => IsPacked(text)
        ? ByteMutation.Of(text, text, Words, dice)
        : Bundle.Parse(text).Change(dice, (_, part) => XmlMutation.Of(part, Words, dice)).ToString();

    public override void Check(byte[] input)
    {
        string text = Encoding.Latin1.GetString(input);
        byte[] book = IsPacked(text) ? input : Packed(Bundle.Parse(text));
        Check(Math.Max(book.Length, input.Length), "device", [("book.xlsx", book)]);
    }

    protected override IEnumerable<byte[]> Given()
    {
        object?[][] rows = [["Part", "Qty", "Manufacturer", "Origin", "Price"], ["coil", 2, "Acme", "Germany", 1.5], ["wire", null, "=1+1", "中国", "n/a"]];
        byte[] book = WorkbookFile.Of(("BOM", rows), ("suppliers", [["supplier", "headquarters"], ["Acme", "DE"]]));
        string cells = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>Qty</t></r></is></c><c r='D1' t='str'><f>A1</f><v>Name</v></c></row><row r='3'><c r='A3' t='e'><v>#N/A</v></c><c r='B3' s='1'><v>45000</v></c><c t='b'><v>1</v></c></row>";
        byte[] odd = WorkbookFile.OfXml(cells, "<si><t>Part</t></si><si><r><t xml:space='preserve'> a </t></r></si>", "<numFmts count='1'><numFmt numFmtId='164' formatCode='0000'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>");
        return [book, odd, Unpacked(book), Unpacked(odd)];
    }

    private static bool IsPacked(string text) => text.StartsWith("PK", StringComparison.Ordinal);

    private static byte[] Unpacked(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        var parts = new List<(string, string)>();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            parts.Add((entry.FullName, reader.ReadToEnd()));
        }

        return Encoding.Latin1.GetBytes(new Bundle(parts).ToString());
    }

    private static byte[] Packed(Bundle parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts.Files.Where(file => file.Name.Length > 0))
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.Latin1.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
