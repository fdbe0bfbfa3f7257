using System.Globalization;

namespace DependencyRisk.Testing;

/// <summary>
/// Bills and questions as C# source that makes them again with the public types of the library; run, it gives an equal value.
/// Numbers are written so that they read back to the last bit. What has its default is left out. Thread-safe.
/// </summary>
public static class BillCode
{
    private const string NoOptions = "new ExposureOptions()";

    /// <summary>An expression that builds the bill; warnings aside, which building finds again.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bill"/> is null.</exception>
    public static string Of(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var code = new CodeText();
        code.Line("new BillBuilder");
        code.Line("{");
        code.Member("Id", bill.Id.Length == 0 ? null : CodeText.Literal(bill.Id));
        code.Member("Name", CodeText.Of(bill.Name));
        code.Member("Home", CodeText.Of(bill.Home));
        code.Member("AsOf", bill.AsOf is { } date ? string.Create(CultureInfo.InvariantCulture, $"new DateOnly({date.Year}, {date.Month}, {date.Day})") : null);
        code.Member("Basis", bill.Basis == default ? null : $"BillBasis.{bill.Basis}");
        code.Line("}");
        code.Call("AddProducts", bill.Products.Select(CodeText.Literal));
        code.Call("AddSuppliers", bill.Suppliers.Select(PartCode.Of));
        code.Call("AddComponents", bill.Components.Select(PartCode.Of));
        return code.Line("    .Build()").ToString();
    }

    /// <summary>An expression that makes the scenario.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public static string Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return $"Scenario.Of({string.Join(", ", scenario.Cuts.Select(PartCode.Of))})";
    }

    /// <summary>An expression that makes the options; the number of threads aside.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static string Of(ExposureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string? weights = options.Weights is null ? null
            : options.Weights.IsEmpty ? "ImmutableDictionary<string, double>.Empty"
            : $"ImmutableDictionary.CreateRange([{string.Join(", ", options.Weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"KeyValuePair.Create({CodeText.Literal(pair.Key)}, {CodeText.Of(pair.Value, asDouble: true)})"))}])";
        return CodeText.New(
            "ExposureOptions",
            argument: null,
            ("Home", CodeText.Of(options.Home)),
            ("HorizonMonths", options.HorizonMonths.Equals(12.0) ? null : CodeText.Of(options.HorizonMonths)),
            ("Control", options.Control == Control.Origin ? null : $"Control.{options.Control}"),
            ("Phase", options.Phase == AnalysisPhase.Both ? null : $"AnalysisPhase.{options.Phase}"),
            ("Required", options.Required.Equals(0.5) ? null : CodeText.Of(options.Required)),
            ("Blocs", CodeText.List(options.Blocs.Select(PartCode.Of))),
            ("Weights", weights));
    }

    /// <summary>
    /// Statements that declare <c>bill</c>, <c>options</c> and <c>scenario</c> and ask for the <c>outcome</c>; the bill alone
    /// where nothing is cut and nothing else is asked than by default. Weights need <c>using System.Collections.Immutable;</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="given"/> is null.</exception>
    public static string Of(BillCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Of(given, string.Empty);
    }

    internal static string Of(BillCase given, string ending)
    {
        string options = Of(given.Options);
        bool isBillAlone = given.Scenario.Cuts.IsEmpty && string.Equals(options, NoOptions, StringComparison.Ordinal)
            && string.Equals(given.Product, given.Bill.Products[0], StringComparison.Ordinal);
        return isBillAlone ? $"Bill bill{ending} = {Of(given.Bill)};" : $"""
            Bill bill{ending} = {Of(given.Bill)};
            ExposureOptions options{ending} = {options};
            Scenario scenario{ending} = {Of(given.Scenario)};
            ScenarioOutcome outcome{ending} = new ExposureAnalysis(bill{ending}, options{ending}).Run({CodeText.Literal(given.Product)}, scenario{ending});
            """;
    }
}
