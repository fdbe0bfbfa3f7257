using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What changed from one bill to another, two versions of one or two variants, and what that does to the exposures.</summary>
/// <remarks>
/// Components and suppliers are the same by id: a rename is one removed and one added. Time and memory grow as the sizes of the bills, besides what
/// it takes to score them. Holds results alone: the same bills and options give the same bytes. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class BillComparison
{
    private BillComparison(Bill before, Bill after, ReportOptions options, ImmutableArray<ProductComparison> products, BillDifference difference) =>
        (Before, After, Options, Products, Difference) = (before, after, options, products, difference);

    /// <summary>The bill before.</summary>
    public Bill Before { get; }

    /// <summary>The bill after.</summary>
    public Bill After { get; }

    /// <summary>What was asked for.</summary>
    public ReportOptions Options { get; }

    /// <summary>The products that were compared, in the order of the bill before; the portfolio last, where both bills have several products.</summary>
    public ImmutableArray<ProductComparison> Products { get; }

    /// <summary>What changed in the bill: of chosen products, in what they need.</summary>
    public BillDifference Difference { get; }

    /// <summary>Ids of the products before that were compared with nothing, as the bill after has none of that id.</summary>
    public ImmutableArray<string> UnmatchedBefore { get; private init; } = [];

    /// <summary>Ids of the products after that were compared with nothing.</summary>
    public ImmutableArray<string> UnmatchedAfter { get; private init; } = [];

    /// <summary>Whether anything differs, in the bills or in the exposures.</summary>
    public bool HasChanges => !Difference.IsEmpty || !UnmatchedBefore.IsEmpty || !UnmatchedAfter.IsEmpty || Products.Any(product => product.HasChanges);

    /// <summary>Compares all products of two bills: those of the same id, or the only one of each.</summary>
    /// <param name="before">The bill before.</param>
    /// <param name="after">The bill after.</param>
    /// <param name="options">What it is to say, or null for the defaults. Weights of a portfolio must fit both bills.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">Neither bills nor options name a home, or the bills name different ones and the options none.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BillComparison Of(Bill before, Bill after, ReportOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (ImmutableArray<string> old, ImmutableArray<string> now) = (before.Products, after.Products);
        if (old.Length == 1 && now.Length == 1)
        {
            return Of(BillSide.Of(before), BillSide.Of(after), [(old[0], now[0])], options, progress, cancellation);
        }

        HashSet<string> known = [.. now], wanted = [.. old];
        var pairs = old.Where(known.Contains).Select(id => (id, id)).ToList();
        if (old.Length > 1 && now.Length > 1)
        {
            pairs.Add((ExposureAnalysis.PortfolioId, ExposureAnalysis.PortfolioId));
        }

        BillComparison comparison = Of(BillSide.Of(before), BillSide.Of(after), pairs, options, progress, cancellation);
        return new BillComparison(before, after, comparison.Options, comparison.Products, comparison.Difference)
        {
            UnmatchedBefore = [.. old.Where(id => !known.Contains(id))],
            UnmatchedAfter = [.. now.Where(id => !wanted.Contains(id))],
        };
    }

    /// <summary>Compares a product of one bill with a product of another, or of the same; what they do not need is left out.</summary>
    /// <param name="before">The bill before.</param>
    /// <param name="productBefore">Id of the product before.</param>
    /// <param name="after">The bill after; may be the same.</param>
    /// <param name="productAfter">Id of the product after, which takes the place of the other.</param>
    /// <param name="options">What it is to say, or null for the defaults.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">No such product, neither bills nor options name a home, or the bills name different ones and the options none.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BillComparison Of(
        Bill before,
        string productBefore,
        Bill after,
        string productAfter,
        ReportOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        CheckProduct(before, productBefore, nameof(productBefore));
        CheckProduct(after, productAfter, nameof(productAfter));
        return Of(BillSide.Of(before, productBefore), BillSide.Of(after, productAfter), [(productBefore, productAfter)], options, progress, cancellation);
    }

    /// <summary>Writes it as Markdown, for a pull request or a change order: first what must be known, then the tables.</summary>
    /// <param name="writer">Takes the text; it is not closed. Names in the bills cannot become markup.</param>
    public void WriteMarkdown(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(MarkdownRenderer.Render(ToSheet(Wording.Of(Options.Language))));
    }

    /// <summary>
    /// Writes it as one HTML page that works offline and asks nobody for anything: what changed, and then both sides beside each other
    /// with all that a report says of them.
    /// </summary>
    /// <param name="writer">Where to; UTF-8 is declared.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void WriteHtml(TextWriter writer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        (Bill Bill, string Product)[] sides = [.. Products.SelectMany(product => new[] { (Before, product.Before.Product), (After, product.After.Product) })];

        // Where no product is in both, each side still has its own.
        bool isMatched = sides.Length > 0;
        sides = isMatched ? sides : [.. Before.Products.Select(product => (Before, product)), .. After.Products.Select(product => (After, product))];
        var report = BillReport.Of(sides, Options, progress: null, cancellation);
        var say = Wording.Of(Options.Language);
        BillReport labelled = report.Labelled(i => say.Say((isMatched ? i % 2 == 0 : i < Before.Products.Length) ? PagePhrases.Before : PagePhrases.After));
        new HtmlPage(labelled, this, cancellation).Write(writer);
    }

    /// <summary>All changes as tidy tables, to be written as CSV or as JSON lines.</summary>
    /// <returns>Headlines, exposures and choke points before and after, and the changes of the bill; every row, whatever <see cref="ReportOptions.MaxRows"/> says.</returns>
    public ImmutableArray<TidyTable> Tables() => ComparisonTables.Of(this);

    /// <summary>The comparison in words and tables.</summary>
    internal Sheet ToSheet(Wording wording) => ComparisonSheet.Of(this, wording);

    private static BillComparison Of(
        BillSide before,
        BillSide after,
        List<(string Before, string After)> pairs,
        ReportOptions? options,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        options ??= ReportOptions.Default;
        ExposureOptions exposure = options.Exposure with { Home = HomeOf(before.Bill, after.Bill, options) };
        var old = new ExposureAnalysis(before.Bill, exposure);
        ExposureAnalysis now = ReferenceEquals(before.Bill, after.Bill) ? old : new ExposureAnalysis(after.Bill, exposure);
        var products = ImmutableArray.CreateBuilder<ProductComparison>(pairs.Count);
        foreach ((string productBefore, string productAfter) in pairs)
        {
            products.Add(ExposureComparer.Compare(old.Product(productBefore, progress: null, cancellation), now.Product(productAfter, progress: null, cancellation)));
            progress?.Report(products.Count / (double)pairs.Count);
        }

        ImmutableArray<ProductComparison> compared = products.MoveToImmutable();
        return new BillComparison(before.Bill, after.Bill, options with { Exposure = exposure }, compared, new DifferenceScan(before, after, compared).Find());
    }

    private static Country HomeOf(Bill before, Bill after, ReportOptions options)
    {
        if (!options.Exposure.Home.IsKnown && before.Home.IsKnown && after.Home.IsKnown && before.Home != after.Home)
        {
            throw new ArgumentException(
                $"The bills are about different countries, {before.Home} and {after.Home}, which cannot be compared; say whose exposure is asked: set ExposureOptions.Home.", nameof(options));
        }

        return options.Exposure.Home.IsKnown ? options.Exposure.Home : before.Home.IsKnown ? before.Home : after.Home;
    }

    private static void CheckProduct(Bill bill, string product, string name)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(product, name);
        if (!bill.Products.Contains(product, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{product}' is no product of the bill; its products are: {string.Join(", ", bill.Products.Take(50))}.", name);
        }
    }
}
