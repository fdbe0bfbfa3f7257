using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// What a page needs to work exposure out anew, as JSON: numbers, places in lists, and the ids that say which is which. The
/// program that reads it is <c>exposure-model.js</c>. Names are left to the page.
/// </summary>
/// <remarks>
/// Lists are in an order of their own, so that the order of the bill's lists does not matter. The default encoder escapes
/// every &lt;, so that no id can end the script element that the text stands in.
/// </remarks>
internal sealed class WhatIfModel
{
    /// <summary>More components than this are not put into a page.</summary>
    public const int MostComponents = 5_000;

    /// <summary>More uses and sources than this neither.</summary>
    public const int MostRows = 50_000;

    private const string Format = "dependency-risk-what-if/1";

    private readonly Bill _bill;
    private readonly ExposureOptions _options;
    private readonly WhatIfScope _scope;
    private readonly SourceRelations _relations;
    private readonly Utf8JsonWriter _json;

    private WhatIfModel(Bill bill, ExposureOptions options, WhatIfScope scope, Utf8JsonWriter json)
    {
        (_bill, _options, _scope, _json) = (bill, options, scope, json);
        _relations = new SourceRelations(bill, options.Control, scope.Components);
    }

    /// <summary>The model of some products of a bill, or null where it is too large to embed.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="options">What exposure is reckoned with.</param>
    /// <param name="products">Ids of the products, <see cref="ExposureAnalysis.PortfolioId"/> for the portfolio, which takes in them all.</param>
    /// <param name="mostComponents">How many components are not too many.</param>
    /// <returns>JSON that may stand in a script element as it is.</returns>
    public static string? TryOf(Bill bill, ExposureOptions options, IEnumerable<string> products, int mostComponents = MostComponents)
    {
        var asked = new HashSet<string>(products, StringComparer.Ordinal);
        bool hasPortfolio = asked.Remove(ExposureAnalysis.PortfolioId);
        string[] ids = [.. (hasPortfolio ? bill.Products : (IEnumerable<string>)asked).Order(StringComparer.Ordinal)];
        int mostRows = checked(mostComponents * (MostRows / MostComponents));
        if (WhatIfScope.TryOf(bill, ids, mostComponents, mostRows) is not { } scope)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            new WhatIfModel(bill, options, scope, json).Write(ids, hasPortfolio);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(string[] products, bool hasPortfolio)
    {
        _json.WriteStartObject();
        _json.WriteString("format", Format);
        _json.WriteString("home", (_options.Home.IsKnown ? _options.Home : _bill.Home).Code);
        _json.WriteNumber("horizonMonths", _options.HorizonMonths);
        _json.WriteString("control", Word(_options.Control));
        _json.WriteString("phase", Word(_options.Phase));
        _json.WriteNumber("required", _options.Required);
        WriteTexts("blocs", _options.Blocs.Distinct().Select(bloc => bloc.ToString()).Order(StringComparer.Ordinal));
        WriteTexts("countries", _relations.Countries.Select(country => country.Code));
        WriteTexts("suppliers", _scope.Suppliers.Select(supplier => supplier.Id));
        _json.WriteStartArray("parents");
        foreach (Supplier supplier in _scope.Suppliers)
        {
            _json.WriteNumberValue(_scope.IndexOfSupplier(supplier.Parent));
        }

        _json.WriteEndArray();
        WriteProducts(products, hasPortfolio);
        _json.WriteStartArray("components");
        foreach (Component component in _scope.Components)
        {
            WriteComponent(component);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteProducts(string[] products, bool hasPortfolio)
    {
        _json.WriteBoolean("hasPortfolio", hasPortfolio);
        _json.WriteStartArray("products");
        foreach (string id in products)
        {
            _json.WriteStartObject();
            _json.WriteString("id", id);
            _json.WriteNumber("component", _scope.IndexOfComponent(id));
            _json.WriteNumber("weight", _options.Weights is { } weights ? weights[id] : 1.0 / _bill.Products.Length);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteComponent(Component component)
    {
        _json.WriteStartObject();
        _json.WriteString("id", component.Id);
        if (component.StockMonths > 0)
        {
            _json.WriteNumber("stock", component.StockMonths);
        }

        if (component.Substitution is { } substitution)
        {
            _json.WriteStartArray("substitution");
            _json.WriteNumberValue(substitution.Fraction);
            _json.WriteNumberValue(substitution.AfterMonths);
            _json.WriteNumberValue(substitution.Growth);
            _json.WriteEndArray();
        }

        if (!component.Uses.IsEmpty)
        {
            _json.WritePropertyName("uses");
            WriteUses(component.Uses);
        }

        if (!component.Sources.IsEmpty)
        {
            _json.WriteStartArray("sources");
            foreach (Source source in InOrder(component.Sources))
            {
                WriteSource(source);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    // The order in which the library adds sources up, so that the sums are the same to the last bit.
    private static IEnumerable<Source> InOrder(IEnumerable<Source> sources) => sources
        .OrderBy(source => source.Origin)
        .ThenBy(source => source.Share ?? -1)
        .ThenBy(source => source.Capacity ?? -1)
        .ThenBy(source => source.ReadyAfterMonths)
        .ThenBy(source => source.RecoveryMonths ?? -1)
        .ThenBy(source => source.Supplier, StringComparer.Ordinal)
        .ThenBy(source => source.Uses.Length)
        .ThenBy(source => string.Join('\n', InOrder(source.Uses).Select(Key)), StringComparer.Ordinal);

    private static IEnumerable<Use> InOrder(IEnumerable<Use> uses) =>
        uses.OrderBy(use => use.Component, StringComparer.Ordinal).ThenBy(use => use.Essentiality).ThenBy(use => use.Phase);

    private static string Key(Use use) => string.Create(CultureInfo.InvariantCulture, $"{use.Component}\t{use.Essentiality:R}\t{use.Phase}");

    private void WriteSource(Source source)
    {
        _json.WriteStartArray();
        WriteNumberOrNull(source.Share);
        WriteNumberOrNull(source.Capacity);
        _json.WriteNumberValue(source.ReadyAfterMonths);
        WriteNumberOrNull(source.RecoveryMonths);
        _json.WriteNumberValue(_scope.IndexOfSupplier(source.Supplier));
        WriteIndices(_relations.Of(source));
        if (!source.Uses.IsEmpty)
        {
            WriteUses(source.Uses);
        }

        _json.WriteEndArray();
    }

    // What is as good as always is left out: a whole use, for building.
    private void WriteUses(IEnumerable<Use> uses)
    {
        _json.WriteStartArray();
        foreach (Use use in InOrder(uses))
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(_scope.IndexOfComponent(use.Component));
            if (use.Essentiality != 1 || use.Phase == Phase.Operate)
            {
                _json.WriteNumberValue(use.Essentiality);
            }

            if (use.Phase == Phase.Operate)
            {
                _json.WriteNumberValue(1);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void WriteIndices(int[] countries)
    {
        if (countries.Length == 1)
        {
            _json.WriteNumberValue(countries[0]);
            return;
        }

        _json.WriteStartArray();
        foreach (int country in countries)
        {
            _json.WriteNumberValue(country);
        }

        _json.WriteEndArray();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (string text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }

    private void WriteNumberOrNull(double? number)
    {
        if (number is { } given)
        {
            _json.WriteNumberValue(given);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private static string Word(Control control) => control switch
    {
        Control.Headquarters => "headquarters",
        Control.Owner => "owner",
        Control.Any => "any",
        _ => "origin",
    };

    private static string Word(AnalysisPhase phase) => phase switch
    {
        AnalysisPhase.Build => "build",
        AnalysisPhase.Operate => "operate",
        _ => "both",
    };
}
