using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.Csv;

/// <summary>Whatever bytes come, there is a bill or a reason why not, in memory of a small multiple of the input.</summary>
public sealed class CsvFuzzTests
{
    // What a reader costs whatever it reads: two buffers of a quarter of a megabyte, tables of names.
    private const long Fixed = 8_000_000;
    private const long MostPerByte = 600;

    private const string Signs = ",;\n\"\t|'-.(0123456789 ";

    private static readonly string[] Seeds =
    [
        "Level,Part,Name,Qty,Price,Manufacturer,MPN,Origin\n0,scanner,,1,,,,\n1,coil,\"Coil, 1.5T\",2,\"1.234,5 €\",Acme(安科),X-1,德国\n2,wire,,~1m,0.5,,,US\n",
        "Parent,Part,Qty\np,a,1\np,b,2\na,c,(3)\n",
        "ID;Name;Designator;Quantity;Manufacturer Part;Manufacturer\n1;Diode;D1,D4;2;PMEG,115;Nexperia(安世)\n",
        "\uFEFF料号,数量,厂商,原产国\nA,3,Acme,韩国\n",
    ];

    private static readonly (string, string)[] Companions =
    [
        ("sources.csv", "part,maker,supplier,origin,share,capacity,ready,recovery\ncoil,,Acme,DE,60%,0.9,3,6\n,Acme,,HU,,,,\n"),
        ("suppliers.csv", "supplier,headquarters,owner,parent\nAcme,DE,US,Big\nBig,US,,Acme\n"),
        ("substitutes.csv", "part,alternative,group,priority,fraction,months\ncoil,wire,,1,0.5,6\nwire,,g,,low,3\ncoil,,g,,1,1\n"),
        ("stock.csv", "part,months\ncoil,1.5\n"),
        ("uses.csv", "parent,source,part,quantity,essentiality,phase\ncoil,1,wire,1,0.5,operate\n"),
        ("evidence.csv", "part,field,basis,source,as_of\ncoil,sources,press,x,2026\n"),
        ("bill.csv", "field,value\nformat,dependency-risk-csv/1\nid,x\nhome,CN\nproduct,scanner\n"),
        ("columns.json", "{ \"columns\": { \"x\": \"part\" }, \"decimal\": \",\" }"),
    ];

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        var random = new Random(20260630);
        for (int i = 0; i < 400; i++)
        {
            byte[] bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            Read(("bom.csv", bytes));
        }
    }

    [Fact]
    public void Bytes_changed_at_random_are_read_or_refused()
    {
        var random = new Random(20260701);
        for (int i = 0; i < 2500; i++)
        {
            var files = new List<(string, byte[])> { ("bom.csv", Mutated(random, Seeds[random.Next(Seeds.Length)])) };
            files.AddRange(Companions.Where(_ => random.Next(3) == 0).Select(file => (file.Item1, random.Next(2) == 0 ? Mutated(random, file.Item2) : Encoding.UTF8.GetBytes(file.Item2))));
            Read([.. files]);
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData(";")]
    [InlineData("(((((")]
    [InlineData("1,1\n")]
    [InlineData("a,a\n")]
    [InlineData("\0")]
    [InlineData("晶")]
    [InlineData("-")]
    [InlineData(".")]
    public void Long_runs_of_one_thing_cost_no_more_than_they_are_long(string piece)
    {
        string run = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Read(("bom.csv", Encoding.UTF8.GetBytes(run)));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Level,Part,Qty\n0,a," + run)));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Parent,Qty\n" + run)));
    }

    [Fact]
    public void A_thousand_columns_and_headers_of_a_megabyte_are_borne()
    {
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Qty," + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"Maker {i}")) + "\nA,1" + new string(',', 20_000) + "\n")));
        Read(("bom.csv", Encoding.UTF8.GetBytes("Part,Qty," + new string('x', 1_000_000) + "\nA,1,2\n")));
    }

    [Fact]
    public void Mutual_alternatives_and_large_groups_stay_small()
    {
        string parts = string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"p{i},1\n")));
        string groups = string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"p{i},g,1,1\n")));
        Read(("bom.csv", Encoding.UTF8.GetBytes("part,qty\n" + parts)), ("substitutes.csv", Encoding.UTF8.GetBytes("part,group,fraction,months\n" + groups)));
    }

    private static byte[] Mutated(Random random, string seed)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(seed)];
        for (int changes = random.Next(1, 12); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)Signs[random.Next(Signs.Length)]);
                    break;
                case 3:
                    int length = Math.Min(random.Next(1, 40), bytes.Count - at);
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Read(params (string Name, byte[] Bytes)[] files)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        CsvCase.OfBytes(null, files);
        long spent = GC.GetAllocatedBytesForCurrentThread() - before;
        long input = files.Sum(file => (long)file.Bytes.Length);
        Assert.True(spent < Fixed + (MostPerByte * input), $"{spent:N0} bytes were spent on {input:N0}: {Encoding.UTF8.GetString(files[0].Bytes.AsSpan(0, Math.Min(200, files[0].Bytes.Length)))}");
    }
}
