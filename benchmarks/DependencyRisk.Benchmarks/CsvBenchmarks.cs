using System.Globalization;
using BenchmarkDotNet.Attributes;
using CsvHelper;

namespace DependencyRisk.Benchmarks;

/// <summary>Tables of bills: 60,000 components with sources and all else in eight tables, and one list of a million lines.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class CsvBenchmarks
{
    private readonly Dictionary<string, byte[]> _tables = new(StringComparer.Ordinal);
    private byte[] _million = [];

    /// <summary>Makes the tables.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(LargeBill.Make(60_000), name => streams[name] = new MemoryStream());
        foreach ((string name, MemoryStream stream) in streams)
        {
            _tables[name] = stream.ToArray();
        }

        _million = MillionLines();
    }

    /// <summary>The peer: every record of the list, and nothing of its fields.</summary>
    [Benchmark]
    public long ScanAMillionLines()
    {
        using CsvReader csv = CsvReader.Create(_million, new CsvReaderOptions { HasHeader = false });
        long fields = 0;
        while (csv.Read())
        {
            fields += csv.FieldCount;
        }

        return fields;
    }

    /// <summary>The peer: every field of the list as a string, kept.</summary>
    [Benchmark(Baseline = true)]
    public int KeepTheStringsOfAMillionLines()
    {
        using CsvReader csv = CsvReader.Create(_million, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            string[] row = new string[csv.FieldCount];
            for (int field = 0; field < row.Length; field++)
            {
                row[field] = csv.GetString(field);
            }

            rows.Add(row);
        }

        return rows.Count;
    }

    /// <summary>The list as a bill, checked.</summary>
    [Benchmark]
    public object ReadABillOfAMillionLines() => Read([new TableFile("bom.csv", () => new MemoryStream(_million, writable: false))]);

    /// <summary>The tables of 60,000 components as a bill, checked.</summary>
    [Benchmark]
    public object ReadSixtyThousandComponents() => Read([.. _tables.Select(table => new TableFile(table.Key, () => new MemoryStream(table.Value, writable: false)))]);

    private static Bill Read(TableFile[] files) => BillCsv.TryRead(files, "large", out Bill? bill, out _) ? bill : throw new InvalidOperationException("The tables are no bill.");

    // A list with parents as purchasing keeps it: nine columns, one country in ten missing.
    private static byte[] MillionLines()
    {
        var random = new Random(1);
        using var stream = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteHeader(["parent", "part", "quantity", "unit", "description", "maker", "maker part number", "unit value", "origin"]);
            for (int i = 0; i < 1_000_000; i++)
            {
                csv.WriteField(i == 0 ? null : LargeBill.IdOf(random.Next(Math.Max(1, i / 5))));
                csv.WriteField(LargeBill.IdOf(i));
                csv.WriteField(random.Next(1, 9), default, CultureInfo.InvariantCulture);
                csv.WriteField("pcs");
                csv.WriteField($"Component number {i}");
                csv.WriteField($"Maker {random.Next(20_000)}");
                csv.WriteField($"MPN-{i}");
                csv.WriteField(Math.Round(random.NextDouble() * 100, 2), default, CultureInfo.InvariantCulture);
                csv.WriteField(random.Next(10) < 9 ? "CN" : null);
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }
}
