using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What can be said of the products of one bill or of several, ready to be written as a page or as Markdown.</summary>
/// <remarks>
/// Holds results alone: the same bill and options give the same bytes, whatever the time, the machine and the number of
/// threads. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class BillReport
{
    private BillReport(ReportOptions options, ImmutableArray<ProductReport> products, ImmutableArray<SharedNode> shared) =>
        (Options, Products, SharedNodes) = (options, products, shared);

    /// <summary>What was asked for.</summary>
    public ReportOptions Options { get; }

    /// <summary>The products, in the order of the bills and of their products; the portfolio of a bill after its products.</summary>
    public ImmutableArray<ProductReport> Products { get; }

    /// <summary>What several products rest on; empty where there is one product, or products of several bills.</summary>
    public ImmutableArray<SharedNode> SharedNodes { get; }

    /// <summary>Works out a report on all products of a bill and, where there are several, on the portfolio.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What it is to say, or null for the defaults.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">Neither the bill nor the options name a home.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BillReport Of(Bill bill, ReportOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ImmutableArray<string> products = bill.Products.Length > 1 ? bill.Products.Add(ExposureAnalysis.PortfolioId) : bill.Products;
        return Of(products.Select(product => (bill, product)), options, progress, cancellation);
    }

    /// <summary>Works out a report on chosen products, of one bill or of several.</summary>
    /// <param name="products">The products by bill and id, <see cref="ExposureAnalysis.PortfolioId"/> for all of a bill together; at least one.</param>
    /// <param name="options">What it is to say, or null for the defaults.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">No product, no such product, or neither a bill nor the options name a home.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BillReport Of(
        IEnumerable<(Bill Bill, string Product)> products, ReportOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(products);
        options ??= ReportOptions.Default;
        (Bill Bill, string Product)[] asked = [.. products];
        if (asked.Length == 0)
        {
            throw new ArgumentException("A report needs a product.", nameof(products));
        }

        var analyses = asked.Select(item => item.Bill).Distinct((IEqualityComparer<Bill>)ReferenceEqualityComparer.Instance).ToDictionary(bill => bill, bill => new BillAnalyses(bill, options.Exposure), (IEqualityComparer<Bill>)ReferenceEqualityComparer.Instance);
        var reports = ImmutableArray.CreateBuilder<ProductReport>(asked.Length);
        foreach ((Bill bill, string product) in asked)
        {
            reports.Add(ProductReport.Of(analyses[bill], product, cancellation));
            progress?.Report(reports.Count / (double)asked.Length);
        }

        string[] named = [.. asked.Select(item => item.Product).Where(product => !string.Equals(product, ExposureAnalysis.PortfolioId, StringComparison.Ordinal))];
        bool shares = analyses.Count == 1 && named.Length > 1;
        ImmutableArray<SharedNode> shared = shares ? new SharedNodeAnalysis(analyses.Values.Single().Exposure).All(named, progress: null, cancellation) : [];
        return new BillReport(options, Told(reports.ToImmutable(), options.Language), shared);
    }

    /// <summary>The first so many products, the portfolio of all among them.</summary>
    internal BillReport First(int count)
    {
        if (Products.Length <= count)
        {
            return this;
        }

        ProductReport[] portfolios = [.. Products.Where(product => product.IsPortfolio).Take(1)];
        return new(Options, [.. Products.Where(product => !product.IsPortfolio).Take(count - portfolios.Length), .. portfolios], SharedNodes);
    }

    /// <summary>The same products with other words to tell them apart by.</summary>
    internal BillReport Labelled(Func<int, string> label) => new(Options, [.. Products.Select((product, i) => product with { Label = label(i) })], SharedNodes);

    // Two states of a bill, two bills of one machine, or two products of a bill may have one name.
    private static ImmutableArray<ProductReport> Told(ImmutableArray<ProductReport> products, ReportLanguage language)
    {
        var say = Wording.Of(language);
        var twins = products.GroupBy(say.Title, StringComparer.Ordinal).Where(group => group.Count() > 1).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        return [.. products.Select((product, i) => twins.TryGetValue(say.Title(product), out ProductReport[]? same) ? product with { Label = LabelOf(product, same, i) } : product)];
    }

    private static string LabelOf(ProductReport product, ProductReport[] same, int place)
    {
        Func<ProductReport, string>[] ways = [one => one.Bill.Id, one => one.Product, one => $"{one.Bill.Id}, {one.Product}"];
        return ways.FirstOrDefault(way => same.Select(way).Distinct(StringComparer.Ordinal).Count() == same.Length)?.Invoke(product)
            ?? (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the report as one HTML page that works offline and asks nobody for anything.</summary>
    /// <param name="writer">Where to; UTF-8 is declared.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void WriteHtml(TextWriter writer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new HtmlPage(this, change: null, cancellation).Write(writer);
    }

    /// <summary>Writes the report as Markdown: first what must be known, then the tables.</summary>
    /// <param name="writer">Takes the text; it is not closed. Names in the bill cannot become markup.</param>
    public void WriteMarkdown(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(MarkdownRenderer.Render(ReportSheets.Of(this, Wording.Of(Options.Language))));
    }

    /// <summary>All numbers of the report as tidy tables, to be written as CSV or as JSON lines.</summary>
    /// <returns>The tables, each of all products; their rows are all that there are, whatever <see cref="ReportOptions.MaxRows"/> says.</returns>
    public ImmutableArray<TidyTable> Tables() => ReportTables.Of(this);
}
