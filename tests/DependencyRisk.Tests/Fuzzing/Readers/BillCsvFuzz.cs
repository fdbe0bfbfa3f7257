using System.Text;
using DependencyRisk.Tests.Docs;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Bills in tables: a list of parts alone, or a folder, columns.json included.</summary>
internal sealed class BillCsvFuzz : TablesFuzz
{
    public override string Name => "bill-csv";

    public override int UsualCases => 500;

    public override string Mutate(string text, FuzzDice dice) =>
        Bundle.Parse(text).Change(dice, (name, file) => name.EndsWith(".json", StringComparison.Ordinal) ? JsonMutation.Of(file, Words, dice) : CsvMutation.Of(file, Words, dice)).ToString();

    public override void Check(byte[] input)
    {
        var bundle = Bundle.Parse(input);
        Check(input.Length, "device", bundle.Files.Select(file => (file.Name, Encoding.Latin1.GetBytes(file.Text))));
    }

    protected override IEnumerable<byte[]> Given()
    {
        yield return Together(Directory.GetFiles(Path.Combine(Repository.Root, "samples", "ultrasound-probe")).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))));
        foreach (byte[] json in Example("docs/examples/motor.json", "docs/examples/three-devices.json"))
        {
            var tables = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
            BillCsv.Write(BillJson.Read(new MemoryStream(json)), name => tables[name] = new MemoryStream());
            yield return Together(tables.Select(table => (table.Key, table.Value.ToArray())));
        }
    }

    private static byte[] Together(IEnumerable<(string Name, byte[] Bytes)> files) =>
        Encoding.Latin1.GetBytes(new Bundle([.. files.Select(file => (file.Name, Encoding.Latin1.GetString(file.Bytes)))]).ToString());
}
