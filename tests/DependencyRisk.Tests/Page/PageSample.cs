using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using DependencyRisk.Tests.Cli;

namespace DependencyRisk.Tests.Page;

/// <summary>The reports that tests look at, each written once.</summary>
internal sealed class PageSample
{
    private static readonly ImmutableDictionary<string, PageSample> Samples = new PageSample[]
    {
        new("pet-ct", BillCatalogue.Load("pet-ct")),
        new("all", BillCatalogue.Load("all")),
        new("mri", BillCatalogue.Load("mri-1.5t"), BillCatalogue.Load("mri-3t")),
        new("two-machines", TwoMachines(hasValues: true, Country.Japan)),
        new("no-values", TwoMachines(hasValues: false, Country.Japan)),
        new("nothing-lost", TwoMachines(hasValues: true, Country.China)),
        new("one-component", new BillBuilder { Id = "one", Home = Country.China }.AddProducts(["alone"]).AddComponents([new Component("alone")]).Build()),
    }.ToImmutableDictionary(sample => sample._name);

    private readonly ConcurrentDictionary<ReportLanguage, Lazy<string>> _pages = new();
    private readonly string _name;

    private PageSample(string name, params ImmutableArray<Bill> bills) => (_name, Bills) = (name, bills);

    /// <summary>The bill, or the two that are compared.</summary>
    public ImmutableArray<Bill> Bills { get; }

    public static PageSample Of(string name) => Samples[name];

    /// <summary>The page as HTML.</summary>
    public string Html(ReportLanguage language = ReportLanguage.English) => _pages.GetOrAdd(language, _ => new Lazy<string>(() => Write(language))).Value;

    /// <summary>What the command line says of each product, in the order of the page.</summary>
    public IEnumerable<JsonElement> Scores() => Bills.SelectMany(bill => bill.Products.Length == 1 ? Scores(bill) : [.. Scores(bill), .. Scores(bill, "--portfolio")]);

    private static IEnumerable<JsonElement> Scores(Bill bill, params string[] options)
    {
        CliRun run = CliRun.OfInput(BillJson.ToJson(bill), ["score", "-", "--format", "json", .. options]);
        JsonElement told = JsonDocument.Parse(run.Output).RootElement;
        return told.ValueKind == JsonValueKind.Array ? told.EnumerateArray() : [told];
    }

    private string Write(ReportLanguage language)
    {
        var options = new ReportOptions { Language = language };
        using var writer = new StringWriter();
        if (Bills.Length == 2)
        {
            BillComparison.Of(Bills[0], Bills[1], options).WriteHtml(writer);
        }
        else
        {
            BillReport.Of(Bills[0], options).WriteHtml(writer);
        }

        return writer.ToString();
    }

    private static Bill TwoMachines(bool hasValues, Country origin) => new BillBuilder { Id = "two", Name = "Two machines", Home = Country.China }
        .AddProducts(["first", "second"])
        .AddSuppliers([new Supplier("maker") { Name = "Maker", Headquarters = origin }])
        .AddComponents(
        [
            new Component("first") { Name = "First machine", Uses = [new Use("tube"), new Use("chip")], UnitValue = hasValues ? 10 : null },
            new Component("second") { Name = "Second machine", Uses = [new Use("chip") { Essentiality = 0.7 }], UnitValue = hasValues ? 5 : null },
            new Component("tube") { Name = "Tube", Sources = [new Source { Supplier = "maker", Origin = origin, Share = 1, RecoveryMonths = 4 }], StockMonths = 2, UnitValue = hasValues ? 4 : null },
            new Component("chip")
            {
                Name = "Chip",
                Sources = [new Source { Supplier = "maker", Origin = origin, Share = 0.75 }, new Source { Origin = Country.China, Share = 0.25, Capacity = 0.5, ReadyAfterMonths = 5 }],
                StockMonths = 1,
                Substitution = new Substitution(0.5, 6),
                UnitValue = hasValues ? 2 : null,
            },
        ]).Build();
}
