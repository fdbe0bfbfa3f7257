using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>What reports and comparisons cost, from a bill to the text.</summary>
[SimpleJob]
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private Bill _scanner = null!;
    private Bill _portfolio = null!;
    private Bill _before = null!;
    private Bill _after = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scanner = BillCatalogue.Load("pet-ct");
        _portfolio = BillCatalogue.Load("all");
        _before = LargeBill.Make(60_000);
        _after = new BillBuilder { Id = _before.Id, Home = _before.Home }
            .AddProducts(_before.Products)
            .AddSuppliers(_before.Suppliers)
            .AddComponents(_before.Components.Select((component, i) => i % 100 == 0 ? component with { StockMonths = component.StockMonths + 1 } : component))
            .Build();
    }

    [Benchmark]
    public long ScannerPage() => Length(writer => BillReport.Of(_scanner).WriteHtml(writer));

    [Benchmark]
    public long ScannerMarkdown() => Length(writer => BillReport.Of(_scanner).WriteMarkdown(writer));

    [Benchmark]
    public long PortfolioPage() => Length(writer => BillReport.Of(_portfolio).WriteHtml(writer));

    [Benchmark]
    public long PageOfSixtyThousand() => Length(writer => BillReport.Of(_before).WriteHtml(writer));

    [Benchmark]
    public long ComparisonOfSixtyThousand() => Length(writer => BillComparison.Of(_before, _after).WriteMarkdown(writer));

    private static long Length(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.GetStringBuilder().Length;
    }
}
